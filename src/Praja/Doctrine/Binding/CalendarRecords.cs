using System.Globalization;

namespace Praja.Doctrine.Binding;

/// <summary>
/// Binds what happens when, who does it and who decides: stages, task forces, reports, escalation, force, incidents.
/// </summary>
internal static class CalendarRecords
{
    /// <summary>Levels that report.</summary>
    public static readonly string[] Levels = ["tps", "polsek", "polres", "polda"];

    /// <summary>Agencies an incident may be referred to.</summary>
    public static readonly string[] Referrals = ["polri", "bawaslu", "kpu", "health", "fire", "bpbd"];

    public static DoctrineStage Stage(Fields fields) => new(
        fields.Id(),
        fields.Both("name"),
        fields.Date("start"),
        fields.Date("end"),
        fields.Texts("overlaps"),
        fields.Flag("voting"),
        fields.Source());

    public static DoctrineTaskForce TaskForce(Fields fields) =>
        new(fields.Id(), fields.Both("name"), fields.Both("duty"), fields.Source());

    public static EscalationLevel Escalation(Fields fields)
    {
        if (fields.Texts("required_fields").Count == 0) fields.Missing("required_fields");
        return new(
            fields.Id(),
            fields.Both("name"),
            fields.Both("meaning"),
            fields.Both("authority"),
            fields.Texts("required_fields"),
            fields.Source());
    }

    public static ForceStage Force(Fields fields) =>
        new(fields.Whole("number", 1, 6), fields.Both("name"), fields.Source());

    public static IncidentType Incident(Fields fields) =>
        new(fields.Id(), fields.Both("name"), fields.Word("refers_to", Referrals), fields.Source());

    /// <summary>A report rule; its times may not be empty.</summary>
    public static ReportRule Report(Fields fields)
    {
        var texts = fields.Words("times");
        if (texts.Count == 0) fields.Missing("times");
        return new(
            fields.Word("level", Levels),
            fields.Required("stage"),
            [.. texts.Select(t => Time(t, fields.Problems)).OfType<TimeOnly>()],
            fields.Both("name"),
            fields.Source());
    }

    private static TimeOnly? Time(DataScalar text, ProblemList problems)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (TimeOnly.TryParseExact(text.Value, "HH:mm", invariant, DateTimeStyles.None, out var time)) return time;
        problems.Add(DoctrineProblems.BadTime, text.Place, text.Value);
        return null;
    }
}
