using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Planning;

/// <summary>People of one command who are equal for planning: same agency, role and skills.</summary>
/// <param name="Command">The command they start from.</param>
/// <param name="Role"><c>pam</c>, <c>cadangan</c>, <c>posko</c> or <c>linmas</c>.</param>
/// <param name="Skills">What they can do, sorted.</param>
/// <param name="LeadDays">How many days before the period they are already there and may set out, at most 2.</param>
/// <param name="Forces">The forces they belong to with how many are free, by force id.</param>
internal sealed record ForceBase(
    Command Command, string Role, IReadOnlyList<string> Skills, int LeadDays, IReadOnlyList<ForceShare> Forces)
{
    /// <summary>A name given to people who are not there yet: a request for reinforcement.</summary>
    public const string Requested = "";

    public int People => Forces.Sum(f => f.People);

    public bool IsRequested => Role == Requested;

    public bool IsReserve => Role == "cadangan";

    /// <summary>
    /// Reserves only stand by and the command post's own people only staff it; all others do any duty.
    /// </summary>
    public bool MayServe(DemandKind kind) => Role switch
    {
        "cadangan" => kind == DemandKind.Reserve,
        "posko" => kind == DemandKind.CommandPost,
        _ => true,
    };

    public bool Has(IReadOnlyList<string> needed) => needed.All(s => Skills.Contains(s, StringComparer.Ordinal));
}

/// <summary>So many people of one force.</summary>
internal readonly record struct ForceShare(string Force, int People);

/// <summary>Who is free in a period.</summary>
internal sealed class ForcePool(Ground ground)
{
    /// <summary>The most days before that anyone sets out.</summary>
    public const int MaxLeadDays = 2;

    /// <summary>
    /// The bases of an agency with people on strength on every day of a period, less those who are on their way
    /// elsewhere. Civil protection members are planned by village first.
    /// </summary>
    public IReadOnlyList<ForceBase> Of(Agency agency, CalendarPeriod period, IReadOnlyDictionary<string, int> away)
    {
        var free = new List<(Force Force, int People)>();
        foreach (var force in ground.Operation.Forces)
        {
            var people = force.Strength - away.GetValueOrDefault(force.Id);
            if (force.Agency == agency && people > 0 && IsPlannable(force) && IsThere(force, period))
                free.Add((force, people));
        }
        return
        [
            .. free
                .GroupBy(
                    f => (f.Force.Command, f.Force.Role, Skills: string.Join(',', f.Force.Skills),
                        Lead: Lead(f.Force, period)))
                .OrderBy(g => g.Key.Command, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Role, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Skills, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Lead)
                .Where(g => ground.Command(g.Key.Command) is not null)
                .Select(g => new ForceBase(
                    ground.Command(g.Key.Command)!, g.Key.Role, g.First().Force.Skills, g.Key.Lead, Shares(g))),
        ];
    }

    private static IReadOnlyList<ForceShare> Shares(IEnumerable<(Force Force, int People)> group) =>
        [.. group.OrderBy(f => f.Force.Id, StringComparer.Ordinal).Select(f => new ForceShare(f.Force.Id, f.People))];

    private static bool IsPlannable(Force force) =>
        force.Role is "pam" or "cadangan" or "posko" || (force.Role == "linmas" && force.Agency == Agency.Linmas);

    // Only voting day is reached by people who set out days before; posts of longer periods are manned in turn.
    private int Lead(Force force, CalendarPeriod period)
    {
        if (force.From is not { } from || !period.Contains(ground.Operation.Profile.ElectionDate)) return MaxLeadDays;
        return Math.Min(MaxLeadDays, period.From.DayNumber - from.DayNumber);
    }

    private static bool IsThere(Force force, CalendarPeriod period) =>
        (force.From is null || force.From <= period.From) && (force.To is null || period.To <= force.To);
}
