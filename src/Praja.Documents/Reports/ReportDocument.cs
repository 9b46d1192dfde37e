using Praja.CommandPost.Routine;
using Praja.Documents.Orders;
using Praja.Documents.Writing;
using Praja.Journal;

namespace Praja.Documents.Reports;

/// <summary>
/// A draft of a report as a docx: laphar, lapsus, laphasgas or sitrep. It is a draft for a person to read, complete and
/// sign; every figure in it is the draft's. The same draft gives the same bytes.
/// </summary>
public static class ReportDocument
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Writes the docx.</summary>
    /// <param name="context">What it is written from.</param>
    public static byte[] Write(ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (draft, words, word) = (context.Draft, context.Words, new WordWriter());
        Top(context, word);
        if (draft.About is { } story)
        {
            StorySection.Write(context, story, word);
        }
        else
        {
            SituationSection.Write(context, word);
            StationSection.Write(context, word);
            IncidentSection.Write(context, word);
            StrengthSection.Write(context, word);
            RoutineSection.Write(context, word);
        }
        Source(context, word);
        Sign(context, word);
        var banner = JournalModes.Banner(draft.Mode) is { } text ? words.Say(text) + " - " : "";
        return OfficePackage.ToBytes(WordParts.Of(
            word,
            WordStyles.Styles(words),
            WordStyles.Header(banner + words.Restricted, context.Operation.Profile.Name),
            WordStyles.Footer(words, banner + words.Restricted)));
    }

    /// <summary>What a kind of report is called.</summary>
    public static Text NameOf(ReportKind kind) => kind switch
    {
        ReportKind.Daily => new("LAPORAN HARIAN (LAPHAR)", "DAILY REPORT (LAPHAR)"),
        ReportKind.Special => new("LAPORAN KHUSUS (LAPSUS)", "SPECIAL REPORT (LAPSUS)"),
        ReportKind.TaskResult => new(
            "LAPORAN HASIL PELAKSANAAN TUGAS (LAPHASGAS)", "REPORT OF THE TASK'S RESULT (LAPHASGAS)"),
        _ => new("LAPORAN SITUASI (SITREP)", "SITUATION REPORT (SITREP)"),
    };

    private static void Top(ReportContext context, WordWriter word)
    {
        var (draft, words) = (context.Draft, context.Words);
        word.Paragraph("Letterhead", "KEPOLISIAN NEGARA REPUBLIK INDONESIA");
        if (context.Above is { } above) word.Paragraph("Letterhead", above.Name.ToUpperInvariant());
        if (context.Leader is { } leader) word.Paragraph("Letterhead", leader.Name.ToUpperInvariant());
        if (JournalModes.Banner(draft.Mode) is { } banner) word.Paragraph("Title", words.Say(banner));
        word.Paragraph("Title", words.Say(NameOf(draft.Kind)));
        word.Paragraph("Subtitle", context.Operation.Profile.Name);
        word.Paragraph(
            "Subtitle",
            words.Say("Nomor: R/.........../.........../...........", "Number: R/.........../.........../..........."));
        word.Paragraph("Subtitle", words.Say("Keadaan ", "As of ") + context.Moment(draft.At));
        if (draft.Kind == ReportKind.Special) return;
        word.Paragraph(
            "Subtitle", words.Say("Yang baru dihitung sejak ", "New means since ") + context.Moment(draft.Since));
    }

    private static void Source(ReportContext context, WordWriter word)
    {
        var (draft, words) = (context.Draft, context.Words);
        word.Paragraph("Heading2", words.Say("Sumber angka", "Source of the figures"));
        var (entry, time) = (words.Number(draft.Head.Sequence), context.Moment(draft.Head.Time));
        word.Text(words.Say(
            $"Draf ini dibuat dari jurnal operasi sampai entri {entry} ({time}). Setiap angka sama dengan layar posko "
                + "pada entri itu; yang belum terdengar ditulis belum terdengar.",
            $"This draft was made from the operation's journal up to entry {entry} ({time}). Every figure equals the "
                + "post's screens at that entry; what was not heard from is said to be so."));
        word.Paragraph("TableText", words.Say("Hash rantai: ", "Chain hash: ") + draft.Head.Hash);
    }

    private static void Sign(ReportContext context, WordWriter word)
    {
        var words = context.Words;
        word.Text("");
        word.SideBySide(
            [],
            [
                words.Say("Diperiksa dan ditandatangani oleh", "Checked and signed by"),
                words.Say("a.n. KEPALA ", "for the CHIEF OF ") + (context.Leader?.Name ?? "").ToUpperInvariant(),
                words.Say("KABAG OPS", "HEAD OF OPERATIONS"), "", "", "",
                "(........................................)", words.Say("Pangkat / NRP", "Rank / number"),
            ]);
    }
}
