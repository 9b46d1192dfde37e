using Praja.Planning;

namespace Praja.CommandPost.Frame;

/// <summary>The plans a post works by.</summary>
/// <param name="Files">SHA-256 of the plan's file, empty for none; then of those in
/// <paramref name="Before"/>.</param>
/// <param name="InForce">The plan; null when there is none.</param>
/// <param name="Before">Plans that may have sent units out before it, newest first.</param>
public sealed record FramePlans(IReadOnlyList<string> Files, Plan? InForce, IReadOnlyList<Plan> Before)
{
    /// <summary>A plan that none came before.</summary>
    /// <param name="plan">The plan; null for none.</param>
    /// <param name="file">SHA-256 of its file; empty when it has none.</param>
    public static FramePlans Of(Plan? plan, string file = "") => new([file], plan, []);
}
