namespace Praja.Journal;

public static partial class EntryKinds
{
    // Kinds of plans.
    private static IReadOnlyList<EntryKind> Plans() => [];
}
