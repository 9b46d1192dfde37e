namespace Praja.Journal;

public static partial class EntryKinds
{
    // Kinds of polling stations and their day.
    private static IReadOnlyList<EntryKind> Stations() => [];
}
