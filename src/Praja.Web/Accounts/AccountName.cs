using Praja.Journal;

namespace Praja.Web.Accounts;

/// <summary>The forms that names, labels and regions of accounts have.</summary>
internal static class AccountName
{
    /// <summary>The characters of an account name.</summary>
    public const string Characters = "abcdefghijklmnopqrstuvwxyz0123456789.-";

    /// <summary>True for 3 to 40 of <see cref="Characters"/>, a letter first.</summary>
    public static bool Is(string? name) =>
        name is { Length: >= 3 and <= 40 } && char.IsAsciiLetterLower(name[0]) && name.All(Characters.Contains);

    /// <summary>True for a text that may stand in a list: not too long, no control characters.</summary>
    public static bool IsText(string? text) =>
        text is { Length: <= AccountLimits.Text } && !text.Any(char.IsControl);

    /// <summary>True for an operation's id.</summary>
    public static bool IsOperation(string? id) =>
        id is { Length: > 0 and <= 64 } && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>True for a post as the journal has it; those of the program itself are nobody's.</summary>
    public static bool IsPost(string? post) =>
        EntryRules.IsActor(post) && !post!.StartsWith("system", StringComparison.Ordinal);

    /// <summary>True when every region is inside one of those around it; an empty list is everywhere.</summary>
    public static bool AreInside(IReadOnlyList<string> regions, IReadOnlyList<string> around) =>
        around.Count == 0
        || (regions.Count > 0 && regions.All(r => around.Any(
            a => r == a || r.StartsWith(a + ".", StringComparison.Ordinal))));

    /// <summary>True for codes of areas, few enough.</summary>
    public static bool AreRegions(IReadOnlyList<string> regions) =>
        regions.Count <= AccountLimits.Regions && regions.All(IsRegion);

    // 64, 64.08, 64.08.04, 64.08.04.2001 (Kemendagri).
    private static bool IsRegion(string code)
    {
        var parts = code.Split('.');
        return parts.Length <= 4
            && parts.Select((part, at) => part.Length == (at == 3 ? 4 : 2) && part.All(char.IsAsciiDigit)).All(b => b);
    }
}
