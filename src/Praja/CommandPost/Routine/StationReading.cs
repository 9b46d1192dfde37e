using Praja.CommandPost.Frame;
using Praja.CommandPost.Stations;

namespace Praja.CommandPost.Routine;

/// <summary>Reads off a picture what a report tells of stations.</summary>
/// <param name="picture">The picture.</param>
/// <param name="now">When.</param>
internal sealed class StationReading(Picture picture, DateTimeOffset now)
{
    private readonly PostFrame frame = picture.Frame;
    private readonly int top = Math.Max(0, picture.Frame.Regions.IndexOf(picture.Frame.Operation.Profile.Region));

    /// <summary>The whole operation.</summary>
    public StationFigures Total() => Figures(top);

    /// <summary>The areas right below it that have stations.</summary>
    public IReadOnlyList<StationFigures> Regions() =>
    [
        .. Enumerable.Range(0, frame.Regions.Count).Where(r => frame.Regions.ParentOf(r) == top).Select(Figures)
            .Where(f => f.Stations > 0 || f.OpenIncidents > 0),
    ];

    /// <summary>By step of the stations' day.</summary>
    public IReadOnlyList<StepFigures> Steps() =>
    [
        .. RegionSummary.Of(picture, top, now).Slots.Select(
            s => new StepFigures(s.Slot.Name, s.Reached, s.Skipped, s.Late, s.Silent, s.NotDue)),
    ];

    /// <summary>Silent stations, worst first.</summary>
    public IReadOnlyList<SilentLine> Silent() =>
        [.. SilentStations.Of(picture, now, top, ReportDraft.MostRows).Select(Line)];

    private StationFigures Figures(int region)
    {
        var summary = RegionSummary.Of(picture, region, now);
        var code = frame.Regions.CodeOf(region);
        return new(
            code, frame.Regions.NameOf(region), summary.Stations, summary.Heard, summary.OnTime, summary.Late,
            summary.Silent, summary.NeedRelief, summary.NeedMedic, summary.Injured,
            picture.Incidents.Open.Count(i => Lies(i.Region, code)));
    }

    private static bool Lies(string region, string code) =>
        code.Length == 0 || region == code || region.StartsWith(code + ".", StringComparison.Ordinal);

    private SilentLine Line(SilentStation silent)
    {
        var site = frame.Stations[silent.Station];
        var region = frame.Stations.RegionOf(silent.Station);
        return new(
            site.Id, site.Name, region < 0 ? site.Region : frame.Regions.NameOf(region), silent.Missing.Name,
            silent.SilentSince, silent.LastHeard, silent.Telephone);
    }
}
