namespace Praja.Operations.Dossiers;

/// <summary>
/// Turns a dossier's cells and keys into an <see cref="Operation"/>. It understands each cell by itself: headers,
/// numbers, dates, words, codes. Whether the cells fit each other is the matter of <c>OperationCheck</c>.
/// </summary>
public static class DossierBinder
{
    /// <summary>
    /// Binds a dossier; null only when there is no operation.yaml to speak of. A row whose required cell is bad is left
    /// out; a value of operation.yaml that is missing or bad is empty, and the problem has been added.
    /// </summary>
    /// <param name="source">What was read.</param>
    /// <param name="problems">Receives every problem, in one run.</param>
    public static Operation? Bind(DossierSource source, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(problems);
        AddMissingSheets(source, problems);
        var profile = source.Profile is null ? null : new ProfileBinder(problems).Bind(source.Profile);
        var rows = new SheetRows(source, problems);
        var places = new PlaceBinder(rows);
        var people = new PeopleBinder(rows);
        var operation = new Operation
        {
            Profile = profile ?? Nameless(source.Place),
            Stages = places.Stages(),
            Regions = places.Regions(),
            Sites = places.Sites(),
            Commands = people.Commands(),
            Forces = people.Forces(),
            TaskForces = people.TaskForces(),
            People = people.People(),
            Observations = places.Observations(),
            Travel = places.Travel(),
            Overrides = places.Overrides(),
            Boundaries = source.Boundaries,
            Parts = source.Parts,
        };
        return profile is null ? null : rows.WithColumns(operation);
    }

    /// <summary>
    /// The folders of nested dossiers that operation.yaml names, before anything else of it is bound.
    /// </summary>
    public static IReadOnlyList<DataScalar> PartsOf(DataNode? profile)
    {
        if (profile is not DataMap map) return [];
        var parts = ProfileKeys.All.First(k => k.Key == "parts");
        var node = map.Entries.FirstOrDefault(e => parts.Means(Headers.Plain(e.Key)))?.Value;
        IEnumerable<DataNode> nodes = node is DataList list ? list.Items : node is null ? [] : [node];
        return [.. nodes.OfType<DataScalar>().Where(s => s.Value.Length > 0)];
    }

    private static void AddMissingSheets(DossierSource source, ProblemList problems)
    {
        if (source.HasParts) return;
        foreach (var sheet in DossierSchema.Sheets)
        {
            if (!sheet.Required || source.Sheets.ContainsKey(sheet.Key)) continue;
            var file = sheet.Key + ".csv";
            problems.Add(CellProblems.MissingSheet, new(file), "", file + " / " + sheet.Id + ".csv");
        }
    }

    // The sheets are bound even then, so that their problems are said in the same run.
    private static OperationProfile Nameless(Place place) =>
        new() { Name = "", Command = "", Region = "", Doctrine = "", Place = place };
}
