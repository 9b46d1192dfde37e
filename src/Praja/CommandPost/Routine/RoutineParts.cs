using System.Globalization;
using Praja.CommandPost.Rights;

namespace Praja.CommandPost.Routine;

/// <summary>What the rules of the routine share: who is asked, who leads, whose word counts for a post.</summary>
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

    /// <summary>True when a sender speaks for a post: it is theirs, or they belong to it.</summary>
    public static bool Speaks(Sender sender, string post) =>
        sender.Actor == post || sender.Actor.StartsWith(post + "/", StringComparison.Ordinal);
}
