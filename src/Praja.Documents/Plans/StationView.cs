using Praja.Operations;
using Praja.Planning;
using Praja.Risk;

namespace Praja.Documents.Plans;

/// <summary>A station with its site, beat, band and risk (null when its stage was not assessed).</summary>
internal sealed record StationView(PlannedStation Planned, Site Site, BeatView Beat, BandLook Band, StationRisk? Risk);

/// <summary>A district with its stations.</summary>
internal sealed record DistrictView(string Code, string Name, IReadOnlyList<StationView> Stations)
{
    /// <summary>The districts of some stations, by code.</summary>
    public static IReadOnlyList<DistrictView> Of(IReadOnlyList<StationView> stations, DossierView names) =>
    [
        .. stations.GroupBy(s => DossierView.DistrictCode(s.Site.Region), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new DistrictView(g.Key, names.RegionName(g.Key), [.. g])),
    ];
}

/// <summary>A beat with who is sent on voting day and who is missing.</summary>
internal sealed class BeatView
{
    public BeatView(Beat beat, PeriodView voting)
    {
        Beat = beat;
        Sent = voting.SentTo(beat.Id);
        Missing = voting.MissingAt(beat.Id);
    }

    public Beat Beat { get; }

    /// <summary>Who comes, by demand and force as the plan lists them.</summary>
    public IReadOnlyList<Assignment> Sent { get; }

    /// <summary>Who does not come.</summary>
    public IReadOnlyList<Shortfall> Missing { get; }

    /// <summary>The largest group sent; null when nobody comes.</summary>
    public Assignment? Main => Sent.OrderByDescending(a => a.People).FirstOrDefault();

    /// <summary>The longest way of anyone sent, minutes.</summary>
    public int Minutes => Sent.Count == 0 ? 0 : Sent.Max(a => a.Minutes);

    /// <summary>The earliest departure of anyone sent, days before voting.</summary>
    public int DaysBefore => Sent.Count == 0 ? 0 : Sent.Max(a => a.DaysBefore);
}
