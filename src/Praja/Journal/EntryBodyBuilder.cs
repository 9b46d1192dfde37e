namespace Praja.Journal;

/// <summary>Puts a body together, its keys in any order.</summary>
public sealed class EntryBodyBuilder
{
    private const int UsualKeys = 8;

    private string[] keys = new string[UsualKeys];
    private BodyValue[] values = new BodyValue[UsualKeys];

    /// <summary>Begins with a body.</summary>
    /// <param name="from">Its keys are taken over; null to begin with none.</param>
    public EntryBodyBuilder(EntryBody? from = null)
    {
        if (from is null) return;
        Room(from.Count + 1);
        from.KeySpan.CopyTo(keys);
        from.ValueSpan.CopyTo(values);
        Count = from.Count;
    }

    /// <summary>How many keys.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a text.</summary>
    public EntryBodyBuilder Add(string key, string text) => Add(key, BodyValue.Of(text));

    /// <summary>Adds a number.</summary>
    public EntryBodyBuilder Add(string key, decimal number) => Add(key, BodyValue.Of(number));

    /// <summary>Adds a truth value.</summary>
    public EntryBodyBuilder Add(string key, bool truth) => Add(key, BodyValue.Of(truth));

    /// <summary>Adds a list of texts.</summary>
    public EntryBodyBuilder Add(string key, IReadOnlyList<string> texts) => Add(key, BodyValue.Of(texts));

    /// <summary>Adds a value.</summary>
    /// <exception cref="ArgumentException">The key is not in snake case or there already, or too many keys.</exception>
    public EntryBodyBuilder Add(string key, BodyValue value)
    {
        if (!EntryRules.IsKey(key)) throw new ArgumentException("Not in snake case: " + key, nameof(key));
        if (Count == EntryRules.MostKeys) throw new ArgumentException("Too many keys", nameof(key));
        Room(Count + 1);
        var at = Count;
        while (at > 0 && string.CompareOrdinal(keys[at - 1], key) is var order && order >= 0)
        {
            if (order == 0) throw new ArgumentException("There already: " + key, nameof(key));
            at--;
        }
        Array.Copy(keys, at, keys, at + 1, Count - at);
        Array.Copy(values, at, values, at + 1, Count - at);
        (keys[at], values[at]) = (key, value);
        Count++;
        return this;
    }

    /// <summary>The body as it stands.</summary>
    public EntryBody ToBody() => Count == 0 ? EntryBody.Empty : new(keys[..Count], values[..Count]);

    private void Room(int count)
    {
        if (count <= keys.Length) return;
        Array.Resize(ref keys, Math.Max(count, 2 * keys.Length));
        Array.Resize(ref values, keys.Length);
    }
}
