using System.Xml;

namespace Praja.Documents.Dossiers;

/// <summary>The sheets of a workbook in their order, and where its dates start.</summary>
internal sealed record WorkbookNames(IReadOnlyList<(string Name, string Part)> Sheets, bool From1904)
{
    /// <summary>Reads workbook.xml; null when it is not there.</summary>
    public static WorkbookNames? Read(
        WorkbookPackage package, string book, IReadOnlyList<(string Id, string Kind, string Target)> relations)
    {
        using var xml = package.Part(book);
        if (xml is null) return null;
        var sheets = new List<(string, string)>();
        var from1904 = false;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") from1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName != "sheet") continue;
            var name = xml.GetAttribute("name") ?? "";
            var id = RelationId(xml);
            var part = relations.FirstOrDefault(r => r.Id == id).Target;
            if (part is not null) sheets.Add((name, part));
        }
        return new(sheets, from1904);
    }

    // The namespace of r:id differs between the transitional and the strict form of the format.
    private static string RelationId(XmlReader xml)
    {
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName != "id" || xml.Prefix.Length == 0) continue;
            var id = xml.Value;
            xml.MoveToElement();
            return id;
        }
        xml.MoveToElement();
        return "";
    }
}
