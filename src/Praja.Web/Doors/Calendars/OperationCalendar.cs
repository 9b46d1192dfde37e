using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Web.Doors.Calendars;

/// <summary>The calendar of an operation: phases, stages and voting day, as the dossier states them.</summary>
internal static class OperationCalendar
{
    /// <summary>Its appointments, by first day.</summary>
    /// <param name="id">Operation's id in addresses.</param>
    /// <param name="operation">The dossier.</param>
    /// <param name="doctrine">Its doctrine, which names the stages' kinds.</param>
    public static IReadOnlyList<CalendarDays> Of(string id, Operation operation, DoctrineBook doctrine)
    {
        var days = new List<CalendarDays>();
        foreach (var phase in operation.Profile.Phases)
        {
            var name = NameOf(phase.Kind);
            var key = phase.Kind.ToString().ToLowerInvariant();
            days.Add(new($"phase-{key}.{id}@praja", name.Id, name.En, "Operasi", phase.Start, phase.End));
        }
        foreach (var stage in operation.Stages)
        {
            var kind = doctrine.Stages.FirstOrDefault(s => s.Id == stage.Kind);
            days.Add(new($"stage-{stage.Id}.{id}@praja", stage.Name, NoteOf(kind), "Tahapan", stage.Start, stage.End));
        }
        var voting = operation.Profile.ElectionDate;
        if (voting != default)
            days.Add(new($"voting-day.{id}@praja", "Hari pemungutan suara", "Voting day", "Tahapan", voting, voting));
        return [.. days.OrderBy(d => d.First).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    private static string NoteOf(DoctrineStage? kind) =>
        kind is null ? "" : kind.Name.Id == kind.Name.En ? kind.Name.Id : kind.Name.Id + "\n" + kind.Name.En;

    private static Text NameOf(PhaseKind kind) => kind switch
    {
        PhaseKind.PreOperation => new("Praoperasi", "Pre-operation"),
        PhaseKind.Operation => new("Operasi", "Operation"),
        _ => new("Pascaoperasi", "Post-operation"),
    };
}
