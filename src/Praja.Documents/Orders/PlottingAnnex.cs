using Praja.Documents.Plans;
using Praja.Operations;

namespace Praja.Documents.Orders;

/// <summary>
/// Annex D: beats by jurisdiction and district. Single stations stand in plotting.xlsx and on the duty sheets.
/// </summary>
internal static class PlottingAnnex
{
    public static void Write(PlanView view, WordWriter word)
    {
        var words = view.Words;
        word.Paragraph("Heading1", words.Say("LAMPIRAN D - PLOTTING PENGAMANAN TPS", "ANNEX D - PLOTTING"));
        word.Text(words.Say(
            "Rincian per TPS pada plotting.xlsx; setiap beat mempunyai satu lembar tugas.",
            "Single stations are in plotting.xlsx; each beat has a duty sheet."));
        Overview(view, word);
        foreach (var command in view.Beats.GroupBy(b => b.Beat.Command, StringComparer.Ordinal))
            Command(view, word, command.Key, [.. command]);
    }

    private static void Overview(PlanView view, WordWriter word)
    {
        var words = view.Words;
        word.Table(
            [
                new(words.Say("Wilayah hukum", "Jurisdiction"), 7), new("Beat", 2, true), new("TPS", 2, true),
                    new(words.Say("Pemilih", "Voters"), 3, true),
                new(words.Say("Polri", "Police"), 2, true), new("TNI", 2, true),
                    new(words.Say("Kurang", "Missing"), 2, true),
            ],
            view.Beats.GroupBy(b => b.Beat.Command, StringComparer.Ordinal).Select(g => new[]
            {
                view.CommandName(g.Key), words.Number(g.Count()), words.Number(g.Sum(b => b.Beat.Stations.Count)),
                words.Number(g.SelectMany(b => b.Beat.Stations).Sum(id => (long)(view.Site(id)?.Voters ?? 0))),
                words.Number(People(view, g, Agency.Polri)), words.Number(People(view, g, Agency.Tni)),
                words.Number(g.Sum(b => b.Missing.Sum(m => m.Missing))),
            }));
    }

    private static int People(PlanView view, IEnumerable<BeatView> beats, Agency agency) =>
        beats.SelectMany(b => b.Sent).Where(a => view.Voting.AgencyOf(a) == agency).Sum(a => a.People);

    private static void Command(PlanView view, WordWriter word, string command, BeatView[] beats)
    {
        var words = view.Words;
        word.Paragraph("Heading2", view.CommandName(command));
        word.Table(
            [
                new("Beat", 4), new(words.Say("Kecamatan, desa", "District, villages"), 8), new("TPS", 2, true),
                    new(words.Say("Kategori", "Band"), 5),
                new(words.Say("Personel dari", "People from"), 7), new(words.Say("Berangkat", "Leaves"), 4),
                    new(words.Say("Tempuh", "Travel"), 4),
            ],
            beats.Select(b => new[]
            {
                b.Beat.Id,
                view.DistrictName(b.Beat.District) + ": " + string.Join(", ", b.Beat.Villages.Select(view.RegionName)),
                words.Number(b.Beat.Stations.Count), view.Band(b.Beat.Band).Name, From(view, b),
                b.Main is null ? "-" : words.Departure(b.DaysBefore), b.Main is null ? "-" : words.Minutes(b.Minutes),
            }));
    }

    private static string From(PlanView view, BeatView beat)
    {
        var missing = beat.Missing.Sum(m => m.Missing);
        var gap = view.Words.Say("KURANG ", "MISSING ") + view.Words.Number(missing);
        if (beat.Sent.Count == 0) return missing > 0 ? gap : "-";
        return view.Origins(beat.Sent) + (missing > 0 ? "; " + gap : "");
    }
}
