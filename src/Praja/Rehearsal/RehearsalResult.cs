using Praja.Algorithms.Statistics;

namespace Praja.Rehearsal;

/// <summary>What a rehearsal found: the statistics of its stages. A pure function of the runs.</summary>
/// <remarks>
/// Unless it says otherwise an <see cref="Estimate"/> has a 95 % interval and counts runs; times are minutes from
/// happening; shares are 0..1. "In time" means that as many were there as the incident's level needed within the
/// target.
/// False calls are left out of everything but calls, trips, workload and the operators' queue.
/// </remarks>
public sealed record RehearsalResult
{
    /// <summary>Name and version of the file's schema.</summary>
    public const string SchemaName = "praja-rehearsal/1";

    /// <summary>Always <see cref="SchemaName"/>.</summary>
    public string Schema { get; init; } = SchemaName;

    /// <summary>Operation's name.</summary>
    public required string Operation { get; init; }

    /// <summary>Region code.</summary>
    public required string Region { get; init; }

    /// <summary>Doctrine id.</summary>
    public required string Doctrine { get; init; }

    /// <summary>SHA-256 of the plan file, lower-case hexadecimal.</summary>
    public string PlanSha256 { get; init; } = "";

    /// <summary>Seed.</summary>
    public ulong Seed { get; init; }

    /// <summary>Target: enough help within so many minutes.</summary>
    public int TargetMinutes { get; init; }

    /// <summary>What was otherwise than in plan and doctrine.</summary>
    public Scenario Scenario { get; init; } = Scenario.None;

    /// <summary>Stages rehearsed, in calendar order.</summary>
    public IReadOnlyList<StageResult> Stages { get; init; } = [];
}

/// <summary>The statistics of one stage.</summary>
public sealed record StageResult
{
    /// <summary>Stage id.</summary>
    public required string Stage { get; init; }

    /// <summary>The rehearsed day.</summary>
    public DateOnly Day { get; init; }

    /// <summary>Hour of that day at which it begins.</summary>
    public double FromHour { get; init; }

    /// <summary>Hour at which it ends; may pass 24.</summary>
    public double ToHour { get; init; }

    /// <summary>Runs made.</summary>
    public int Runs { get; init; }

    /// <summary>Runs asked for.</summary>
    public int RunsWanted { get; init; }

    /// <summary>Why it ended.</summary>
    public RunEnd End { get; init; }

    /// <summary>All incidents together.</summary>
    public required GroupResult Total { get; init; }

    /// <summary>Share of runs in which every incident had enough help in time.</summary>
    public Estimate FlawlessRuns { get; init; }

    /// <summary>Minutes per run with no reserve idle; only where the plan has one, else count 0.</summary>
    public Estimate NoReserveMinutes { get; init; }

    /// <summary>By hour from <see cref="FromHour"/>: mean share (0..1) of the hour with no reserve idle.</summary>
    public IReadOnlyList<double> NoReserveByHour { get; init; } = [];

    /// <summary>By hour from <see cref="FromHour"/>: incidents per run.</summary>
    public IReadOnlyList<double> IncidentsByHour { get; init; } = [];

    /// <summary>How the time until enough help is spread.</summary>
    public IReadOnlyList<QuantileResult> EnoughQuantiles { get; init; } = [];

    /// <summary>Where the time until the first help sent by the post goes, mean minutes.</summary>
    public required DelayResult Delays { get; init; }

    /// <summary>Groups, by kind and then in the model's order; groups without incidents are kept with count
    /// 0.</summary>
    public IReadOnlyList<GroupResult> Groups { get; init; } = [];

    /// <summary>Units by index.</summary>
    public IReadOnlyList<UnitResult> Units { get; init; } = [];

    /// <summary>The operators' queue.</summary>
    public required OperatorResult Operators { get; init; }

    /// <summary>The groups of one kind.</summary>
    public IEnumerable<GroupResult> Of(GroupKind kind) => Groups.Where(g => g.Kind == kind);
}

/// <summary>By what incidents are grouped.</summary>
public enum GroupKind
{
    /// <summary>All.</summary>
    Total,

    /// <summary>Named part of the day.</summary>
    Phase,

    /// <summary>Band.</summary>
    Band,

    /// <summary>Incident type.</summary>
    Type,

    /// <summary>District.</summary>
    District,

    /// <summary>Beat.</summary>
    Beat,

    /// <summary>Station or other place.</summary>
    Site,
}

/// <summary>The incidents of one group.</summary>
/// <param name="Kind">Kind of group.</param>
/// <param name="Id">Id within the kind; empty for all.</param>
/// <param name="PerRun">Incidents per run.</param>
/// <param name="InTime">Share with enough help in time: a ratio over the runs.</param>
/// <param name="FirstMean">Mean minutes until the first help; incidents without any left out.</param>
/// <param name="EnoughMean">Mean minutes until enough help; incidents without it left out.</param>
/// <param name="EnoughMedian">Median minutes until enough help; those without it count as beyond every time, so it may
/// be
/// infinite.</param>
/// <param name="Enough90">90 % quantile, likewise.</param>
/// <param name="Helpless">Share where enough help never came.</param>
/// <param name="Yellow">Incidents per run that were ever at the second level or above.</param>
/// <param name="Red">Incidents per run that were ever at the third level.</param>
/// <param name="LatePerRun">Incidents per run without enough help in time.</param>
public sealed record GroupResult(
    GroupKind Kind,
    string Id,
    Estimate PerRun,
    Estimate InTime,
    Estimate FirstMean,
    Estimate EnoughMean,
    Estimate EnoughMedian,
    Estimate Enough90,
    Estimate Helpless,
    Estimate Yellow,
    Estimate Red,
    Estimate LatePerRun);

/// <summary>A quantile of the time until enough help over all incidents.</summary>
/// <param name="Share">0..1.</param>
/// <param name="Minutes">Its value with a 95 % interval; infinite where help never came.</param>
public sealed record QuantileResult(double Share, Estimate Minutes);

/// <summary>Where the time until the first help sent by the post goes, mean minutes over incidents it was sent
/// to.</summary>
/// <param name="Notice">Until noticed.</param>
/// <param name="Report">Until reported.</param>
/// <param name="CallWait">Waiting for an operator.</param>
/// <param name="Decision">Call and decision.</param>
/// <param name="UnitWait">Waiting for a unit.</param>
/// <param name="Travel">Turnout and travel.</param>
/// <param name="Incidents">Incidents behind it.</param>
public sealed record DelayResult(
    double Notice, double Report, double CallWait, double Decision, double UnitWait, double Travel, long Incidents);

/// <summary>The work of one unit.</summary>
/// <param name="Id">Unit id.</param>
/// <param name="Name">As shown.</param>
/// <param name="Kind">Kind.</param>
/// <param name="People">Strength.</param>
/// <param name="Busy">Share of the rehearsed time it was busy.</param>
/// <param name="Trips">Times sent per run.</param>
public sealed record UnitResult(
    string Id, string Name, UnitKind Kind, int People, Estimate Busy, Estimate Trips);

/// <summary>What the operators' queue did.</summary>
/// <param name="Operators">How many.</param>
/// <param name="Calls">Calls per run.</param>
/// <param name="Busy">Share of the time an operator is busy.</param>
/// <param name="MeanWait">Mean minutes a call waits.</param>
/// <param name="Wait95">95 % quantile of the wait, minutes, over all calls.</param>
/// <param name="LongestQueue">Longest queue in any run.</param>
public sealed record OperatorResult(
    int Operators, Estimate Calls, Estimate Busy, Estimate MeanWait, double Wait95, int LongestQueue);
