using System.Globalization;
using Praja.CommandPost.Rights;

namespace Praja.CommandPost.Routine;

/// <summary>What the rules of the routine share: who is asked, who leads.</summary>
internal static class RoutineParts
{
    /// <summary>Everybody whom the post asks or orders something.</summary>
    public static readonly IReadOnlyList<PostRole> Asked =
        [.. Roles.Field, PostRole.PublicInformation, .. Roles.Liaisons];

    /// <summary>Those who lead the post's shift.</summary>
    public static readonly IReadOnlyList<PostRole> Commanders = [PostRole.PostChief, .. Roles.Lead];

    /// <summary>The next number of a list, as an id.</summary>
    public static string Next(string word, int count) =>
        word + "-" + (count + 1).ToString(CultureInfo.InvariantCulture);
}
