using Praja.CommandPost;
using Praja.CommandPost.Stations;

namespace Praja.Web.Stations;

/// <summary>Makes the views of areas.</summary>
internal static class RegionViews
{
    public static RegionSummaryView Summary(Picture picture, int region, StationLook look)
    {
        var frame = picture.Frame;
        var summary = RegionSummary.Of(picture, region, look.Now);
        return new(
            CodeOf(picture, region), frame.Regions.NameOf(region), look.Now, summary.Stations, summary.Heard,
            summary.OnTime, summary.Late, summary.Silent,
            look.ShowsBands
                ? summary.SilentByBand.Index().ToDictionary(b => StationRowView.BandOf(picture, b.Index), b => b.Item)
                : null,
            frame.Levels.Zip(summary.ByLevel).ToDictionary(l => l.First, l => l.Second, StringComparer.Ordinal),
            summary.NeedRelief, summary.NeedMedic, summary.Injured,
            [
                .. summary.Slots.Select(s => new SlotCountView(
                    s.Slot.Name, s.Due, s.Reached, s.Skipped, s.Late, s.Silent, s.NotDue)),
            ]);
    }

    public static RegionRowsView Children(Picture picture, int region, StationLook look)
    {
        var rows = RegionSummary.Below(picture, region, look.Now).Select(row => new RegionRowView(
            CodeOf(picture, row.Region), picture.Frame.Regions.NameOf(row.Region), row.OnTime, row.Late, row.Silent));
        return new(CodeOf(picture, region), look.Now, [.. rows]);
    }

    public static SilenceView Silence(Picture picture, int region, int limit, StationLook look)
    {
        var frame = picture.Frame;
        var rows = SilentStations.ToCall(picture, look.Now, region, limit).Select(silent =>
        {
            var site = frame.Stations[silent.Station];
            return new SilentStationView(
                site.Id, site.Name, site.Region, StationRowView.BandOf(picture, silent.Band), silent.LastHeard,
                silent.Missing.Name, silent.Due, silent.SilentSince, silent.Command?.Name,
                silent.Telephone.Length == 0 ? null : silent.Telephone, StationCallView.Of(silent.Call));
        });
        var total = RegionSummary.Of(picture, region, look.Now).Silent;
        return new(CodeOf(picture, region), look.Now, total, [.. rows]);
    }

    private static string CodeOf(Picture picture, int region) =>
        region == 0 ? "nation" : picture.Frame.Regions.CodeOf(region);
}
