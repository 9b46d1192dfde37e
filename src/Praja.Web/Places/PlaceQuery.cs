using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Praja.Web.Places;

/// <summary>What somebody typed to find a place: words, a code, or a position.</summary>
internal sealed partial record PlaceQuery
{
    private const int MostWords = 6;
    private const int FewestLetters = 2;

    // What people say before a name and no name holds.
    private static readonly string[] Unsaid = ["tps", "desa", "kel", "kelurahan", "kec", "kecamatan"];

    /// <summary>Its words as names are compared.</summary>
    public IReadOnlyList<string> Words { get; private init; } = [];

    /// <summary>Number of a station among them; null for none.</summary>
    public int? Number { get; private init; }

    /// <summary>The words without that number.</summary>
    public IReadOnlyList<string> Names { get; private init; } = [];

    /// <summary>Code of an area with its dots; empty for none.</summary>
    public string Code { get; private init; } = "";

    /// <summary>A position; null for none.</summary>
    public Coordinate? At { get; private init; }

    /// <summary>Reads what was typed.</summary>
    public static PlaceQuery Of(string typed)
    {
        var text = typed.Trim();
        if (Position().Match(text) is { Success: true } position) return new() { At = Spot(position) };
        if (CodeOf().Match(text) is { Success: true } code)
        {
            return new()
            {
                Code = Dotted(code.Groups["area"].Value),
                Number = code.Groups["number"] is { Success: true } of ? NumberOf(of.Value) : null,
            };
        }
        var parts = Folded(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] words = [.. parts.Where(w => !Unsaid.Contains(w))];
        words = words[..Math.Min(words.Length, MostWords)];
        if (!words.Any(w => w.Length >= FewestLetters && !w.All(char.IsAsciiDigit))) return new();
        // TPS 12 Maju, or Maju 12: names of villages may hold numbers as well.
        var number = IsNumber(words[0]) ? 0 : IsNumber(words[^1]) ? words.Length - 1 : -1;
        return new()
        {
            Words = words,
            Number = number < 0 ? null : NumberOf(words[number]),
            Names = [.. words.Where((_, at) => at != number)],
        };
    }

    /// <summary>A name as names are compared: small letters without marks, words parted by one space.</summary>
    public static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter)) folded.Append(char.ToLowerInvariant(letter));
            else if (!IsInWord(letter) && folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }

    // Marks of letters, and the signs that stand within a word: Ma'u, Ma’u.
    private static bool IsInWord(char letter) =>
        letter is '\'' or '’' or '`' || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    private static Coordinate? Spot(Match match)
    {
        var at = new Coordinate(Degrees(match, "north"), Degrees(match, "east"));
        return Math.Abs(at.Latitude) <= 90 && Math.Abs(at.Longitude) <= 180 ? at : null;
    }

    private static double Degrees(Match match, string which) =>
        double.Parse(match.Groups[which].Value.Replace(',', '.'), CultureInfo.InvariantCulture);

    private static bool IsNumber(string word) => word.Length <= 4 && word.All(char.IsAsciiDigit);

    private static int? NumberOf(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Dotted(string code)
    {
        if (code.Contains('.', StringComparison.Ordinal)) return code;
        int[] cuts = [2, 4, 6];
        return string.Concat(code.Select((digit, at) => cuts.Contains(at) ? "." + digit : digit.ToString()));
    }

    [GeneratedRegex(@"^(?<north>-?\d{1,2}[.,]\d+)\s*[,;\s]\s*(?<east>-?\d{1,3}[.,]\d+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Position();

    [GeneratedRegex(
        @"^(?<area>\d\d(\.\d\d){1,2}(\.\d{4})?|\d{4}|\d{6}|\d{10})\.?(/(?<number>\d{1,4}))?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex CodeOf();
}
