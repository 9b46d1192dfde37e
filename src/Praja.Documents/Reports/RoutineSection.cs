using Praja.CommandPost.Routine;
using Praja.Documents.Orders;

namespace Praja.Documents.Reports;

/// <summary>What the post itself still owes: tasks, answers to broadcasts, reports.</summary>
internal static class RoutineSection
{
    public static void Write(ReportContext context, WordWriter word)
    {
        var (draft, words) = (context.Draft, context.Words);
        word.Paragraph("Heading2", words.Say("5. Tugas, siaran dan laporan", "5. Tasks, broadcasts and reports"));
        if (draft.Tasks.Count == 0)
        {
            word.Text(words.Say("Tidak ada tugas terbuka.", "No task is open."));
        }
        else
        {
            word.Table(
                [
                    new(words.Say("Tugas", "Task"), 8), new(words.Say("Pelaksana", "Owner"), 5),
                    new(words.Say("Batas", "Due"), 3), new(words.Say("Lewat waktu", "Overdue"), 3),
                ],
                draft.Tasks.Take(ReportDraft.MostRows).Select(t => new[]
                {
                    t.Title, context.NameOf(t.Owner), context.Hour(t.Due),
                    t.Due < draft.At ? words.Say("YA", "YES") : words.Say("tidak", "no"),
                }));
        }
        ReportWords.More(context, word, draft.Tasks.Count - ReportDraft.MostRows);
        foreach (var broadcast in draft.Broadcasts.Take(ReportDraft.MostRows))
        {
            word.Bullet(words.Say("- Siaran belum dijawab ", "- Broadcast not acknowledged ") + broadcast.Id + ": "
                + string.Join(", ", broadcast.Awaited.Select(a => context.NameOf(a))));
        }
        Owed(context, word);
    }

    // The hours of one report that the same commands owe make one line.
    private static void Owed(ReportContext context, WordWriter word)
    {
        var words = context.Words;
        var owed = context.Draft.Owed.GroupBy(o => o.Report)
            .Select(g => (Report: g.Key, By: string.Join(", ", g.Select(o => context.NameOf(o.Command)))));
        foreach (var lines in owed.GroupBy(o => (Name: words.Say(o.Report.Name), o.By)))
        {
            var hours = string.Join(", ", lines.Select(o => context.Hour(o.Report.Due)));
            word.Bullet(words.Say("- Laporan belum masuk: ", "- Report not handed in: ")
                + $"{lines.Key.Name} {hours}: {lines.Key.By}");
        }
    }
}
