namespace Praja.Journal;

/// <summary>Older versions of kinds as the newest: pure, and never written back. Whoever folds or shows a kind asks
/// here first, so that nobody else knows the older ones.</summary>
public static class Upcasters
{
    private static readonly Dictionary<string, (string Kind, Func<EntryBody, EntryBody> Body)> ByKind =
        new(StringComparer.Ordinal)
        {
            // The second version lets a report come from a place that is no site; all the first one says it says too.
            ["incident_reported"] = ("incident_reported_2", body => body),
        };

    /// <summary>The kinds that have a newer version.</summary>
    public static IReadOnlyList<string> OlderKinds { get; } = [.. ByKind.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A kind and its body in their newest version; as they are when they are it.</summary>
    public static (string Kind, EntryBody Body) Newest(string kind, EntryBody body)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(body);
        while (ByKind.TryGetValue(kind, out var next))
            (kind, body) = (next.Kind, next.Body(body));
        return (kind, body);
    }
}
