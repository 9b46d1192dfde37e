using Praja.Documents.Orders;

namespace Praja.Documents.Reports;

/// <summary>The situation in a few sentences: what a chief reads when there is time for nothing else.</summary>
internal static class SituationSection
{
    public static void Write(ReportContext context, WordWriter word)
    {
        var (draft, words, total) = (context.Draft, context.Words, context.Draft.Total);
        word.Paragraph("Heading2", words.Say("1. Situasi", "1. Situation"));
        var stages = string.Join("; ", draft.Stage.Running.Select(r => r.Name));
        word.Bullet(words.Say("- Tahapan: ", "- Stages: ")
            + (stages.Length > 0 ? stages : words.Say("tidak ada yang berjalan", "none is running")) + ".");
        word.Bullet(words.Say(
            $"- TPS: {words.Number(total.Stations)}, di antaranya tanpa tunggakan laporan "
                + $"{words.Number(total.OnTime)}, terlambat {words.Number(total.Late)}, diam "
                + $"{words.Number(total.Silent)}; belum pernah terdengar {words.Number(total.NotHeard)}.",
            $"- Stations: {words.Number(total.Stations)}, of which {words.Number(total.OnTime)} owe no report, "
                + $"{words.Number(total.Late)} are late, {words.Number(total.Silent)} silent; never heard from: "
                + $"{words.Number(total.NotHeard)}."));
        word.Bullet(words.Say("- Kejadian terbuka: ", "- Open incidents: ") + string.Join(
            ", ", draft.Levels.Select(l => $"{words.Say(l.Name).ToLowerInvariant()} {words.Number(l.Open)}")) + ".");
        var away = draft.Away.Count;
        word.Bullet(words.Say(
            $"- Satuan bergerak atau di tempat: {words.Number(away)}; permintaan bantuan menunggu jawaban: "
                + $"{words.Number(draft.Requests.Count)}; tugas terbuka: {words.Number(draft.Tasks.Count)}, lewat "
                + $"waktu: {words.Number(draft.Tasks.Count(t => t.Due < draft.At))}.",
            $"- Units on the way or on scene: {words.Number(away)}; requests for help without an answer: "
                + $"{words.Number(draft.Requests.Count)}; open tasks: {words.Number(draft.Tasks.Count)}, overdue: "
                + $"{words.Number(draft.Tasks.Count(t => t.Due < draft.At))}."));
    }
}
