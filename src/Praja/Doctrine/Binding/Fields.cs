using System.Globalization;

namespace Praja.Doctrine.Binding;

/// <summary>
/// The keys of one record, read as what they should be. A value that is not is noted as a problem and a harmless one
/// stands in, so that all problems of a file are found in one run; the book is thrown away in the end.
/// </summary>
internal sealed class Fields
{
    private readonly DataMap map;
    private readonly ProblemList problems;

    /// <summary>Opens a record; keys outside <paramref name="known"/> are problems.</summary>
    public Fields(DataMap map, IReadOnlyList<string> known, ProblemList problems)
    {
        this.map = map;
        this.problems = problems;
        foreach (var entry in map.Entries.Where(e => !known.Contains(e.Key)))
            problems.Add(DoctrineProblems.UnknownKey, entry.KeyPlace, entry.Key, string.Join(", ", known));
    }

    /// <summary>The record's own map.</summary>
    public DataMap Map => map;

    /// <summary>The problems of this run.</summary>
    public ProblemList Problems => problems;

    /// <summary>A required text.</summary>
    public string Required(string key)
    {
        if (Scalar(key) is { Value.Length: > 0 } scalar) return scalar.Value;
        if (map[key] is null or DataScalar) Missing(key);
        return "";
    }

    /// <summary>An optional text.</summary>
    public string Optional(string key) => Scalar(key)?.Value ?? "";

    /// <summary>The record's source.</summary>
    public string Source()
    {
        if (Scalar("source") is { Value.Length: > 0 } scalar) return scalar.Value;
        problems.Add(DoctrineProblems.MissingSource, At("source"), Keys());
        return DoctrineBook.Unsourced;
    }

    /// <summary>The record's id.</summary>
    public string Id(string key = "id")
    {
        var id = Required(key);
        if (id.Length > 0 && (id.Length > 40 || !id.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')))
            problems.Add(DoctrineProblems.BadId, At(key), id);
        return id;
    }

    /// <summary>A text in both languages.</summary>
    public Text Both(string key)
    {
        if (map[key] is not DataMap texts)
        {
            if (map[key] is null)
                Missing(key);
            else
                Wrong(key, "{ id: ..., en: ... }", "{ id: ..., en: ... }");
            return new("", "");
        }

        _ = new Fields(texts, DoctrineKeys.Text, problems);
        return new(Language(texts, "id"), Language(texts, "en"));
    }

    /// <summary>
    /// A whole number; <paramref name="fallback"/> when the key is absent, a problem when there is none.
    /// </summary>
    public int Whole(string key, int low, int high, int? fallback = null)
    {
        if (map[key] is null && fallback is { } value) return value;
        var text = Required(key);
        var isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        if (isNumber && number >= low && number <= high) return number;
        if (text.Length > 0) problems.Add(DoctrineProblems.BadNumber, At(key), text, Say(low), Say(high));
        return low;
    }

    /// <summary>A number; null when the key is absent.</summary>
    public double? NumberOrNull(string key, double low, double high) =>
        map[key] is null ? null : Number(key, low, high);

    /// <summary>A number.</summary>
    public double Number(string key, double low, double high)
    {
        var text = Required(key);
        return text.Length > 0 ? Parsed(text, At(key), low, high) : low;
    }

    /// <summary>A list of numbers; a problem when the key is absent.</summary>
    public IReadOnlyList<double> Numbers(string key, double low, double high)
    {
        if (map[key] is null) Missing(key);
        return [.. Words(key).Select(w => Parsed(w.Value, w.Place with { Field = key }, low, high))];
    }

    /// <summary>Numbers by key, sorted; none when the key is absent.</summary>
    public SortedDictionary<string, double> NumbersByKey(string key, double low, double high)
    {
        var numbers = new SortedDictionary<string, double>(StringComparer.Ordinal);
        if (map[key] is not DataMap entries)
        {
            if (map[key] is not null) Wrong(key, "{ kunci: angka }", "{ key: number }");
            return numbers;
        }

        var values = new Fields(entries, [.. entries.Entries.Select(e => e.Key)], problems);
        foreach (var entry in entries.Entries)
            numbers[entry.Key] = values.Number(entry.Key, low, high);
        return numbers;
    }

    /// <summary>True or false; false when the key is absent.</summary>
    public bool Flag(string key) => map[key] is not null && Word(key, ["false", "true"]) == "true";

    /// <summary>A date; null when the key is absent.</summary>
    public DateOnly? Date(string key)
    {
        if (map[key] is null) return null;
        var text = Required(key);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        if (text.Length > 0) problems.Add(DoctrineProblems.BadDate, At(key), text);
        return null;
    }

    /// <summary>One of several words.</summary>
    public string Word(string key, IReadOnlyList<string> allowed)
    {
        var text = Required(key);
        if (text.Length > 0 && !allowed.Contains(text))
            problems.Add(DoctrineProblems.UnknownWord, At(key), text, string.Join(", ", allowed));
        return text;
    }

    /// <summary>A list of texts; empty when the key is absent.</summary>
    public IReadOnlyList<DataScalar> Words(string key)
    {
        if (map[key] is null) return [];
        if (map[key] is DataList list && list.Items.All(i => i is DataScalar))
            return [.. list.Items.Cast<DataScalar>()];
        Wrong(key, "daftar teks [a, b]", "a list of texts [a, b]");
        return [];
    }

    /// <summary>A list of texts, without their places.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Words(key).Select(w => w.Value)];

    /// <summary>Where a key's value stands; the record itself when it is absent.</summary>
    public Place At(string key) => map[key]?.Place ?? map.Place with { Field = key };

    /// <summary>Notes that a required key is absent or empty.</summary>
    public void Missing(string key) => problems.Add(DoctrineProblems.MissingKey, At(key), Keys(), key);

    /// <summary>Notes that a value has the wrong shape; what is wanted is said in both languages.</summary>
    public void Wrong(string key, string wantedId, string wantedEn) =>
        problems.Add(DoctrineProblems.WrongShape, At(key), Seen(map[key]), wantedId, wantedEn);

    /// <summary>What a node is, in a word or two.</summary>
    public static string Seen(DataNode? node) => node switch
    {
        DataScalar scalar => scalar.Value.Length > 60 ? scalar.Value[..60] + "..." : scalar.Value,
        DataList => "[...]",
        _ => "{...}",
    };

    private DataScalar? Scalar(string key)
    {
        if (map[key] is null or DataScalar) return map[key] as DataScalar;
        Wrong(key, "satu nilai", "one value");
        return null;
    }

    private double Parsed(string text, Place place, double low, double high)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var isNumber = double.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number);
        if (isNumber && number >= low && number <= high) return number;
        problems.Add(DoctrineProblems.BadNumber, place, text, Say(low), Say(high));
        return low;
    }

    private string Language(DataMap texts, string language)
    {
        if (texts[language] is DataScalar { Value.Length: > 0 } text) return text.Value;
        var seen = string.Join(", ", texts.Entries.Select(e => e.Key));
        problems.Add(DoctrineProblems.OneLanguage, texts.Place, seen, language);
        return "";
    }

    private string Keys() => string.Join(", ", map.Entries.Select(e => e.Key));

    private static string Say(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
