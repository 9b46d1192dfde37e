namespace Praja.Operations.Dossiers;

/// <summary>The words that stand for the values of a column, in both languages.</summary>
/// <typeparam name="T">The values.</typeparam>
public sealed class WordList<T>
    where T : notnull
{
    private readonly Dictionary<string, T> values = new(StringComparer.Ordinal);
    private readonly Dictionary<T, Text> words = [];

    internal WordList(params (T Value, Text Word, string Others)[] entries)
    {
        foreach (var (value, word, others) in entries)
        {
            words.Add(value, word);
            // As Praja writes them, so that thousands of rows need no spelling out.
            values.TryAdd(word.Id, value);
            values.TryAdd(word.En, value);
            values.TryAdd(Headers.Plain(word.Id), value);
            values.TryAdd(Headers.Plain(word.En), value);
            foreach (var other in others.Split(',')) values.TryAdd(Headers.Plain(other), value);
        }
        All = [.. entries.Select(e => e.Word)];
    }

    /// <summary>The words in the order of the values.</summary>
    public IReadOnlyList<Text> All { get; }

    /// <summary>All words as one text: <c>gudang/warehouse, sungai/river</c>.</summary>
    public string Listing => string.Join(", ", All.Select(w => w.Id == w.En ? w.Id : w.Id + "/" + w.En));

    /// <summary>The value a word stands for; case, spaces and underscores do not matter.</summary>
    public bool TryRead(string word, out T value)
    {
        var found = values.TryGetValue(word, out value!) || values.TryGetValue(Headers.Plain(word), out value!);
        return found;
    }

    /// <summary>The word of a value.</summary>
    public Text WordOf(T value) => words[value];
}
