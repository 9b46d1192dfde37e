using System.Globalization;
using System.Xml;

namespace Praja.Documents.Dossiers;

/// <summary>Which cell styles of a workbook show dates, and what day a number stands for.</summary>
internal sealed class WorkbookDates
{
    private readonly List<bool> isDate = [];
    private readonly bool from1904;

    private WorkbookDates(bool from1904) => this.from1904 = from1904;

    /// <summary>Reads the styles part.</summary>
    public static WorkbookDates Read(
        WorkbookPackage package, IReadOnlyList<(string Id, string Kind, string Target)> relations, bool from1904)
    {
        var dates = new WorkbookDates(from1904);
        var part = relations.FirstOrDefault(r => r.Kind == "styles").Target;
        using var xml = part is null ? null : package.Part(part);
        var formats = new Dictionary<string, string>(StringComparer.Ordinal);
        var inCells = false;
        while (xml?.Read() == true)
        {
            if (xml.LocalName == "cellXfs") inCells = xml.NodeType == XmlNodeType.Element;
            if (xml.NodeType != XmlNodeType.Element) continue;
            var id = xml.GetAttribute("numFmtId") ?? "0";
            if (xml.LocalName == "numFmt") formats[id] = xml.GetAttribute("formatCode") ?? "";
            if (inCells && xml.LocalName == "xf") dates.isDate.Add(IsDate(id, formats));
        }
        return dates;
    }

    /// <summary>True when a style shows a date.</summary>
    public bool IsDate(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && index < isDate.Count && isDate[index];

    /// <summary>The ISO text of a day number, with the time when there is one; null when it is no day.</summary>
    public string? Text(double number)
    {
        // The 1900 system counts a 29 February 1900 that never was; days before it are a day off and are not met here.
        var days = from1904 ? number + 1462 : number;
        if (days is < 61 or > 2_958_465) return null;
        var time = new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified).AddDays(days);
        return time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm",
            CultureInfo.InvariantCulture);
    }

    // Formats 14 to 22 and the Asian 27 to 36 and 50 to 58 are dates by the standard; others by their letters.
    private static bool IsDate(string id, Dictionary<string, string> formats)
    {
        if (formats.TryGetValue(id, out var code)) return HasDateLetters(code);
        return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58);
    }

    private static bool HasDateLetters(string code)
    {
        var (quoted, bracket) = (false, false);
        for (var i = 0; i < code.Length; i++)
        {
            var c = code[i];
            quoted ^= c == '"';
            bracket = c == '[' || (bracket && c != ']');
            if (c == '\\') i++;
            if (!quoted && !bracket && c is 'y' or 'Y' or 'd' or 'D') return true;
        }
        return false;
    }
}
