using Praja.Algorithms.Statistics;

namespace Praja.Rehearsal;

/// <summary>What is compared between plans, each a number per run.</summary>
public enum RunMeasure
{
    /// <summary>Incidents without enough help in time.</summary>
    Late,

    /// <summary>Mean minutes until enough help, those without it counted with the time until they were
    /// closed.</summary>
    EnoughMinutes,

    /// <summary>Incidents where enough help never came.</summary>
    Helpless,

    /// <summary>Incidents ever at the second level or above.</summary>
    Yellow,

    /// <summary>Incidents ever at the third level.</summary>
    Red,

    /// <summary>Minutes with no reserve idle.</summary>
    NoReserveMinutes,
}

/// <summary>One of the plans compared.</summary>
/// <param name="Name">As the user named it: a file or a change in words.</param>
/// <param name="Means">Mean per run of each measure.</param>
public sealed record ComparedPlan(string Name, IReadOnlyDictionary<RunMeasure, Estimate> Means);

/// <summary>The difference of two plans that met the same incidents.</summary>
/// <param name="Measure">Measure.</param>
/// <param name="Difference">Second minus first, per run, with its paired 95 % interval (Student).</param>
/// <param name="Unpaired">Half-width the interval would have with independent incidents: what pairing saves.</param>
public sealed record PairedDifference(RunMeasure Measure, Estimate Difference, double Unpaired);

/// <summary>The comparison of two or more plans on one stage.</summary>
/// <param name="Stage">Stage id.</param>
/// <param name="Runs">Runs of each.</param>
/// <param name="Plans">In the order given.</param>
/// <param name="Differences">By plan from the second: its differences from the first.</param>
/// <param name="Ranking">With three or more plans: which is best by <see cref="RunMeasure.Late"/>; else null.</param>
public sealed record Comparison(
    string Stage,
    int Runs,
    IReadOnlyList<ComparedPlan> Plans,
    IReadOnlyList<IReadOnlyList<PairedDifference>> Differences,
    RankingResult? Ranking);

/// <summary>Ranking and selection among several plans (Kim and Nelson 2001, fully sequential, common random
/// numbers).</summary>
/// <param name="Best">Index of the plan chosen; -1 when the runs did not suffice.</param>
/// <param name="Survivors">Indices still in question at the end.</param>
/// <param name="RunsUsed">Runs of each plan until it was left out or chosen.</param>
/// <param name="Indifference">Smallest difference that matters, incidents per run.</param>
/// <param name="Confidence">Probability of a right choice, e.g. 0.95.</param>
public sealed record RankingResult(
    int Best, IReadOnlyList<int> Survivors, IReadOnlyList<int> RunsUsed, double Indifference, double Confidence);

/// <summary>How far one assumption moves the answer (Morris 1991; Campolongo et al. 2007).</summary>
/// <param name="Assumption">Assumption id.</param>
/// <param name="MuStar">Mean absolute elementary effect on late incidents per run over the assumption's whole
/// range.</param>
/// <param name="Mu">Mean effect with its sign.</param>
/// <param name="Sigma">Standard deviation: large where it depends on the others.</param>
public sealed record AssumptionEffect(string Assumption, double MuStar, double Mu, double Sigma);

/// <summary>A sensitivity study.</summary>
/// <param name="Stage">Stage id.</param>
/// <param name="Trajectories">Trajectories drawn.</param>
/// <param name="RunsEach">Runs at each point.</param>
/// <param name="Effects">Largest <see cref="AssumptionEffect.MuStar"/> first.</param>
public sealed record Sensitivity(
    string Stage, int Trajectories, int RunsEach, IReadOnlyList<AssumptionEffect> Effects);
