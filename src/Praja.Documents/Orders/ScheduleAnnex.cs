using System.Globalization;
using Praja.Documents.Plans;
using Praja.Operations;

namespace Praja.Documents.Orders;

/// <summary>Annex E: phases, stages, periods of equal duty, and the fixed reports.</summary>
internal static class ScheduleAnnex
{
    public static void Write(PlanView view, WordWriter word)
    {
        var words = view.Words;
        word.Paragraph("Heading1", words.Say("LAMPIRAN E - JADWAL DAN LAPORAN", "ANNEX E - SCHEDULE AND REPORTS"));
        word.Paragraph("Heading2", words.Say("E.1 Fase operasi", "E.1 Phases"));
        word.Table(
            [new(words.Say("Fase", "Phase"), 5), new(words.Say("Waktu", "Dates"), 10),
                new(words.Say("Hari", "Days"), 2, true)],
            view.Operation.Profile.Phases.Select(
                p => new[] { Name(words, p.Kind), words.Days(p.Start, p.End), words.Number(p.Days) }));
        word.Paragraph("Heading2", words.Say("E.2 Tahapan pemilihan", "E.2 Stages of the election"));
        word.Table(
            [new(words.Say("Tahapan", "Stage"), 8), new(words.Say("Waktu", "Dates"), 9),
                new(words.Say("Hari", "Days"), 2, true)],
            view.Operation.Stages.Select(s => new[]
            {
                s.Name, words.Days(s.Start, s.End), words.Number(s.End.DayNumber - s.Start.DayNumber + 1),
            }));
        Periods(view, word);
        Reports(view, word);
    }

    private static void Periods(PlanView view, WordWriter word)
    {
        var words = view.Words;
        word.Paragraph("Heading2", words.Say("E.3 Periode penugasan", "E.3 Periods of duty"));
        word.Text(words.Say(
            "Satu periode adalah rentang hari dengan tahapan yang sama; personel yang ditugaskan berlaku selama "
                + "periode itu.",
            "A period is a stretch of days with the same stages; its people serve throughout."));
        word.Table(
            [
                new(words.Say("Periode", "Period"), 7), new(words.Say("Hari", "Days"), 2, true),
                    new(words.Say("Tahapan", "Stages"), 8),
                new(words.Say("Butuh", "Needed"), 2, true), new(words.Say("Terisi", "Filled"), 2, true),
                    new(words.Say("Kurang", "Missing"), 2, true),
            ],
            view.Days.Select(d => new[]
            {
                words.Days(d.Period.From, d.Period.To), words.Number(d.Period.Days),
                string.Join(", ", d.Period.Stages.Select(view.StageName)),
                words.Number(d.Period.Demands.Sum(x => (long)x.People)),
                    words.Number(d.Period.Assignments.Sum(x => (long)x.People)),
                words.Number(d.Period.Shortfalls.Sum(x => (long)x.Missing)),
            }));
    }

    private static void Reports(PlanView view, WordWriter word)
    {
        var words = view.Words;
        word.Paragraph("Heading2", words.Say("E.4 Laporan", "E.4 Reports"));
        word.Table(
            [
                new(words.Say("Tingkat", "Level"), 3), new(words.Say("Tahapan", "Stage"), 5),
                    new(words.Say("Pukul", "At"), 5),
                new(words.Say("Laporan", "Report"), 6), new(words.Say("Sumber", "Source"), 5),
            ],
            view.Doctrine.Reports.Select(r => new[]
            {
                r.Level.ToUpperInvariant(), Stage(view, r.Stage),
                string.Join(", ", r.Times.Select(t => t.ToString("HH.mm", CultureInfo.InvariantCulture))),
                    words.Say(r.Name), Source(words, r.Source),
            }));
    }

    private static string Stage(PlanView view, string id) => id == "*"
        ? view.Words.Say("semua", "all")
        : view.Doctrine.Stages.FirstOrDefault(s => s.Id == id) is { } stage ? view.Words.Say(stage.Name) : id;

    private static string Source(Wording words, string source) =>
        source == Doctrine.DoctrineBook.Unsourced ? words.Say("tanpa sumber (usulan)", "unsourced (proposal)") : source;

    private static string Name(Wording words, PhaseKind kind) => kind switch
    {
        PhaseKind.PreOperation => words.Say("Pra-operasi", "Before the operation"),
        PhaseKind.Operation => words.Say("Operasi", "Operation"),
        _ => words.Say("Pasca-operasi", "After the operation"),
    };
}
