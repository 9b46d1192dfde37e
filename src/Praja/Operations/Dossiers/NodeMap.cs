using Praja.Doctrine;

namespace Praja.Operations.Dossiers;

/// <summary>
/// A YAML map with its keys understood; what is refused, unknown, doubled or missing has become a problem.
/// </summary>
internal sealed class NodeMap
{
    private readonly Dictionary<string, DataNode> values = new(StringComparer.Ordinal);
    private readonly ProblemList problems;

    public NodeMap(DataMap map, IReadOnlyList<ProfileKey> keys, ProblemList problems)
    {
        this.problems = problems;
        Place = map.Place;
        foreach (var entry in map.Entries) Take(entry, keys);
        foreach (var key in keys)
        {
            if (key.Required && !values.ContainsKey(key.Key)) AddEmpty(key, map.Place with { Field = key.Id });
        }
    }

    /// <summary>Where the map starts.</summary>
    public Place Place { get; }

    /// <summary>The node of a key; null when it is not there or empty.</summary>
    public DataNode? this[string key] => values.GetValueOrDefault(key);

    /// <summary>The text of a key; empty when it is not there.</summary>
    public string Text(string key) => Scalar(key)?.Value ?? "";

    /// <summary>The text of a key with its place; null when it is not there or is no text.</summary>
    public DataScalar? Scalar(string key)
    {
        if (!values.TryGetValue(key, out var node)) return null;
        if (node is DataScalar scalar) return scalar;
        problems.Add(CellProblems.WrongShape, node.Place, "", "Satu nilai.", "One value.");
        return null;
    }

    /// <summary>The texts of a list, or of a single value taken as a list of one.</summary>
    public IReadOnlyList<DataScalar> Texts(string key)
    {
        if (!values.TryGetValue(key, out var node)) return [];
        if (node is DataScalar one) return [one];
        var texts = new List<DataScalar>();
        foreach (var item in Items(key))
        {
            if (item is DataScalar text)
                texts.Add(text);
            else
                problems.Add(CellProblems.WrongShape, item.Place, "", "Daftar nilai.", "A list of values.");
        }
        return texts;
    }

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<DataNode> Items(string key)
    {
        if (!values.TryGetValue(key, out var node)) return [];
        if (node is DataList list) return list.Items;
        problems.Add(CellProblems.WrongShape, node.Place, "", "Daftar, setiap butir diawali '- '.",
            "A list, every item after '- '.");
        return [];
    }

    /// <summary>The entries of a map.</summary>
    public IReadOnlyList<DataEntry> Entries(string key)
    {
        if (!values.TryGetValue(key, out var node)) return [];
        if (node is DataMap map) return map.Entries;
        problems.Add(CellProblems.WrongShape, node.Place, "", "Kunci dengan nilai di bawahnya.",
            "Keys with values below it.");
        return [];
    }

    private void Take(DataEntry entry, IReadOnlyList<ProfileKey> keys)
    {
        var plain = Headers.Plain(entry.Key);
        var key = keys.FirstOrDefault(k => k.Means(plain));
        if (key is null)
        {
            AddUnknown(entry, keys);
            return;
        }
        if (entry.Value is DataScalar { Value: "" or "~" or "null" })
        {
            if (key.Required) AddEmpty(key, entry.KeyPlace);
            values.TryAdd(key.Key, new DataScalar(entry.Value.Place, ""));
            return;
        }
        if (values.TryAdd(key.Key, entry.Value)) return;
        var first = CellReader.Number(values[key.Key].Place.Row);
        problems.Add(CellProblems.ColumnTwice, entry.KeyPlace, entry.Key, first);
    }

    private void AddUnknown(DataEntry entry, IReadOnlyList<ProfileKey> keys)
    {
        var known = CellReader.List(keys.Select(k => k.Id));
        if (RefusedWords.Find(entry.Key) is { } word)
            problems.Add(CellProblems.RefusedColumn, entry.KeyPlace, entry.Key, word);
        else
            problems.Add(CellProblems.UnknownColumn, entry.KeyPlace, entry.Key, known);
    }

    private void AddEmpty(ProfileKey key, Place place) =>
        problems.Add(CellProblems.EmptyCell, place, "", key.Id == key.Key ? key.Key : key.Id + "/" + key.Key);
}
