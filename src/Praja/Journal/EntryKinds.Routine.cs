namespace Praja.Journal;

public static partial class EntryKinds
{
    // Kinds of the post's routine.
    private static IReadOnlyList<EntryKind> Routine() => [];
}
