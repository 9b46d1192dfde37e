namespace Praja.Journal;

public static partial class EntryKinds
{
    // Kinds of records: attachments, access, erasure.
    private static IReadOnlyList<EntryKind> Records() => [];
}
