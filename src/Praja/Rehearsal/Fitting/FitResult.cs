using Praja.Algorithms.Statistics;
using Praja.Operations;

namespace Praja.Rehearsal.Fitting;

/// <summary>What the fit takes beside the file.</summary>
public sealed record FitSettings
{
    /// <summary>First day the file covers; null for its first incident.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day the file covers; null for its last incident.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Days covered by stage id, where the calendar of the dossier does not tell them (an earlier election);
    /// 1 or more.</summary>
    public IReadOnlyDictionary<string, int> Days { get; init; } =
        new SortedDictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Band id by site id, as a plan has them; sites not in it are of unknown band.</summary>
    public IReadOnlyDictionary<string, string> Bands { get; init; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>Rates fitted to past incidents.</summary>
/// <param name="File">The file.</param>
/// <param name="Incidents">Incidents in it.</param>
/// <param name="From">First day covered.</param>
/// <param name="To">Last day covered.</param>
/// <param name="Rates">By stage, target and type.</param>
/// <param name="Hours">By stage, of the incidents whose time is known.</param>
public sealed record FitResult(
    string File,
    int Incidents,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<FittedRate> Rates,
    IReadOnlyList<FittedHours> Hours);

/// <summary>The rate of one type at one kind of place in one stage.</summary>
/// <param name="Incident">Incident type id.</param>
/// <param name="Stage">Stage id.</param>
/// <param name="Target">Kind of place.</param>
/// <param name="Count">Incidents.</param>
/// <param name="Days">Days covered.</param>
/// <param name="Exposure">Places times days.</param>
/// <param name="Per1000">Per 1,000 places and day, all bands together, with its exact 95 % interval.</param>
/// <param name="Bands">By band from the safest; empty when bands are unknown.</param>
/// <param name="Dispersion">Variance over mean of the daily counts; NaN with one day or none of them.</param>
/// <param name="PValue">Probability of so much dispersion or more if the counts were Poisson; NaN likewise.</param>
/// <param name="Branching">Mean number of incidents one sets off, if that alone made the dispersion: an upper limit,
/// since days differ for other reasons too. NaN likewise.</param>
public sealed record FittedRate(
    string Incident,
    string Stage,
    SiteKind Target,
    int Count,
    int Days,
    long Exposure,
    Estimate Per1000,
    IReadOnlyList<FittedBand> Bands,
    double Dispersion,
    double PValue,
    double Branching);

/// <summary>The rate in one band.</summary>
/// <param name="Band">Band id.</param>
/// <param name="Count">Incidents.</param>
/// <param name="Exposure">Places times days.</param>
/// <param name="Per1000">Per 1,000 places and day, with its exact 95 % interval.</param>
/// <param name="Factor">Times the rate of the safest band, with its exact 95 % interval; NaN where that has no
/// incident.</param>
public sealed record FittedBand(string Band, int Count, long Exposure, Estimate Per1000, Estimate Factor);

/// <summary>At which hours incidents of a stage happened.</summary>
/// <param name="Stage">Stage id.</param>
/// <param name="Counts">24 counts from 00:00.</param>
public sealed record FittedHours(string Stage, IReadOnlyList<int> Counts);
