using Praja.CommandPost.Routine;
using Praja.Documents.Orders;

namespace Praja.Documents.Reports;

/// <summary>The stations: by region, by step of their day, and the silent ones by name.</summary>
internal static class StationSection
{
    // The rest are counted: a report of many pages is not read.
    private const int MostSilent = 20;

    public static void Write(ReportContext context, WordWriter word)
    {
        var (draft, words) = (context.Draft, context.Words);
        word.Paragraph("Heading2", words.Say("2. TPS", "2. Polling stations"));
        word.Table(
            [
                new(words.Say("Wilayah", "Region"), 8), new("TPS", 3, true),
                new(words.Say("Belum terdengar", "Not heard from"), 4, true),
                new(words.Say("Tanpa tunggakan", "Nothing owed"), 5, true),
                new(words.Say("Terlambat", "Late"), 4, true),
                new(words.Say("Diam", "Silent"), 3, true),
                new(words.Say("Kejadian terbuka", "Open incidents"), 4, true),
            ],
            [.. draft.Regions.Select(r => Row(context, r, r.Name)),
                Row(context, draft.Total, words.Say("JUMLAH", "TOTAL"))],
            hasTotal: true);
        if (!draft.Stage.IsStationDay)
        {
            word.Text(words.Say(
                "Hari ini bukan hari TPS: tidak ada laporan TPS yang jatuh waktu.",
                "This is no day of the stations: none of their reports is due."));
        }
        Needs(context, word);
        Steps(context, word);
        Silent(context, word);
    }

    private static string[] Row(ReportContext context, StationFigures f, string name)
    {
        var words = context.Words;
        return
        [
            name, words.Number(f.Stations), words.Number(f.NotHeard), words.Number(f.OnTime), words.Number(f.Late),
            words.Number(f.Silent), words.Number(f.OpenIncidents),
        ];
    }

    private static void Needs(ReportContext context, WordWriter word)
    {
        var (total, words) = (context.Draft.Total, context.Words);
        if (total.NeedRelief + total.NeedMedic + total.Injured == 0) return;
        word.Text(words.Say(
            $"Petugas menunggu pengganti: {words.Number(total.NeedRelief)}; menunggu medis: "
                + $"{words.Number(total.NeedMedic)}; dilaporkan luka: {words.Number(total.Injured)}.",
            $"Guards waiting for relief: {words.Number(total.NeedRelief)}; for a medic: "
                + $"{words.Number(total.NeedMedic)}; reported injured: {words.Number(total.Injured)}."));
    }

    private static void Steps(ReportContext context, WordWriter word)
    {
        var (draft, words) = (context.Draft, context.Words);
        var due = draft.Steps.Where(s => s.Reached + s.Skipped + s.Late + s.Silent > 0).ToArray();
        if (due.Length == 0)
        {
            word.Text(words.Say(
                "Belum ada langkah hari TPS yang jatuh waktu atau dilaporkan.",
                "No step of the stations' day is due or was reported yet."));
            return;
        }
        word.Table(
            [
                new(words.Say("Langkah hari TPS", "Step of the day"), 9),
                new(words.Say("Dilaporkan", "Reported"), 4, true), new(words.Say("Dilewati", "Skipped"), 4, true),
                new(words.Say("Terlambat", "Late"), 4, true), new(words.Say("Diam", "Silent"), 3, true),
                new(words.Say("Belum waktunya", "Not due"), 4, true),
            ],
            due.Select(s => new[]
            {
                ReportWords.Step(words, s.Step), words.Number(s.Reached), words.Number(s.Skipped),
                words.Number(s.Late), words.Number(s.Silent), words.Number(s.NotDue),
            }));
    }

    private static void Silent(ReportContext context, WordWriter word)
    {
        var (draft, words) = (context.Draft, context.Words);
        if (draft.Silent.Count == 0) return;
        word.Lead(words.Say("TPS diam, yang terlama dahulu:", "Silent stations, the longest first:"));
        word.Table(
            [
                new("TPS", 7), new(words.Say("Desa/kelurahan", "Village"), 6),
                new(words.Say("Yang belum dilaporkan", "Not reported"), 6), new(words.Say("Diam sejak", "Since"), 3),
                new(words.Say("Terdengar terakhir", "Last heard"), 4), new(words.Say("Hubungi", "Call"), 4),
            ],
            draft.Silent.Take(MostSilent).Select(s => new[]
            {
                s.Name, s.Region, ReportWords.Step(words, s.Step), context.Hour(s.Since),
                s.LastHeard is { } heard ? context.Hour(heard) : words.Say("belum pernah", "never"),
                s.Telephone.Length > 0 ? s.Telephone : "-",
            }));
        ReportWords.More(context, word, draft.Total.Silent - Math.Min(MostSilent, draft.Silent.Count));
    }
}
