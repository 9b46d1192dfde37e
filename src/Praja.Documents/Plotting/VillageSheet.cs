using Praja.Documents.Plans;
using Praja.Operations;

namespace Praja.Documents.Plotting;

/// <summary>One row per village: stations by band, beats, police and Linmas.</summary>
internal static class VillageSheet
{
    public static SheetWriter Write(PlanView view, SharedTexts texts)
    {
        var words = view.Words;
        Column[] columns =
        [
            new(words.Say("Kecamatan", "District"), 20),
            new(words.Say("Kode desa", "Village code"), 15),
            new(words.Say("Desa/Kelurahan", "Village"), 24),
            new("TPS", 8),
            new(words.Say("Pemilih", "Voters"), 10),
            .. view.Bands.Select(b => new Column(b.Name, 12)),
            new(words.Say("Beat", "Beats"), 36),
            new(words.Say("Polri di beat itu", "Police of these beats"), 12),
            new(words.Say("Linmas dibutuhkan", "Linmas needed"), 12),
            new(words.Say("Linmas ada", "Linmas assigned"), 12),
            new(words.Say("Linmas kurang", "Linmas missing"), 12),
        ];
        var sheet = new SheetWriter(PlottingWorkbook.Look(view, words.Say("Per Desa", "By village")), columns, texts);
        var linmas = view.Plan.Linmas.ToDictionary(l => l.Village, StringComparer.Ordinal);
        foreach (var village in view.Stations.GroupBy(s => s.Site.Region, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            sheet.Row(Cells(view, village.Key, [.. village], linmas.GetValueOrDefault(village.Key)));
        }
        return sheet;
    }

    private static Cell[] Cells(PlanView view, string code, StationView[] stations, Planning.LinmasVillage? linmas)
    {
        BeatView[] beats = [.. stations.Select(s => s.Beat).Distinct()];
        var police = beats.SelectMany(b => b.Sent).Where(a => view.Voting.AgencyOf(a) == Agency.Polri)
            .Sum(a => a.People);
        var needed = linmas?.Needed ?? stations.Length * view.Doctrine.Planning.LinmasPerStation;
        var assigned = linmas?.Assigned ?? 0;
        var missing = Math.Max(0, needed - assigned);
        return
        [
            Cell.Of(view.DistrictName(code)),
            Cell.Of(code),
            Cell.Of(view.RegionName(code)),
            Cell.Of(stations.Length),
            Cell.Of(stations.Sum(s => (long)(s.Site.Voters ?? 0))),
            .. view.Bands.Select(b => Cell.Of(stations.Count(s => s.Band.Id == b.Id))),
            Cell.Of(string.Join(", ", beats.Select(b => b.Beat.Id))),
            Cell.Of(police),
            Cell.Of(needed),
            Cell.Of(assigned),
            Cell.Of(missing, missing > 0 ? CellStyle.Missing : CellStyle.Whole),
        ];
    }
}
