using System.Runtime.CompilerServices;
using Praja.CommandPost.Frame;
using Praja.Operations;
using Praja.Planning;

namespace Praja.Web.Plans;

/// <summary>What a plan says on one sheet, made once for each plan.</summary>
public sealed record PlanSheet
{
    private static readonly ConditionalWeakTable<PostFrame, PlanSheet> Made = [];

    /// <summary>Voting day.</summary>
    public required DateOnly VotingDay { get; init; }

    /// <summary>Stations.</summary>
    public required int Stations { get; init; }

    /// <summary>Beats.</summary>
    public required int Beats { get; init; }

    /// <summary>People needed on voting day.</summary>
    public required int Needed { get; init; }

    /// <summary>People assigned.</summary>
    public required int Assigned { get; init; }

    /// <summary>People missing.</summary>
    public required int Missing { get; init; }

    /// <summary>Share (0..1) of the stations' risk that reserves reach in time.</summary>
    public required double ReserveShare { get; init; }

    /// <summary>Within so many minutes.</summary>
    public required int ReserveMinutes { get; init; }

    /// <summary>Stretches of the calendar.</summary>
    public required IReadOnlyList<PeriodLine> Periods { get; init; }

    /// <summary>Commands on voting day: those with most people first.</summary>
    public required IReadOnlyList<CommandLine> Commands { get; init; }

    /// <summary>What stays unfilled on voting day by the command that answers there, the most missing first.</summary>
    public required IReadOnlyList<ShortLine> Shortfalls { get; init; }

    /// <summary>Ways to close it, cheapest first.</summary>
    public required IReadOnlyList<Repair> Repairs { get; init; }

    /// <summary>Reserves on voting day with the name of where they stand.</summary>
    public required IReadOnlyList<(string Place, ReserveUnit Unit)> Reserves { get; init; }

    /// <summary>Of the plan a post works by; null without one.</summary>
    public static PlanSheet? Of(PostFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return frame.Plan is { } plan ? Made.GetValue(frame, f => Of(f, plan)) : null;
    }

    private static PlanSheet Of(PostFrame frame, Plan plan)
    {
        var day = plan.VotingDay;
        var demands = day.Demands.ToDictionary(d => d.Id, StringComparer.Ordinal);
        var commands = frame.Operation.Commands.ToDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal);
        var sites = frame.Operation.Sites.Where(s => s.Kind != SiteKind.Tps)
            .ToDictionary(s => s.Id, s => s.Name, StringComparer.Ordinal);
        string NameOf(string id) => commands.GetValueOrDefault(id) ?? sites.GetValueOrDefault(id) ?? id;
        return new()
        {
            VotingDay = plan.ElectionDate,
            Stations = plan.Stations.Count,
            Beats = plan.Beats.Count,
            Needed = day.Demands.Sum(d => d.People),
            Assigned = day.Assignments.Sum(a => a.People),
            Missing = day.Shortfalls.Sum(s => s.Missing),
            ReserveShare = plan.Reserves.CoveredShare,
            ReserveMinutes = plan.Reserves.TargetMinutes,
            Periods = [.. plan.Periods.Select(p => PeriodLine.Of(p, frame))],
            Commands = CommandLine.Of(frame, day, NameOf),
            Shortfalls =
            [
                .. day.Shortfalls
                    .GroupBy(s => (Command: CommandLine.AnswersAt(frame, demands[s.Demand]), s.Agency, s.Reason))
                    .Select(g => new ShortLine(
                        g.Key.Command, NameOf(g.Key.Command), g.Key.Agency, g.Count(),
                        g.Sum(s => s.Missing), g.Key.Reason))
                    .OrderByDescending(l => l.Missing).ThenBy(l => l.Command, StringComparer.Ordinal),
            ],
            Repairs = plan.Repairs,
            Reserves = [.. plan.Reserves.Units.Select(u => (NameOf(u.Station), u))],
        };
    }
}

/// <summary>A stretch of the calendar.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Stages">Names of the stages that run.</param>
/// <param name="Needed">People needed.</param>
/// <param name="Assigned">People assigned.</param>
/// <param name="Missing">People missing.</param>
public sealed record PeriodLine(
    DateOnly From, DateOnly To, IReadOnlyList<string> Stages, int Needed, int Assigned, int Missing)
{
    internal static PeriodLine Of(PeriodPlan period, PostFrame frame) => new(
        period.From, period.To,
        [.. period.Stages.Select(s => frame.Operation.Stages.FirstOrDefault(o => o.Id == s)?.Name ?? s)],
        period.Demands.Sum(d => d.People), period.Assignments.Sum(a => a.People),
        period.Shortfalls.Sum(s => s.Missing));
}

/// <summary>Places with too few people where one command answers.</summary>
/// <param name="Command">Id of the command; empty where none answers.</param>
/// <param name="Name">Its name.</param>
/// <param name="Agency">Who is missing.</param>
/// <param name="Places">Places.</param>
/// <param name="Missing">People.</param>
/// <param name="Reason">no_people, no_skill or no_reach.</param>
public sealed record ShortLine(string Command, string Name, Agency Agency, int Places, int Missing, string Reason);

/// <summary>A command on voting day.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Needed">People needed where it answers.</param>
/// <param name="Missing">Of them missing.</param>
/// <param name="Sends">People it sends.</param>
/// <param name="Away">Of them outside of its own area.</param>
/// <param name="Before">Of them leaving a day or more before.</param>
public sealed record CommandLine(string Id, string Name, int Needed, int Missing, int Sends, int Away, int Before)
{
    /// <summary>Id of the command that answers where a demand is; empty for none.</summary>
    internal static string AnswersAt(PostFrame frame, Demand demand) =>
        frame.Commands.Of(Math.Max(0, frame.Regions.IndexOf(demand.Region)))?.Id ?? "";

    internal static IReadOnlyList<CommandLine> Of(PostFrame frame, PeriodPlan day, Func<string, string> nameOf)
    {
        var area = day.Demands.ToDictionary(d => d.Id, d => AnswersAt(frame, d), StringComparer.Ordinal);
        var needed = day.Demands.ToLookup(d => area[d.Id], d => d.People, StringComparer.Ordinal);
        var missing = day.Shortfalls.ToLookup(s => area[s.Demand], s => s.Missing, StringComparer.Ordinal);
        var sends = day.Assignments.ToLookup(a => a.Command, StringComparer.Ordinal);
        return
        [
            .. needed.Select(g => g.Key).Union(sends.Select(g => g.Key), StringComparer.Ordinal)
                .Where(id => id.Length > 0)
                .Select(id => new CommandLine(
                    id, nameOf(id), needed[id].Sum(), missing[id].Sum(), sends[id].Sum(a => a.People),
                    sends[id].Where(a => !a.Home).Sum(a => a.People),
                    sends[id].Where(a => a.DaysBefore > 0).Sum(a => a.People)))
                .OrderByDescending(c => c.Needed + c.Sends).ThenBy(c => c.Id, StringComparer.Ordinal),
        ];
    }
}
