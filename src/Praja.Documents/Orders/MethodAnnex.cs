using System.Globalization;
using Praja.Documents.Plans;
using Praja.Operations;

namespace Praja.Documents.Orders;

/// <summary>Annex H: how the plan was made, what was proved, what it does not know.</summary>
internal static class MethodAnnex
{
    public static void Write(PlanView view, WordWriter word)
    {
        var words = view.Words;
        word.Paragraph("Heading1", words.Say("LAMPIRAN H - METODE DAN BATASANNYA", "ANNEX H - METHOD AND LIMITS"));
        word.Paragraph("Heading2", words.Say("H.1 Bagaimana rencana ini dibuat", "H.1 How the plan was made"));
        foreach (var step in Steps(view)) word.Bullet("- " + step);
        Proof(view, word);
        word.Paragraph("Heading2",
            words.Say("H.3 Yang tidak diketahui rencana ini", "H.3 What the plan does not know"));
        foreach (var limit in Limits(view)) word.Bullet("- " + limit);
        word.Paragraph("Heading2", words.Say("H.4 Berkas masukan", "H.4 Input files"));
        word.Table(
            [new(words.Say("Berkas", "File"), 5), new("SHA-256", 14)],
            view.Plan.Inputs.Select(i => new[] { i.File, i.Sha256 }));
    }

    private static IEnumerable<string> Steps(PlanView view)
    {
        var (words, method) = (view.Words, view.Risk.Method);
        yield return words.Say(
            $"Indeks TPS (0-100) dari daftar periksa doktrin {view.Plan.Doctrine}; normalisasi "
                + $"{method.Normalisation}, agregasi {method.Aggregation}, {words.Number(method.Weightings)} "
                + $"pembobotan acak (benih {Seed(method.Seed)}) untuk kemantapan kategori.",
            $"Station index (0-100) from the checklist of doctrine {view.Plan.Doctrine}; normalisation "
                + $"{method.Normalisation}, aggregation {method.Aggregation}, {words.Number(method.Weightings)} "
                + $"random weightings (seed {Seed(method.Seed)}) for the firmness of bands.");
        yield return words.Say(
            "Indeks IPKP dan IKP yang diterbitkan dicatat berdampingan dan tidak dicampur ke dalam indeks TPS.",
            "Published indices (IPKP, IKP) are kept beside and never blended into the station index.");
        yield return words.Say(
            "TPS dikelompokkan menjadi beat, lalu personel ditugaskan dari markas ke beat dan pos dengan biaya "
                + "tempuh terkecil; wilayah sendiri dan menginap diperhitungkan.",
            "Stations are grouped into beats; people are then assigned from bases to beats and posts at the least "
                + "travel cost, home area and nights away counted.");
        yield return words.Say(
            $"Semua undian memakai benih {Seed(view.Plan.Seed)}: masukan yang sama menghasilkan rencana yang sama.",
            $"Every draw uses seed {Seed(view.Plan.Seed)}: the same input gives the same plan.");
    }

    private static void Proof(PlanView view, WordWriter word)
    {
        var words = view.Words;
        word.Paragraph("Heading2",
            words.Say("H.2 Pernyataan pemecah (hari pemungutan suara)", "H.2 What the solver proved (voting day)"));
        word.Table(
            [
                new(words.Say("Unsur", "Agency"), 3), new(words.Say("Status", "Status"), 4),
                    new(words.Say("Biaya (detik berbobot)", "Cost (weighted s)"), 5, true),
                new(words.Say("Kurang", "Missing"), 3, true),
                    new(words.Say("Sertifikat dualitas", "Duality certificate"), 5),
            ],
            view.Voting.Period.Solver.Select(s => new[]
            {
                words.Name(s.Agency), s.Status == "optimal" ? "optimal" : words.Say("batas", "bound"),
                    words.Number(s.Cost), words.Number(s.Missing),
                s.Certified ? words.Say("lulus", "passed") : words.Say("tidak ada", "none"),
            }));
    }

    private static IEnumerable<string> Limits(PlanView view)
    {
        var words = view.Words;
        var generated = view.Stations.Count(s => s.Site.Quality == PositionQuality.Generated);
        if (generated > 0)
        {
            yield return words.Say(
                $"Posisi {words.Number(generated)} TPS dibangkitkan di sekitar permukiman karena titiknya tidak "
                    + $"diterbitkan; jarak di dalam desa hanya perkiraan dan wajib dicocokkan di lapangan.",
                $"Positions of {words.Number(generated)} stations are generated around settlements, as they are not "
                    + $"published; distances inside a village are estimates to be checked on the ground.");
        }
        var measured = view.Voting.Period.Assignments.Count(a => a.Measured);
        yield return words.Say(
            $"Waktu tempuh: {words.Number(measured)} dari {words.Number(view.Voting.Period.Assignments.Count)} "
                + $"penugasan memakai waktu terukur, sisanya model menurut moda dan jarak; cuaca dan pasang surut "
                + $"tidak dihitung.",
            $"Travel: {words.Number(measured)} of {words.Number(view.Voting.Period.Assignments.Count)} assignments "
                + $"rest on measured times, the others on a model by mode and distance; weather and tides are not "
                + $"counted.");
        yield return words.Say(
            "Tidak ada data pilihan, partai, agama, suku atau riwayat pidana seseorang yang dipakai.",
            "No one's vote, party, faith, ethnicity or criminal history was used.");
        yield return words.Say(
            "Rencana adalah usulan; keputusan tetap pada komandan, dan setiap perubahan kategori dicatat beserta "
                + "alasannya.",
            "The plan is a proposal; commanders decide, and each change of a band is recorded with its reason.");
    }

    private static string Seed(ulong seed) => seed.ToString(CultureInfo.InvariantCulture);
}
