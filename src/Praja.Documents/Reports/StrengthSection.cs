using Praja.CommandPost.Routine;
using Praja.Documents.Orders;

namespace Praja.Documents.Reports;

/// <summary>Units by what they do, requests for help, and the plan.</summary>
internal static class StrengthSection
{
    public static void Write(ReportContext context, WordWriter word)
    {
        var (draft, words) = (context.Draft, context.Words);
        word.Paragraph("Heading2", words.Say("4. Satuan dan bantuan", "4. Units and help"));
        word.Table(
            [
                new(words.Say("Keadaan", "State"), 8), new(words.Say("Satuan", "Units"), 3, true),
                new(words.Say("Personel", "People"), 3, true),
            ],
            draft.Units.Select(u => new[]
            {
                ReportWords.State(words, u.Status), words.Number(u.Units), words.Number(u.People),
            }));
        if (draft.Requests.Count == 0)
        {
            word.Text(words.Say(
                "Tidak ada permintaan bantuan yang menunggu jawaban.", "No request for help waits for an answer."));
        }
        else
        {
            word.Table(
                [
                    new(words.Say("Permintaan", "Request"), 3), new(words.Say("Kepada", "To"), 6),
                    new(words.Say("Orang", "People"), 2, true), new(words.Say("Sejak", "Since"), 3),
                    new(words.Say("Alasan", "Reason"), 8),
                ],
                draft.Requests.Select(r => new[]
                {
                    r.Number, context.NameOf(r.To), words.Number(r.People), context.Hour(r.RequestedAt), r.Reason,
                }));
        }
        Plan(context, word);
    }

    private static void Plan(ReportContext context, WordWriter word)
    {
        var (draft, words) = (context.Draft, context.Words);
        if (draft.Plan is not { } plan)
        {
            word.Text(words.Say("Belum ada rencana yang disetujui.", "No plan is approved yet."));
            return;
        }
        var frozen = draft.FrozenUntil is { } until && until > draft.At
            ? words.Say(", dibekukan sampai ", ", frozen until ") + context.Moment(until)
            : "";
        word.Text(words.Say("Rencana yang berlaku: versi ", "Plan in force: version ") + words.Number(plan.Version)
            + words.Say(", disetujui ", ", approved by ") + plan.ApprovedBy + frozen + ".");
        foreach (var change in draft.Changes.Where(c => c.UndoneBy == 0).Take(ReportDraft.MostRows))
        {
            word.Bullet($"- {context.Hour(change.At)} {change.What} {change.Subject}: {change.Change}"
                + (change.Reason.Length > 0 ? $" ({change.Reason}; {change.Authority})" : ""));
        }
    }
}
