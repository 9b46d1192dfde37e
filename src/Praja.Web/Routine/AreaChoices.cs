using Praja.CommandPost.Frame;

namespace Praja.Web.Routine;

/// <summary>Areas to choose some of: the whole operation, those right below the last that has several, and those that
/// were searched for.</summary>
internal static class AreaChoices
{
    private const int Most = 60;

    /// <summary>Of a frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="searched">Areas that were searched for.</param>
    public static IReadOnlyList<(string Code, string Name)> Of(
        PostFrame frame, IReadOnlyList<(string Code, string Name)> searched)
    {
        var (regions, top) = (frame.Regions, 0);
        while (regions.ChildrenOf(top).Take(2).ToArray() is [var only])
            top = only;
        int[] all = [.. (top > 0 ? [top] : Array.Empty<int>()), .. regions.ChildrenOf(top).Take(Most)];
        return [.. all.Select(r => (regions.CodeOf(r), regions.NameOf(r))).Union(searched)];
    }
}
