namespace Praja.Journal;

public static partial class EntryKinds
{
    // Kinds of units beyond what a rehearsed day has.
    private static IReadOnlyList<EntryKind> Units() => [];
}
