using Praja.Doctrine;

namespace Praja.Operations.Checks;

/// <summary>The stages against each other, the doctrine's published calendar and the election date.</summary>
internal static class CalendarCheck
{
    public static void Run(CheckScope scope)
    {
        var stages = scope.Operation.Stages;
        var known = scope.Doctrine.Stages.ToDictionary(s => s.Id, StringComparer.Ordinal);
        scope.Unique(stages, "id", s => s.Id, s => s.Place);
        foreach (var stage in stages)
        {
            var kindIsKnown = scope.InDoctrine(stage.Kind, known.Keys, stage.Place, "kind");
            if (stage.End < stage.Start)
            {
                scope.Tell(DossierProblems.DatesBackward, stage.Place, "end", CheckScope.Write(stage.End),
                    CheckScope.Write(stage.Start));
            }
            else if (kindIsKnown)
            {
                CheckPublished(scope, stage, known[stage.Kind]);
            }
        }
        CheckOverlaps(scope, known);
        CheckElection(scope, known);
    }

    private static void CheckPublished(CheckScope scope, Stage stage, DoctrineStage published)
    {
        var start = published.Start ?? stage.Start;
        var end = published.End ?? stage.End;
        if (start == stage.Start && end == stage.End) return;
        scope.Tell(
            DossierProblems.StageDatesDiffer, stage.Place, "start", CheckScope.Write(stage.Start, stage.End),
            CheckScope.Write(start, end), published.Source);
    }

    private static void CheckOverlaps(CheckScope scope, Dictionary<string, DoctrineStage> known)
    {
        var sound = scope.Operation.Stages.Where(s => s.End >= s.Start && known.ContainsKey(s.Kind)).ToArray();
        for (var later = 1; later < sound.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var (a, b) = (sound[earlier], sound[later]);
                if (a.Start > b.End || b.Start > a.End || MayOverlap(known[a.Kind], known[b.Kind])) continue;
                scope.Tell(
                    DossierProblems.StagesOverlap, b.Place, "start", CheckScope.Write(b.Start, b.End), a.Id,
                    CheckScope.Write(a.Start, a.End));
            }
        }
    }

    private static bool MayOverlap(DoctrineStage a, DoctrineStage b) =>
        a.Overlaps.Contains(b.Id, StringComparer.Ordinal) || b.Overlaps.Contains(a.Id, StringComparer.Ordinal);

    private static void CheckElection(CheckScope scope, Dictionary<string, DoctrineStage> known)
    {
        var kinds = known.Values.Where(k => k.Voting).Select(k => k.Id).Order(StringComparer.Ordinal).ToArray();
        var voting = scope.Operation.Stages.Where(s =>
            kinds.Contains(s.Kind, StringComparer.Ordinal) && s.End >= s.Start).ToArray();
        var date = scope.Profile.ElectionDate;
        // Where the whole sheet could not be read, that has been told already.
        if (scope.Operation.Stages.Count == 0 && scope.Problems.HasErrors) return;
        if (voting.Length == 0 && scope.Operation.Stages.All(s => !kinds.Contains(s.Kind, StringComparer.Ordinal)))
        {
            var file = scope.Operation.Stages.Count > 0 ? scope.Operation.Stages[0].Place with { Row = 0, Column = 0 }
                : scope.Profile.Place;
            scope.Tell(DossierProblems.VotingStageMissing, file, "kind", "-", string.Join(", ", kinds));
        }
        else if (voting.Length > 0 && !Array.Exists(voting, s => s.Start <= date && date <= s.End))
        {
            scope.Tell(
                DossierProblems.ElectionOutsideVoting, scope.Profile.Place, "election_date", CheckScope.Write(date),
                CheckScope.Write(voting[0].Start, voting[0].End));
        }
    }
}
