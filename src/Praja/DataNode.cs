namespace Praja;

/// <summary>
/// A node of a YAML document with its place, free of any YAML library: what operation.yaml and doctrine files are bound
/// from.
/// </summary>
/// <param name="Place">Where the node starts.</param>
public abstract record DataNode(Place Place);

/// <summary>A text value; numbers and dates are still text here.</summary>
/// <param name="Place">Where it starts.</param>
/// <param name="Value">The text without quotes.</param>
public sealed record DataScalar(Place Place, string Value) : DataNode(Place);

/// <summary>A list of nodes.</summary>
/// <param name="Place">Where it starts.</param>
/// <param name="Items">The items in order.</param>
public sealed record DataList(Place Place, IReadOnlyList<DataNode> Items) : DataNode(Place);

/// <summary>Keys with values, in the order of the file; a key appears once.</summary>
/// <param name="Place">Where it starts.</param>
/// <param name="Entries">The entries in the order of the file.</param>
public sealed record DataMap(Place Place, IReadOnlyList<DataEntry> Entries) : DataNode(Place)
{
    /// <summary>The value of a key, or null when it is not there.</summary>
    public DataNode? this[string key] => Entries.FirstOrDefault(e => e.Key == key)?.Value;
}

/// <summary>One key and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyPlace">Where the key stands.</param>
/// <param name="Value">The value.</param>
public sealed record DataEntry(string Key, Place KeyPlace, DataNode Value);
