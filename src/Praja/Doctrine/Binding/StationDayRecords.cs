using System.Globalization;

namespace Praja.Doctrine.Binding;

/// <summary>Binds the section <c>station_day</c>: when a post wants to have heard of a station.</summary>
internal static class StationDayRecords
{
    private const int MostGrace = 24 * 60;

    /// <summary>The book with the section, which may be absent.</summary>
    public static DoctrineBook Added(DoctrineBook book, Sections sections)
    {
        var dues = sections.ReadOptional(
            "station_day", Due, d => string.Join(' ', [d.Stage, d.Band, d.Step, .. Hour(d)]));
        foreach (var due in dues)
        {
            Known(due.Value.Stage, due.At("stage"), [.. book.Stages.Select(s => s.Id)], DoctrineProblems.UnknownStage);
            if (due.Value.Band != "*")
                Known(due.Value.Band, due.At("band"), [.. book.Bands.Select(b => b.Id)], DoctrineProblems.UnknownBand);
        }
        InOrder(dues, sections.Problems);
        FewHours(dues, sections.Problems);
        return book with { StationDay = [.. dues.Select(d => d.Value)] };

        void Known(string id, Place place, string[] ids, ProblemKind kind)
        {
            if (id.Length > 0 && !ids.Contains(id)) sections.Problems.Add(kind, place, id, string.Join(", ", ids));
        }
    }

    private static StationDue Due(Fields fields) => new(
        fields.Required("stage"),
        fields.Required("band"),
        fields.Word("step", [.. StationDue.Steps, StationDue.StatusStep]),
        Time(fields),
        fields.Whole("grace_minutes", 0, MostGrace),
        fields.Source());

    // The clock of a day that may run on after midnight: 00:00 to 47:59.
    private static TimeSpan Time(Fields fields)
    {
        var text = fields.Required("due");
        if (text.Length == 5 && text[2] == ':'
            && int.TryParse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            && int.TryParse(text[3..], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            && hours < 48 && minutes < 60)
        {
            return new(hours, minutes, 0);
        }
        if (text.Length > 0) fields.Problems.Add(StationDayProblems.BadDue, fields.At("due"), text);
        return TimeSpan.FromHours(48);
    }

    // A step's earliest hour in a stage is no sooner than that of the steps ahead of it.
    private static void InOrder(IReadOnlyList<Placed<StationDue>> dues, ProblemList problems)
    {
        foreach (var stage in dues.Where(d => d.Value.Step != StationDue.StatusStep).GroupBy(d => d.Value.Stage))
        {
            Placed<StationDue>? before = null;
            foreach (var step in StationDue.Steps)
            {
                if (stage.Where(d => d.Value.Step == step).MinBy(d => d.Value.Due) is not { } first) continue;
                if (before is not null && first.Value.Due < before.Value.Due)
                {
                    problems.Add(
                        StationDayProblems.OutOfOrder, first.At("due"), Say(first.Value.Due), Say(before.Value.Due));
                }
                before = first;
            }
        }
    }

    private static void FewHours(IReadOnlyList<Placed<StationDue>> dues, ProblemList problems)
    {
        var hours = dues.Where(d => d.Value.Step == StationDue.StatusStep).DistinctBy(d => d.Value.Due).ToList();
        if (hours.Count <= StationDue.MostStatusHours) return;
        problems.Add(
            StationDayProblems.TooManyHours, hours[StationDue.MostStatusHours].At("due"),
            hours.Count.ToString(CultureInfo.InvariantCulture),
            StationDue.MostStatusHours.ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string> Hour(StationDue due) =>
        due.Step == StationDue.StatusStep ? [Say(due.Due)] : [];

    private static string Say(TimeSpan due) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)due.TotalHours:00}:{due.Minutes:00}");
}
