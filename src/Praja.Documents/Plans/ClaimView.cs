using Praja.Operations;

namespace Praja.Documents.Plans;

/// <summary>A figure as officials stated it beside what the dossier gives; null where the dossier gives none.</summary>
internal sealed record ClaimView(Claim Claim, string Name, long? Derived)
{
    public bool Differs => Derived is { } derived && derived != Claim.Value;

    /// <summary>The summands do not make the sum that was stated with them.</summary>
    public bool SumFails => Claim.Parts.Count > 0 && Claim.Parts.Sum() != Claim.Value;

    public static IReadOnlyList<ClaimView> Of(DossierView view) =>
        [.. view.Operation.Profile.Claims.Select(
            c => new ClaimView(c, NameOf(c.Figure, view.Words), Derive(c.Figure, view.Operation)))];

    private static string NameOf(string figure, Wording words) => figure switch
    {
        "operation_days" => words.Say("Lama operasi (hari)", "Length of the operation (days)"),
        "tps" => "TPS",
        "districts" => words.Say("Kecamatan", "Districts"),
        "villages" => words.Say("Desa/kelurahan", "Villages"),
        "voters" => words.Say("Pemilih", "Voters"),
        "polri" => words.Say("Personel Polri", "Police"),
        "tni" => words.Say("Personel TNI", "Army"),
        "linmas" => words.Say("Personel Linmas", "Linmas"),
        "personnel" => words.Say("Seluruh personel", "All people"),
        "polsek" => "Polsek",
        _ => figure,
    };

    private static long? Derive(string figure, Operation operation) => figure switch
    {
        "operation_days" => operation.Profile.Phases.FirstOrDefault(p => p.Kind == PhaseKind.Operation)?.Days,
        "tps" => operation.Sites.Count(s => s.Kind == SiteKind.Tps),
        "districts" => operation.Regions.Count(r => r.Level == RegionLevel.District),
        "villages" => operation.Regions.Count(r => r.Level == RegionLevel.Village),
        "voters" => operation.Sites.Sum(s => (long)(s.Voters ?? 0)),
        "polri" => Strength(operation, Agency.Polri),
        "tni" => Strength(operation, Agency.Tni),
        "linmas" => Strength(operation, Agency.Linmas),
        "personnel" => operation.Forces.Sum(f => (long)f.Strength),
        "polsek" => operation.Commands.Count(c => c.Kind.Equals("Polsek", StringComparison.OrdinalIgnoreCase)),
        _ => null,
    };

    private static long Strength(Operation operation, Agency agency) =>
        operation.Forces.Where(f => f.Agency == agency).Sum(f => (long)f.Strength);
}
