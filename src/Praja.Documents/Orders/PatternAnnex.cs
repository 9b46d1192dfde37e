using Praja.Documents.Plans;

namespace Praja.Documents.Orders;

/// <summary>Annex C: the pattern of each band, what it needs, the published variants and why this one.</summary>
internal static class PatternAnnex
{
    public static void Write(PlanView view, WordWriter word)
    {
        var words = view.Words;
        word.Paragraph("Heading1", words.Say("LAMPIRAN C - POLA PENGAMANAN TPS", "ANNEX C - GUARD PATTERNS"));
        word.Text(words.Say(
            "Pola ditulis polisi - TPS - linmas: 2-6-12 berarti 2 polisi menjaga 6 TPS bersama 12 linmas.",
            "A pattern is written police - stations - linmas: in 2-6-12 two police guard 6 stations with 12 linmas."));
        word.Table(
            [
                new(words.Say("Kategori", "Band"), 5), new(words.Say("Batas indeks", "Index from"), 3, true),
                    new(words.Say("Pola", "Pattern"), 3),
                new("TPS", 2, true), new("Beat", 2, true), new(words.Say("Polri", "Police"), 2, true),
                    new("TNI", 2, true), new("Linmas", 2, true),
            ],
            view.Bands.Select(b => Row(view, b)));
        word.Paragraph("Heading2", words.Say("Varian yang diterbitkan", "Published variants"));
        word.Table(
            [
                new(words.Say("Kategori", "Band"), 4), new(words.Say("Pola", "Pattern"), 3),
                    new(words.Say("Dipakai", "Used"), 2),
                new(words.Say("Sumber", "Source"), 11),
            ],
            view.Doctrine.Patterns.Select(p => new[]
            {
                view.Band(p.Band).Name, p.Id,
                view.Plan.Patterns.Any(u => u.Band == p.Band && u.Id == p.Id) ? words.Say("ya", "yes") : "", p.Source,
            }));
        word.Paragraph("Heading2", words.Say("Mengapa pola ini", "Why these patterns"));
        word.Bullet("- " + words.Say(
            "Varian dipilih dalam berkas operasi; kategori yang tidak disebut memakai varian baku doktrin.",
            "The dossier chooses the variant; a band it does not name takes the doctrine's default."));
        word.Bullet("- " + words.Say(
            "Satu beat terdiri atas TPS yang berdekatan menurut waktu tempuh, sedapatnya dalam satu desa, tidak "
                + "melintasi wilayah hukum.",
            "A beat holds stations near each other by travel time, within one village where possible, never across a "
                + "jurisdiction."));
        word.Bullet("- " + words.Say(
            $"Linmas {words.Number(view.Doctrine.Planning.LinmasPerStation)} orang per TPS: pintu masuk dan pintu "
                + $"keluar.",
            $"{words.Number(view.Doctrine.Planning.LinmasPerStation)} Linmas per station: entrance and exit."));
    }

    private static string[] Row(PlanView view, BandLook band)
    {
        var words = view.Words;
        var beats = view.Beats.Where(b => b.Beat.Band == band.Id).ToArray();
        return
        [
            band.Name,
            words.Number(view.Doctrine.Bands[band.Order].Cut, 0),
            view.Plan.Patterns.FirstOrDefault(p => p.Band == band.Id)?.Id ?? "-",
            words.Number(view.Stations.Count(s => s.Band.Id == band.Id)),
            words.Number(beats.Length),
            words.Number(beats.Sum(b => b.Beat.Police)),
            words.Number(beats.Sum(b => b.Beat.Army)),
            words.Number(beats.Sum(b => b.Beat.Linmas)),
        ];
    }
}
