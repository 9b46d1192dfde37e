using System.Globalization;

namespace Praja.Doctrine.Binding;

/// <summary>Checks that hold between stages, and from other sections to stages.</summary>
internal static class CalendarCheck
{
    public static void Stages(IReadOnlyList<Placed<DoctrineStage>> stages, ProblemList problems)
    {
        References(stages, problems);
        Order(stages, problems);
        Overlaps(stages, problems);
        var voting = stages.Where(s => s.Value.Voting).ToList();
        if (stages.Count > 0 && voting.Count != 1)
        {
            var last = voting.Count > 1 ? voting[^1] : stages[^1];
            var seen = string.Join(", ", voting.Select(v => v.Value.Id));
            problems.Add(DoctrineProblems.VotingStage, last.At("voting"), seen);
        }
    }

    /// <summary>A stage id that some record names, or <c>*</c>.</summary>
    public static void Known(
        string stage, Place place, IReadOnlyList<Placed<DoctrineStage>> stages, ProblemList problems)
    {
        if (stage.Length == 0 || stage == "*" || stages.Any(s => s.Value.Id == stage)) return;
        problems.Add(DoctrineProblems.UnknownStage, place, stage, string.Join(", ", stages.Select(s => s.Value.Id)));
    }

    public static void ForceStages(IReadOnlyList<Placed<ForceStage>> force, ProblemList problems)
    {
        for (var i = 0; i < force.Count; i++)
        {
            var number = force[i].Value.Number;
            if (number != i + 1)
                problems.Add(DoctrineProblems.ForceOrder, force[i].At("number"), Say(number), Say(i + 1));
        }

        if (force.Count is > 0 and < 6)
            problems.Add(DoctrineProblems.ForceOrder, force[^1].At("number"), Say(force.Count), "1, 2, 3, 4, 5, 6");
    }

    private static void References(IReadOnlyList<Placed<DoctrineStage>> stages, ProblemList problems)
    {
        foreach (var stage in stages)
        {
            foreach (var other in stage.Value.Overlaps.Where(o => o == "*" || stages.All(s => s.Value.Id != o)))
            {
                problems.Add(
                    DoctrineProblems.UnknownStage,
                    stage.At("overlaps"),
                    other,
                    string.Join(", ", stages.Select(s => s.Value.Id)));
            }
        }
    }

    private static void Order(IReadOnlyList<Placed<DoctrineStage>> stages, ProblemList problems)
    {
        var latest = DateOnly.MinValue;
        foreach (var stage in stages)
        {
            var (start, end) = (stage.Value.Start, stage.Value.End);
            if (start > end) problems.Add(DoctrineProblems.StageBackwards, stage.At("end"), Say(end), Say(start));
            if (start < latest) problems.Add(DoctrineProblems.StageOrder, stage.At("start"), Say(start), Say(latest));
            if (start > latest) latest = start.Value;
        }
    }

    private static void Overlaps(IReadOnlyList<Placed<DoctrineStage>> stages, ProblemList problems)
    {
        for (var i = 0; i < stages.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (later, earlier) = (stages[i].Value, stages[j].Value);
                if (!Meet(later, earlier) || Allows(later, earlier) || Allows(earlier, later)) continue;
                problems.Add(DoctrineProblems.StageOverlap, stages[i].At("start"), later.Id, earlier.Id);
            }
        }
    }

    private static bool Meet(DoctrineStage one, DoctrineStage other) =>
        one is { Start: not null, End: not null } && other is { Start: not null, End: not null }
        && one.Start <= other.End && other.Start <= one.End;

    private static bool Allows(DoctrineStage stage, DoctrineStage other) => stage.Overlaps.Contains(other.Id);

    private static string Say(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
