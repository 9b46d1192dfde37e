namespace Praja.Operations.Dossiers;

/// <summary>Commands and the people they send as cells, in the order of their sheets' columns.</summary>
internal static class PeopleRows
{
    public static string[] Row(Command command, Language language) =>
    [
        command.Id, command.Name, command.Kind, Vocabulary.Agencies.WordOf(command.Agency).In(language), command.Parent,
        CellText.North(command.Position), CellText.East(command.Position), string.Join(' ', command.Jurisdiction),
        command.Contact,
    ];

    public static string[] Row(Force force, Language language) =>
    [
        force.Id, force.Command, Vocabulary.Agencies.WordOf(force.Agency).In(language),
        Vocabulary.ForceRoles.WordOf(force.Role).In(language), CellText.Whole(force.Strength),
        CellText.Date(force.From), CellText.Date(force.To), force.AttachedFrom, string.Join(' ', force.Skills),
        force.Source,
    ];

    public static string[] Row(Person person) =>
        [person.Id, person.Name, person.Rank, person.Force, string.Join(' ', person.Skills)];

    public static IReadOnlyList<string[]> TaskForces(IReadOnlyList<TaskForceUnit> units)
    {
        var stages = Stages(units);
        return [.. units.Select(u => Row(u, stages))];
    }

    private static string[] Row(TaskForceUnit unit, IReadOnlyList<string> stages) =>
    [
        unit.Id, unit.TaskForce, unit.SubUnit, unit.Parent, unit.Post, unit.Command, CellText.Whole(unit.Members),
        .. stages.Select(s => unit.Duties.TryGetValue(s, out var duty) ? duty : ""),
    ];

    public static string[] Stages(IReadOnlyList<TaskForceUnit> units) =>
        [.. units.SelectMany(u => u.Duties.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
