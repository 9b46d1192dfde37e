using System.Text.Json;
using Praja.Journal;

namespace Praja.Web.Entries;

/// <summary>The names of all kinds and keys: nearly every name that is sent is one of them, and needs no string of its
/// own.</summary>
internal static class KnownNames
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = EntryKinds.All
        .SelectMany(kind => kind.Keys.Select(key => key.Name).Prepend(kind.Name))
        .ToHashSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name of a kind or key that a reader stands at; null when it cannot be one.</summary>
    public static string? Of(in Utf8JsonReader json)
    {
        Span<char> name = stackalloc char[EntryRules.LongestName];
        if (json.ValueSpan.Length > name.Length) return null;
        name = name[..json.CopyString(name)];
        if (Names.TryGetValue(name, out var known)) return known;
        var other = name.ToString();
        return EntryRules.IsKey(other) ? other : null;
    }
}
