using System.Runtime.CompilerServices;
using Praja.CommandPost.Units;
using Praja.Web.Posts;

namespace Praja.Web.Units;

/// <summary>The positions each post of this node holds: in memory, for a short time, of units on duty.
/// Thread-safe.</summary>
internal static class PositionBook
{
    private static readonly ConditionalWeakTable<Post, UnitPositions> Posts = [];

    /// <summary>Of a post.</summary>
    public static UnitPositions Of(Post post) => Posts.GetValue(post, _ => new());
}
