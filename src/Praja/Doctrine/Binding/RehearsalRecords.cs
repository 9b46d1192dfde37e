namespace Praja.Doctrine.Binding;

/// <summary>Binds the section <c>rehearsal</c>: what happens, how it runs, what answers it.</summary>
internal static class RehearsalRecords
{
    /// <summary>The most hours of a rehearsed day; a count that begins on voting day ends the day after.</summary>
    public const int MaxHours = 48;

    /// <summary>Words for kinds of outside help.</summary>
    public static readonly string[] OutsideKinds = ["neighbour", "brimob", "army"];

    /// <summary>Words for units of the operation's own that answer an incident.</summary>
    public static readonly string[] OwnUnits = ["team", "patrol", "escort", "reserve"];

    /// <summary>Places that rates may name: those of demands that are sites.</summary>
    public static readonly string[] Targets = [.. WorkRecords.Targets.Where(t => t is not ("district" or "operation"))];

    private const double MaxMinutes = 7 * 24 * 60;
    private const double MaxSpread = 3;
    private const int MaxPeople = 10_000;

    /// <summary>The book with the section, which is checked against the rest of it.</summary>
    public static DoctrineBook Added(DoctrineBook book, Sections sections) =>
        book with { Rehearsal = Rehearsal(sections, book) };

    /// <summary>A duration written <c>{ mean, spread }</c>.</summary>
    public static DurationRule Duration(Fields fields, string key)
    {
        if (fields.Map[key] is DataMap map)
            return Duration(new Fields(map, DoctrineKeys.Duration, fields.Problems));
        if (fields.Map[key] is null)
            fields.Missing(key);
        else
            fields.Wrong(key, "{ mean: ..., spread: ... }", "{ mean: ..., spread: ... }");
        return default;
    }

    /// <summary>A duration from the keys <c>mean</c> and <c>spread</c> of a record.</summary>
    public static DurationRule Duration(Fields fields) =>
        new(fields.Number("mean", 0, MaxMinutes), fields.Number("spread", 0, MaxSpread));

    private static RehearsalRules? Rehearsal(Sections sections, DoctrineBook book)
    {
        if (!sections.Has("rehearsal") || sections.Map("rehearsal") is not { } map) return null;
        _ = new Fields(map, [.. DoctrineKeys.RehearsalParts.Select(p => p.Part)], sections.Problems);
        var parts = new Sections(map, DoctrineKeys.RehearsalParts, sections.Problems);
        var check = new RehearsalCheck(book, sections.Problems);
        var phases = parts.ReadOptional("phases", Phase, p => p.Id);
        var profiles = parts.Read("profiles", Profile, p => p.Id);
        var rates = parts.Read("rates", Rate, r => string.Join(' ', r.Incident, r.Stage, r.Target, r.Flag));
        var courses = parts.Read("courses", Course, c => c.Incident);
        var outside = parts.ReadOptional("outside", Outside, o => o.Id);
        var needs = parts.Read("needs", Need, n => n.Level);
        check.Phases(phases, rates);
        check.Profiles(profiles);
        check.Rates(rates, profiles, courses);
        check.Courses(courses);
        check.Needs(needs, outside, map);
        var rules = new RehearsalRules
        {
            Phases = Values(phases),
            Profiles = Values(profiles),
            Rates = Values(rates),
            Courses = Values(courses),
            Needs = [.. book.Escalation.SelectMany(l => Values(needs).Where(n => n.Level == l.Id))],
            Outside = Values(outside),
            Numbers = RehearsalDelays.Numbers(parts),
        };
        check.Hours(rules, rates);
        return rules;
    }

    private static RehearsalPhase Phase(Fields fields) => new(
        fields.Id(),
        fields.Both("name"),
        fields.Required("stage"),
        fields.Number("from_hour", 0, MaxHours),
        fields.Number("to_hour", 0, MaxHours),
        fields.Source());

    private static HourProfile Profile(Fields fields) =>
        new(fields.Id(), fields.Numbers("hours", 0, 1e6), fields.Source());

    private static IncidentRate Rate(Fields fields) => new(
        fields.Required("incident"),
        fields.Required("stage"),
        fields.Word("target", Targets),
        fields.Number("per_1000", 0, 1e6),
        fields.NumbersByKey("bands", 0, 1e4),
        fields.Optional("flag"),
        fields.Required("profile"),
        fields.Source());

    private static IncidentCourse Course(Fields fields) => new(
        fields.Required("incident"),
        fields.Whole("priority", 1, 9),
        fields.Number("size_median", 1, 1e6),
        fields.Number("size_spread", 0, MaxSpread),
        fields.Number("people", 0, 1000),
        fields.Number("false_share", 0, 0.99),
        fields.Number("yellow_share", 0, 1),
        Duration(fields, "handling"),
        fields.Number("rise_minutes", 0, MaxMinutes),
        fields.Number("fade_minutes", 1, MaxMinutes),
        fields.Flag("exclusive"),
        fields.NumberOrNull("excites", 0, 0.9) ?? 0,
        fields.NumberOrNull("excite_hours", 0, MaxHours) ?? 0,
        fields.NumberOrNull("excite_km", 0, 1000) ?? 0,
        fields.NumberOrNull("evacuate_share", 0, 1) ?? 0,
        fields.Source());

    private static LevelNeed Need(Fields fields) => new(
        fields.Required("level"),
        fields.Whole("minimum", 1, MaxPeople),
        fields.Number("factor", 0, 1000),
        fields.Texts("units"),
        Duration(fields, "decision"),
        fields.Source());

    private static OutsideHelp Outside(Fields fields) => new(
        fields.Id(),
        fields.Both("name"),
        fields.Word("agency", WorkRecords.Agencies),
        fields.Word("kind", OutsideKinds),
        fields.Whole("units", 1, 100),
        fields.Whole("people", 1, MaxPeople),
        Duration(fields, "minutes"),
        fields.Source());

    private static IReadOnlyList<T> Values<T>(IReadOnlyList<Placed<T>> records) => [.. records.Select(r => r.Value)];
}
