using Praja.Documents.Plans;
using Praja.Planning;

namespace Praja.Documents.Orders;

/// <summary>
/// Annex G: who is missing, the remedies from the cheapest on, and the request form for reinforcement (BKO).
/// </summary>
internal static class ShortfallAnnex
{
    private const int GainsShown = 10;

    public static void Write(PlanView view, WordWriter word)
    {
        var words = view.Words;
        word.Paragraph("Heading1",
            words.Say("LAMPIRAN G - KEKURANGAN DAN CARA MENUTUPNYA", "ANNEX G - SHORTFALL AND REMEDIES"));
        Missing(view, word);
        Remedies(view, word);
        Gains(view, word);
        Request(view, word);
    }

    private static void Missing(PlanView view, WordWriter word)
    {
        var words = view.Words;
        word.Paragraph("Heading2", words.Say("G.1 Yang kurang", "G.1 What is missing"));
        string[][] rows = [.. view.Days.SelectMany(d => d.Period.Shortfalls.Select(s => Row(view, d, s)))];
        if (rows.Length == 0)
        {
            word.Text(words.Say("Tidak ada kekurangan personel pada tahapan mana pun.",
                "Nothing is missing at any stage."));
            return;
        }
        word.Table(
            [
                new(words.Say("Periode", "Period"), 6), new(words.Say("Tempat", "Place"), 7),
                    new(words.Say("Unsur", "Agency"), 3),
                new(words.Say("Kurang", "Missing"), 2, true), new(words.Say("Sebab", "Reason"), 6),
            ], rows);
    }

    private static string[] Row(PlanView view, PeriodView period, Shortfall shortfall) =>
    [
        view.Words.Days(period.Period.From, period.Period.To),
        period.Demand(shortfall.Demand)?.Name ?? shortfall.Demand,
        view.Words.Name(shortfall.Agency), view.Words.Number(shortfall.Missing), view.Words.Reason(shortfall.Reason),
    ];

    private static void Remedies(PlanView view, WordWriter word)
    {
        var words = view.Words;
        word.Paragraph("Heading2", words.Say("G.2 Cara menutup, dari yang termurah", "G.2 Remedies, cheapest first"));
        word.Table(
            [new(words.Say("Cara", "Remedy"), 14), new(words.Say("Orang", "People"), 3, true),
                new(words.Say("Sisa kurang", "Still missing"), 3, true)],
            view.Plan.Repairs.Select(
                r => new[] { words.Say(r.What), words.Number(r.People), words.Number(r.MissingAfter) }));
    }

    private static void Gains(PlanView view, WordWriter word)
    {
        var words = view.Words;
        if (view.Voting.Period.Gains.Count == 0) return;
        word.Paragraph("Heading2",
            words.Say("G.3 Nilai satu personel tambahan (hari pemungutan suara)",
            "G.3 Worth of one more officer (voting day)"));
        word.Table(
            [
                new(words.Say("Komando", "Command"), 8), new(words.Say("Unsur", "Agency"), 3),
                    new(words.Say("Menutup kekurangan", "Closes a shortfall"), 4),
                new(words.Say("Menit tempuh dihemat", "Travel minutes saved"), 4, true),
            ],
            view.Voting.Period.Gains.Take(GainsShown).Select(g => new[]
            {
                view.CommandName(g.Command), words.Name(g.Agency),
                    g.ClosesShortfall ? words.Say("ya", "yes") : words.Say("tidak", "no"),
                // With a shortfall closed the figure also holds the price of the place, which is no travel.
                g.ClosesShortfall ? "-" : words.Number(g.MinutesSaved, 0),
            }));
    }

    private static void Request(PlanView view, WordWriter word)
    {
        var words = view.Words;
        word.Paragraph("Heading2", words.Say("G.4 Formulir permintaan BKO", "G.4 Request for reinforcement (BKO)"));
        var requests = view.Plan.Repairs.Where(r => r.Kind == "bko")
            .Select(r => new[]
            {
                r.Agency is { } a ? words.Name(a) : "-", words.Number(r.People), view.CommandName(r.Command),
                    Dates(words, r), "",
            }).ToList();
        if (requests.Count == 0) requests.Add(["", "", "", "", ""]);
        word.Table(
            [
                new(words.Say("Unsur", "Agency"), 3), new(words.Say("Jumlah", "People"), 2, true),
                    new(words.Say("Lapor di", "Report at"), 6),
                new(words.Say("Waktu", "Dates"), 7),
                    new(words.Say("Disetujui (jumlah, paraf)", "Granted (number, initials)"), 5),
            ], requests);
    }

    private static string Dates(Wording words, Repair repair) => repair is { From: { } from, To: { } to }
        ? $"{words.Days(from, to)} ({words.Number(to.DayNumber - from.DayNumber + 1)} {words.Say("hari", "days")})"
        : "-";
}
