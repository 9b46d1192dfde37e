using Praja.Planning;

namespace Praja.Rehearsal.Improving;

/// <summary>A change that may be tried on a plan.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="What">In words.</param>
/// <param name="Score">How promising it looks before any run; larger is better.</param>
/// <param name="Apply">The plan with the change, or null where it is not allowed or no longer possible.</param>
internal sealed record PlanMove(MoveKind Kind, Text What, double Score, Func<Plan, Plan?> Apply);
