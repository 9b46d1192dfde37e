namespace Praja.Operations.Dossiers;

/// <summary>The way back: an operation as the sheets that bind to it again.</summary>
public static class DossierTables
{
    /// <summary>
    /// Sheets with their definitions in the schema's order; required ones even when empty. Cells are ISO dates, plain
    /// numbers and words of the wanted language.
    /// </summary>
    public static IReadOnlyList<(DossierSheet Definition, Sheet Sheet)> Of(Operation operation, Language language)
    {
        ArgumentNullException.ThrowIfNull(operation);
        (DossierSheet Definition, IReadOnlyList<string[]> Rows)[] tables =
        [
            (DossierSchema.Stages, [.. operation.Stages.Select(PlaceRows.Row)]),
            (DossierSchema.Regions, [.. operation.Regions.Select(r => PlaceRows.Row(r, language))]),
            (DossierSchema.Sites, [.. operation.Sites.Select(s => PlaceRows.Row(s, language))]),
            (DossierSchema.Commands, [.. operation.Commands.Select(c => PeopleRows.Row(c, language))]),
            (DossierSchema.Forces, [.. operation.Forces.Select(f => PeopleRows.Row(f, language))]),
            (DossierSchema.TaskForces, PeopleRows.TaskForces(operation.TaskForces)),
            (DossierSchema.People, [.. operation.People.Select(PeopleRows.Row)]),
            (DossierSchema.Indicators, [.. operation.Observations.Select(PlaceRows.Row)]),
            (DossierSchema.Travel, [.. operation.Travel.Select(t => PlaceRows.Row(t, language))]),
            (DossierSchema.Overrides, [.. operation.Overrides.Select(PlaceRows.Row)]),
        ];
        return
        [
            .. tables.Where(t => t.Rows.Count > 0 || t.Definition.Required)
                .Select(t => (t.Definition, Table(t.Definition, t.Rows, StagesOf(t.Definition, operation), language))),
        ];
    }

    /// <summary>An empty sheet: its header alone.</summary>
    public static Sheet Empty(DossierSheet definition, Language language) => Table(definition, [], [], language);

    private static Sheet Table(
        DossierSheet definition, IReadOnlyList<string[]> rows, IReadOnlyList<string> stages, Language language)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var prefix = language == Language.English ? "duty_" : "tugas_";
        string[] header = [.. definition.Columns.Select(c => c.Header(language)), .. stages.Select(s => prefix + s)];
        return new(definition.Key, header, 1, [.. rows.Select((cells, index) => new SheetRow(index + 2, cells))]);
    }

    private static string[] StagesOf(DossierSheet definition, Operation operation) =>
        definition.StagePrefixes.Count > 0 ? PeopleRows.Stages(operation.TaskForces) : [];
}
