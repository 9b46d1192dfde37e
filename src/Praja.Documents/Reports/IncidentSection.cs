using Praja.Documents.Orders;

namespace Praja.Documents.Reports;

/// <summary>Incidents: counted by level, the open ones by name.</summary>
internal static class IncidentSection
{
    public static void Write(ReportContext context, WordWriter word)
    {
        var (draft, words) = (context.Draft, context.Words);
        word.Paragraph("Heading2", words.Say("3. Kejadian", "3. Incidents"));
        word.Table(
            [
                new(words.Say("Tingkat", "Level"), 6), new(words.Say("Terbuka", "Open"), 3, true),
                new(words.Say("Baru", "New"), 3, true), new(words.Say("Ditutup", "Closed"), 3, true),
            ],
            draft.Levels.Select(l => new[]
            {
                words.Say(l.Name), words.Number(l.Open), words.Number(l.New), words.Number(l.Closed),
            }));
        if (draft.Incidents.Count == 0)
        {
            word.Text(words.Say("Tidak ada kejadian terbuka.", "No incident is open."));
            return;
        }
        word.Table(
            [
                new(words.Say("No.", "No."), 2), new(words.Say("Jenis", "Type"), 6),
                new(words.Say("Tempat", "Place"), 7), new(words.Say("Tingkat", "Level"), 3),
                new(words.Say("Dilaporkan", "Reported"), 3),
                new(words.Say("Satuan pertama tiba", "First unit there"), 4),
                new(words.Say("Satuan", "Units"), 2, true),
            ],
            draft.Incidents.Select(i => new[]
            {
                i.Number, words.Say(i.Type), i.Place, words.Say(i.Level), context.Hour(i.ReportedAt),
                i.FirstUnitAt is { } at ? context.Hour(at) : words.Say("belum", "not yet"), words.Number(i.Units),
            }));
        ReportWords.More(context, word, draft.Levels.Sum(l => l.Open) - draft.Incidents.Count);
    }
}
