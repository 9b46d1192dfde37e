using Praja.Documents.Plans;
using Praja.Documents.Print;
using Praja.Documents.Writing;

namespace Praja.Documents.Orders;

/// <summary>renops-lampiran.docx: the annexes of the operation plan, ready to be numbered and signed.</summary>
internal static class OrderAnnexes
{
    public static void Write(PlanView view, string path)
    {
        var word = new WordWriter();
        Cover(view, word);
        StrengthAnnex.Write(view, word);
        TaskForceAnnex.Write(view, word);
        PatternAnnex.Write(view, word);
        PlottingAnnex.Write(view, word);
        ScheduleAnnex.Write(view, word);
        ReserveAnnex.Write(view, word);
        ShortfallAnnex.Write(view, word);
        MethodAnnex.Write(view, word);
        Sign(view, word);
        OfficePackage.Write(
            path,
            WordParts.Of(word, WordStyles.Styles(view.Words), WordStyles.Header(view), WordStyles.Footer(view)));
    }

    private static void Cover(PlanView view, WordWriter word)
    {
        var words = view.Words;
        foreach (var line in HtmlPage.Letterhead(view))
            word.Paragraph("Letterhead", line);
        word.Paragraph("Title", words.Say("LAMPIRAN RENCANA OPERASI", "ANNEXES OF THE OPERATION PLAN"));
        word.Paragraph("Subtitle", view.Plan.Operation);
        word.Paragraph("Subtitle",
            words.Say("Nomor: R/Renops/........../........../", "Number: R/Renops/........../........../")
            + words.Day(view.Plan.ElectionDate)[^4..]);
        word.Paragraph("Subtitle",
            words.Say("Tanggal: ..............................", "Date: .............................."));
        word.Paragraph("Subtitle",
            words.Say("Pemungutan suara: ", "Voting day: ") + words.DayWithName(view.Plan.ElectionDate));
        word.Paragraph("Heading2", words.Say("Daftar lampiran", "List of annexes"));
        word.Table(
            [new(words.Say("Lampiran", "Annex"), 2), new(words.Say("Isi", "Content"), 12)],
            [
                ["A", words.Say("Kekuatan personel: dinyatakan dan dihitung", "Strength: stated and derived")],
                ["B", words.Say("Satuan tugas", "Task forces")],
                ["C", words.Say("Pola pengamanan TPS dan alasannya", "Guard patterns and why")],
                ["D", words.Say("Plotting pengamanan TPS per komando", "Plotting of guards by command")],
                ["E", words.Say("Jadwal tahapan, periode dan laporan", "Schedule of stages, periods and reports")],
                ["F", words.Say("Cadangan", "Reserves")],
                ["G", words.Say("Kekurangan, cara menutup dan permintaan BKO",
                    "Shortfall, remedies and request for reinforcement")],
                ["H", words.Say("Metode dan batasannya", "Method and its limits")],
            ]);
        foreach (var note in view.Operation.Profile.Notes)
            word.Bullet("- " + note);
    }

    private static void Sign(PlanView view, WordWriter word)
    {
        var words = view.Words;
        var place = view.RegionName(view.Plan.Region);
        word.Text("");
        word.SideBySide(
            [words.Say("Disusun oleh", "Prepared by"), words.Say("KABAG OPS", "HEAD OF OPERATIONS"), "", "", "",
                "(........................................)",
                words.Say("Pangkat / NRP", "Rank / number")],
            [
                place + ", ....................",
                words.Say("KEPALA ", "CHIEF OF ") + (view.Leader?.Name ?? "").ToUpperInvariant(), "", "", "",
                "(........................................)", words.Say("Pangkat / NRP", "Rank / number"),
            ]);
    }
}
