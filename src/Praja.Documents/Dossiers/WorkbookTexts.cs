using System.Text;
using System.Xml;

namespace Praja.Documents.Dossiers;

/// <summary>The texts that cells of a workbook share.</summary>
internal static class WorkbookTexts
{
    /// <summary>All shared texts by number.</summary>
    public static IReadOnlyList<string> Read(
        WorkbookPackage package, IReadOnlyList<(string Id, string Kind, string Target)> relations)
    {
        var texts = new List<string>();
        var part = relations.FirstOrDefault(r => r.Kind == "sharedStrings").Target;
        using var xml = part is null ? null : package.Part(part);
        if (xml is null) return texts;
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                texts.Add(Content(xml));
            else
                xml.Read();
        }
        return texts;
    }

    /// <summary>The text of the element the reader stands at, which it passes; phonetic hints are left out.</summary>
    public static string Content(XmlReader xml)
    {
        var text = new StringBuilder();
        var depth = xml.Depth;
        var empty = xml.IsEmptyElement;
        xml.Read();
        if (empty) return "";
        while (!xml.EOF && (xml.NodeType != XmlNodeType.EndElement || xml.Depth > depth))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
                text.Append(xml.ReadElementContentAsString());
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
                xml.Skip();
            else
                xml.Read();
        }
        xml.Read();
        return Decode(text.ToString());
    }

    // Excel writes characters that XML cannot hold as _x000D_, and a literal _x as _x005F_x.
    private static string Decode(string text) =>
        text.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(text)! : text;
}
