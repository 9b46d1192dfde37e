using System.Buffers;

namespace Praja.Documents;

/// <summary>
/// Keeps formulas out of dossiers and out of the tables Praja writes. A spreadsheet runs a text cell of a CSV file that
/// starts with =, @, + or -; such cells are refused on the way in, but signed numbers, telephone numbers and dashes are
/// not formulas. On the way out such texts get a leading apostrophe, which the way in takes off again.
/// </summary>
internal static class CellGuard
{
    private const string Starters = "=@+-";
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789 .,-");
    private static readonly SearchValues<char> Calculates = SearchValues.Create("(!|=");

    /// <summary>Adds a problem for every cell that is a formula; takes the mark off the others.</summary>
    public static void Scan(string[] cells, string[] header, string file, int row, ProblemList problems)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (!IsFormula(cells[i]))
            {
                cells[i] = Unescape(cells[i]);
                continue;
            }
            var field = i < header.Length ? header[i] : "";
            problems.Add(FileProblems.Formula, new(file, row, i + 1, field), Shorten(cells[i]));
        }
    }

    /// <summary>True when a spreadsheet would calculate the text.</summary>
    public static bool IsFormula(string cell)
    {
        if (cell.Length == 0) return false;
        if (cell[0] is '=' or '@') return true;
        return cell[0] is '+' or '-' && cell.AsSpan().IndexOfAny(Calculates) > 0;
    }

    /// <summary>The text as it may be written to CSV.</summary>
    public static string Escape(string text)
    {
        var marks = Marks(text);
        if (marks == text.Length || !Starters.Contains(text[marks], StringComparison.Ordinal)) return text;
        return marks > 0 || NeedsMark(text) ? "'" + text : text;
    }

    /// <summary>The text without the mark that <see cref="Escape"/> sets.</summary>
    public static string Unescape(string text)
    {
        if (text.Length < 2 || text[0] != '\'') return text;
        var marks = Marks(text);
        return marks < text.Length && Starters.Contains(text[marks], StringComparison.Ordinal) ? text[1..] : text;
    }

    private static int Marks(string text)
    {
        var marks = 0;
        while (marks < text.Length && text[marks] == '\'') marks++;
        return marks;
    }

    private static bool NeedsMark(string text) =>
        text[0] is '=' or '@' || (text.Length > 1 && text.AsSpan(1).IndexOfAnyExcept(NumberCharacters) >= 0);

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..37] + "...";
}
