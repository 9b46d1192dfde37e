using Praja.Documents.Plans;

namespace Praja.Documents.Orders;

/// <summary>Annex F: where the reserves stand by and what they reach.</summary>
internal static class ReserveAnnex
{
    public static void Write(PlanView view, WordWriter word)
    {
        var (words, reserves) = (view.Words, view.Plan.Reserves);
        word.Paragraph("Heading1", words.Say("LAMPIRAN F - CADANGAN", "ANNEX F - RESERVES"));
        word.Text(words.Say(
            $"Cadangan ditempatkan agar bagian terbesar TPS, dibobot menurut risiko, terjangkau dalam "
                + $"{words.Minutes(reserves.TargetMinutes)}: {words.Percent(reserves.CoveredShare)}.",
            $"Reserves stand where they reach the largest share of stations, weighted by risk, within "
                + $"{words.Minutes(reserves.TargetMinutes)}: {words.Percent(reserves.CoveredShare)}."));
        word.Table(
            [
                new(words.Say("Siaga di", "Stands by at"), 7), new(words.Say("Unsur", "Agency"), 3),
                    new(words.Say("Asal", "From"), 6),
                new(words.Say("Personel", "People"), 3, true),
                    new(words.Say("TPS terjangkau", "Stations reached"), 3, true),
            ],
            reserves.Units.Select(u => new[]
            {
                view.PlaceName(u.Station), words.Name(u.Agency),
                    view.Force(u.Force) is { } f ? view.CommandName(f.Command) : u.Force,
                words.Number(u.People), words.Number(u.Covers),
            }));
        if (reserves.Curve.Count > 0)
        {
            word.Paragraph("Heading2",
                words.Say("Bila satuan cadangan lebih sedikit atau lebih banyak", "With fewer or more units"));
            word.Table(
                [new(words.Say("Satuan", "Units"), 3, true),
                    new(words.Say("Bagian TPS terjangkau (bobot risiko)", "Share of stations reached (by risk)"), 8,
                    true)],
                reserves.Curve.Select((share, i) => new[] { words.Number(i + 1), words.Percent(share) }));
        }
        Uncovered(view, word);
    }

    private static void Uncovered(PlanView view, WordWriter word)
    {
        var (words, uncovered) = (view.Words, view.Plan.Reserves.Uncovered);
        if (uncovered.Count == 0) return;
        word.Paragraph("Heading2", words.Say("TPS di luar jangkauan", "Stations out of reach"));
        word.Table(
            [new(words.Say("Kecamatan", "District"), 6), new("TPS", 2, true),
                new(words.Say("Desa/kelurahan", "Villages"), 12)],
            uncovered.Select(view.Station).GroupBy(s => DossierView.DistrictCode(s.Site.Region), StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new[]
                {
                    view.RegionName(g.Key), words.Number(g.Count()),
                    string.Join(", ", g.Select(s => view.RegionName(s.Site.Region)).Distinct(StringComparer.Ordinal)),
                }));
    }
}
