using Praja.Doctrine.Binding;

namespace Praja.Doctrine;

/// <summary>
/// Makes a <see cref="DoctrineBook"/> of a doctrine file's nodes. All problems of a file are found in one run; a file
/// with any gives no book, because rules half read are worse than none.
/// </summary>
public static class DoctrineBinder
{
    /// <summary>Binds a doctrine file.</summary>
    /// <param name="id">File name without extension.</param>
    /// <param name="root">The file's content.</param>
    /// <param name="problems">Takes what is wrong: PRJ200 to PRJ249.</param>
    /// <returns>The book, or null when anything in it is wrong.</returns>
    public static DoctrineBook? Bind(string id, DataNode root, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(problems);
        if (root is not DataMap map)
        {
            problems.Add(DoctrineProblems.WrongShape, root.Place, Fields.Seen(root), "kunci: nilai", "key: value");
            return null;
        }

        var own = new ProblemList();
        var sections = new Sections(map, DoctrineKeys.Sections, own);
        var book = DaySections.Added(Bind(id, map, sections), sections);
        foreach (var problem in own.Sorted())
            problems.Add(problem);
        return own.HasErrors ? null : book;
    }

    private static DoctrineBook Bind(string id, DataMap root, Sections sections)
    {
        var problems = sections.Problems;
        var top = new Fields(root, [.. DoctrineKeys.Sections.Select(s => s.Section)], problems);
        var stages = sections.Read("stages", CalendarRecords.Stage, s => s.Id);
        CalendarCheck.Stages(stages, problems);
        var bands = sections.Read("bands", RiskRecords.Band, b => b.Id);
        RiskCheck.Rising([.. bands.Select(b => (b.Value.Cut, b.At("cut")))], problems);
        var patterns = sections.Read("patterns", RiskRecords.Pattern, p => p.Band + " " + p.Id);
        RiskCheck.Patterns(bands, patterns, problems);
        var indicators = sections.Read("indicators", RiskRecords.Indicator, i => i.Id);
        RiskCheck.Indicators(indicators, bands, stages, problems);
        return new()
        {
            Id = id,
            Name = top.Both("name"),
            Stages = Values(stages),
            Bands = Values(bands),
            Patterns = Values(patterns),
            Indicators = Values(indicators),
            PublishedIndices = Values(sections.Read(
                "published_indices", RiskRecords.PublishedIndex, i => i.Id + " " + i.Edition + " " + i.Level)),
            Demands = Demands(sections, stages),
            TaskForces = Values(sections.Read("task_forces", CalendarRecords.TaskForce, t => t.Id)),
            Reports = Reports(sections, stages),
            Escalation = Values(sections.Read("escalation", CalendarRecords.Escalation, e => e.Id)),
            ForceStages = ForceStages(sections),
            Incidents = Values(sections.Read("incidents", CalendarRecords.Incident, i => i.Id)),
            Travel = new(Legs(sections)),
            Planning = WorkRecords.Planning(sections),
        };
    }

    private static IReadOnlyList<DemandRule> Demands(Sections sections, IReadOnlyList<Placed<DoctrineStage>> stages)
    {
        var demands = sections.Read("demands", WorkRecords.Demand, d => d.Id);
        foreach (var demand in demands)
            CalendarCheck.Known(demand.Value.Stage, demand.At("stage"), stages, sections.Problems);
        return Values(demands);
    }

    private static IReadOnlyList<ReportRule> Reports(Sections sections, IReadOnlyList<Placed<DoctrineStage>> stages)
    {
        var reports = sections.Read("reports", CalendarRecords.Report, null);
        foreach (var report in reports)
            CalendarCheck.Known(report.Value.Stage, report.At("stage"), stages, sections.Problems);
        return Values(reports);
    }

    private static IReadOnlyList<ForceStage> ForceStages(Sections sections)
    {
        var force = sections.Read("force_stages", CalendarRecords.Force, null);
        CalendarCheck.ForceStages(force, sections.Problems);
        return Values(force);
    }

    private static IReadOnlyList<TravelLeg> Legs(Sections sections)
    {
        var legs = sections.Read("travel", WorkRecords.Leg, null);
        TravelCheck.Legs(legs, sections.Problems);
        return Values(legs);
    }

    private static IReadOnlyList<T> Values<T>(IReadOnlyList<Placed<T>> records) => [.. records.Select(r => r.Value)];
}
