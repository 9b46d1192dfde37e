using System.Globalization;
using Praja.Doctrine;

namespace Praja.Operations.Checks;

/// <summary>
/// What every check of one operation works on: the operation, its doctrine, what is known by id, and the problems.
/// </summary>
internal sealed class CheckScope
{
    private readonly NearestNames nearest = new();
    private readonly Dictionary<(string File, string Key), Place> columns;
    private readonly HashSet<string> emptyFiles = new(StringComparer.Ordinal);

    public CheckScope(Operation operation, DoctrineBook doctrine, ProblemList problems)
    {
        Operation = operation;
        Doctrine = doctrine;
        Problems = problems;
        Regions = ById(operation.Regions, r => r.Code);
        Sites = ById(operation.Sites, s => s.Id);
        Commands = ById(operation.Commands, c => c.Id);
        Forces = ById(operation.Forces, f => f.Id);
        columns = new Dictionary<(string, string), Place>();
        foreach (var column in operation.Columns)
            columns.TryAdd((column.Place.File, column.Key), column.Place);
        Jurisdictions = new(operation.Commands, operation.Profile.Command);
    }

    public Operation Operation { get; }

    public OperationProfile Profile => Operation.Profile;

    public DoctrineBook Doctrine { get; }

    public ProblemList Problems { get; }

    public IReadOnlyDictionary<string, Region> Regions { get; }

    public IReadOnlyDictionary<string, Site> Sites { get; }

    public IReadOnlyDictionary<string, Command> Commands { get; }

    public IReadOnlyDictionary<string, Force> Forces { get; }

    public PoliceJurisdictions Jurisdictions { get; }

    /// <summary>Adds a problem at a field of a row.</summary>
    public void Tell(ProblemKind kind, Place row, string field, string seen, params string[] arguments) =>
        Problems.Add(kind, At(row, field), seen, arguments);

    /// <summary>
    /// The place of a field in a row: its cell where the header is known. A place in YAML is exact already, but for the
    /// keys of the file itself.
    /// </summary>
    public Place At(Place row, string field)
    {
        if (!columns.TryGetValue((row.File, field), out var column)) return row with { Field = field };
        if (column.Row == 0) return row with { Column = column.Column, Field = column.Field };
        return row == Profile.Place ? column : row with { Field = field };
    }

    /// <summary>Tells every id that stands a second time.</summary>
    public void Unique<T>(IEnumerable<T> rows, string field, Func<T, string> id, Func<T, Place> place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!seen.Add(id(row))) Tell(DossierProblems.DuplicateId, place(row), field, id(row), id(row));
        }
    }

    /// <summary>
    /// True when the id is known; otherwise it is told with the nearest known ones. Into an empty list the first one
    /// only.
    /// </summary>
    public bool Known<T>(string id, IReadOnlyDictionary<string, T> known, string file, Place row, string field)
    {
        if (known.ContainsKey(id)) return true;
        if (known.Count == 0 && !emptyFiles.Add(file)) return false;
        Tell(DossierProblems.UnknownReference, row, field, id, file, nearest.To(id, known.Keys));
        return false;
    }

    /// <summary>True when one of several lists knows the id.</summary>
    public bool KnownInAny(string id, string files, IReadOnlyList<IEnumerable<string>> known, bool found, Place row,
        string field)
    {
        if (found) return true;
        Tell(DossierProblems.UnknownReference, row, field, id, files, nearest.To(id, known.SelectMany(k => k)));
        return false;
    }

    /// <summary>True when doctrine knows the id; otherwise it is told with the nearest known ones.</summary>
    public bool InDoctrine(string id, IEnumerable<string> known, Place row, string field)
    {
        if (known.Contains(id, StringComparer.Ordinal)) return true;
        Tell(DossierProblems.UnknownInDoctrine, row, field, id, Profile.Doctrine, nearest.To(id, known));
        return false;
    }

    /// <summary>True when the region is the operation's own or lies in it.</summary>
    public bool IsInside(string region) => Region.Covers(Profile.Region, region);

    public static string Write(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Write(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Write(DateOnly from, DateOnly to) => Write(from) + " - " + Write(to);

    private static Dictionary<string, T> ById<T>(IReadOnlyList<T> rows, Func<T, string> id)
    {
        var byId = new Dictionary<string, T>(rows.Count, StringComparer.Ordinal);
        foreach (var row in rows) byId.TryAdd(id(row), row);
        return byId;
    }
}
