using System.Globalization;

namespace Praja.Doctrine.Binding;

/// <summary>A bound record with the map it came from, so that later checks can point at its lines.</summary>
internal sealed record Placed<T>(T Value, DataMap Map)
{
    /// <summary>Where a key's value stands; the record when it is absent.</summary>
    public Place At(string key) => Map[key]?.Place ?? Map.Place with { Field = key };
}

/// <summary>
/// Reads the sections of a file, or the parts of one section: lists of records whose keys are checked and whose ids are
/// told apart.
/// </summary>
internal sealed class Sections(
    DataMap root, IReadOnlyList<(string Section, string[] Keys)> known, ProblemList problems)
{
    /// <summary>The most records of one section.</summary>
    public const int MaxRecords = 500;

    /// <summary>The problems of this run.</summary>
    public ProblemList Problems => problems;

    /// <summary>Reads one section; it must be there with at least one record.</summary>
    /// <param name="section">Its key.</param>
    /// <param name="bind">Makes a record of its fields.</param>
    /// <param name="identity">What must differ between two records; null when nothing must.</param>
    public IReadOnlyList<Placed<T>> Read<T>(string section, Func<Fields, T> bind, Func<T, string>? identity)
    {
        var keys = known.First(s => s.Section == section).Keys;
        var records = new List<Placed<T>>();
        foreach (var map in Maps(section))
            records.Add(new(bind(new(map, keys, problems)), map));
        if (identity is not null) RefuseDuplicates(records, identity);
        return records;
    }

    /// <summary>Reads a section that may be absent or empty.</summary>
    public IReadOnlyList<Placed<T>> ReadOptional<T>(string section, Func<Fields, T> bind, Func<T, string>? identity) =>
        root[section] is null or DataList { Items.Count: 0 } ? [] : Read(section, bind, identity);

    /// <summary>True when the section is there.</summary>
    public bool Has(string section) => root[section] is not null;

    /// <summary>Notes that a section or one of its parts is absent or empty.</summary>
    public void Missing(string section) => problems.Add(
        DoctrineProblems.MissingKey,
        root.Place with { Field = section },
        string.Join(", ", root.Entries.Select(e => e.Key)),
        section);

    /// <summary>The section as one map; null (and a problem) when it is not.</summary>
    public DataMap? Map(string section)
    {
        if (root[section] is DataMap map) return map;
        if (root[section] is { } other)
            problems.Add(DoctrineProblems.WrongShape, other.Place, Fields.Seen(other), "kunci: nilai", "key: value");
        else
            Missing(section);
        return null;
    }

    private IEnumerable<DataMap> Maps(string section)
    {
        if (root[section] is not DataList list)
        {
            if (root[section] is { } other)
                problems.Add(DoctrineProblems.WrongShape, other.Place, Fields.Seen(other), "daftar (-)", "a list (-)");
            else
                Missing(section);
            yield break;
        }

        if (list.Items.Count == 0) Missing(section);
        if (list.Items.Count > MaxRecords)
            problems.Add(DoctrineProblems.TooMany, list.Place, Say(list.Items.Count), Say(MaxRecords));
        foreach (var item in list.Items.Take(MaxRecords))
        {
            if (item is DataMap map)
                yield return map;
            else
                problems.Add(DoctrineProblems.WrongShape, item.Place, Fields.Seen(item), "kunci: nilai", "key: value");
        }
    }

    private void RefuseDuplicates<T>(IReadOnlyList<Placed<T>> records, Func<T, string> identity)
    {
        var first = new Dictionary<string, Placed<T>>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var id = identity(record.Value);
            if (!first.TryAdd(id, record))
                problems.Add(DoctrineProblems.DuplicateId, record.Map.Place, id, Say(first[id].Map.Place.Row));
        }
    }

    private static string Say(int value) => value.ToString(CultureInfo.InvariantCulture);
}
