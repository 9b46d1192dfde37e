namespace Praja.Operations.Checks;

/// <summary>Figures as officials stated them, against what the dossier gives.</summary>
internal static class ClaimCheck
{
    private static readonly string[] Figures =
        ["operation_days", "tps", "districts", "villages", "voters", "polri", "tni", "linmas", "personnel", "polsek"];

    public static void Run(CheckScope scope)
    {
        if (scope.Profile.Claims.Count == 0) return;
        var derived = new DerivedFigures(scope.Operation);
        foreach (var claim in scope.Profile.Claims)
        {
            if (claim.Source.Length == 0)
                scope.Tell(ClaimProblems.ClaimWithoutSource, claim.Place, "source", claim.Figure);
            CheckParts(scope, claim);
            CheckFigure(scope, claim, derived);
        }
    }

    private static void CheckParts(CheckScope scope, Claim claim)
    {
        if (claim.Parts.Count == 0 || claim.Parts.Sum() == claim.Value) return;
        var written = string.Join(" + ", claim.Parts.Select(CheckScope.Write));
        scope.Tell(ClaimProblems.PartsDiffer, claim.Place, claim.Figure, Seen(claim),
            CheckScope.Write(claim.Parts.Sum()), written);
    }

    private static void CheckFigure(CheckScope scope, Claim claim, DerivedFigures derived)
    {
        if (claim.Figure == "operation_days")
        {
            CheckDays(scope, claim);
        }
        else if (derived.Of(claim.Figure) is { } found)
        {
            CheckDerived(scope, claim, found.Value, found.From);
        }
        else if (claim.Parts.Count == 0 && !Figures.Contains(claim.Figure, StringComparer.Ordinal))
        {
            scope.Tell(ClaimProblems.UnknownFigure, claim.Place, claim.Figure, claim.Figure, new NearestNames()
                .To(claim.Figure, Figures));
        }
        if (claim.Figure == "linmas") CheckLinmas(scope, claim, derived);
    }

    private static void CheckDays(CheckScope scope, Claim claim)
    {
        var phase = scope.Profile.Phases.FirstOrDefault(p => p.Kind == PhaseKind.Operation);
        if (phase is null || phase.End < phase.Start || phase.Days == claim.Value) return;
        scope.Tell(
            ClaimProblems.DaysDiffer, claim.Place, claim.Figure, Seen(claim), CheckScope.Write(phase.Days),
            CheckScope.Write(phase.Start, phase.End));
    }

    private static void CheckDerived(CheckScope scope, Claim claim, long derived, string from)
    {
        if (derived == claim.Value) return;
        scope.Tell(ClaimProblems.FigureDiffers, claim.Place, claim.Figure, Seen(claim), CheckScope.Write(derived),
            from);
    }

    private static void CheckLinmas(CheckScope scope, Claim claim, DerivedFigures derived)
    {
        var perStation = scope.Doctrine.Planning.LinmasPerStation;
        if (derived.Of("tps") is not { } stations || stations.Value * perStation == claim.Value) return;
        scope.Tell(
            ClaimProblems.LinmasPatternDiffers, claim.Place, claim.Figure, Seen(claim),
            CheckScope.Write(stations.Value * perStation), CheckScope.Write(perStation),
            CheckScope.Write(stations.Value));
    }

    private static string Seen(Claim claim) => claim.Figure + ": " + CheckScope.Write(claim.Value);
}
