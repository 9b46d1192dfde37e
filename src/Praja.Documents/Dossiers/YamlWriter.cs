using System.Globalization;
using System.Text;

namespace Praja.Documents.Dossiers;

/// <summary>Writes nodes as plain YAML in blocks; texts that YAML could take for something else are quoted.</summary>
public static class YamlWriter
{
    /// <summary>The text of a document.</summary>
    public static string Write(DataMap root)
    {
        ArgumentNullException.ThrowIfNull(root);
        var text = new StringBuilder();
        Entries(root, 0, text);
        return text.ToString();
    }

    private static void Entries(DataMap map, int indent, StringBuilder text)
    {
        foreach (var entry in map.Entries)
        {
            text.Append(' ', indent).Append(Scalar(entry.Key)).Append(':');
            Value(entry.Value, indent + 2, text);
        }
    }

    private static void Value(DataNode node, int indent, StringBuilder text)
    {
        switch (node)
        {
            case DataScalar scalar:
                text.Append(' ').Append(Scalar(scalar.Value)).Append('\n');
                break;
            case DataList { Items.Count: 0 }:
                text.Append(" []\n");
                break;
            case DataMap { Entries.Count: 0 }:
                text.Append(" {}\n");
                break;
            case DataMap map:
                text.Append('\n');
                Entries(map, indent, text);
                break;
            case DataList list:
                text.Append('\n');
                foreach (var item in list.Items) Item(item, indent, text);
                break;
        }
    }

    private static void Item(DataNode item, int indent, StringBuilder text)
    {
        text.Append(' ', indent).Append('-');
        if (item is DataMap { Entries.Count: > 0 } map)
        {
            // The first key stands on the line of the dash.
            var start = text.Length;
            Entries(map, indent + 2, text);
            text.Remove(start, indent + 1);
            return;
        }
        Value(item, indent + 2, text);
    }

    private static string Scalar(string value) => IsPlain(value) ? value : Quoted(value);

    // Letters first, and nothing that YAML reads as a number with a point, a null or a sign.
    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || !char.IsAsciiLetterOrDigit(value[0]) || value[^1] == ' ') return false;
        if (value is "null" or "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n") return false;
        if (char.IsAsciiDigit(value[0]) && value.AsSpan().IndexOfAny('.', ':', 'e') >= 0) return false;
        foreach (var c in value)
        {
            if (!char.IsLetterOrDigit(c) && !" -_/.()+".Contains(c, StringComparison.Ordinal)) return false;
        }
        return true;
    }

    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or '\u0085' or '\u2028' or '\u2029' or '\uFEFF' =>
                    "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }
        return text.Append('"').ToString();
    }
}
