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
        foreach (var owed in draft.Owed.GroupBy(o => o.Report))
        {
            word.Bullet(words.Say("- Laporan belum masuk: ", "- Report not handed in: ") + words.Say(owed.Key.Name)
                + " " + context.Hour(owed.Key.Due) + ": "
                + string.Join(", ", owed.Select(o => context.NameOf(o.Command))));
        }
    }
}
