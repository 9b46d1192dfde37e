namespace Praja.Journal;

public static partial class EntryKinds
{
    // Kinds of incidents beyond what a rehearsed day has.
    private static IReadOnlyList<EntryKind> Incidents() => [];
}
