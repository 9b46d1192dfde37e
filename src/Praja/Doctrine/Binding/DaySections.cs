namespace Praja.Doctrine.Binding;

/// <summary>The sections that speak of the day itself, and are checked against the rest of the book.</summary>
internal static class DaySections
{
    /// <summary>The book with them.</summary>
    public static DoctrineBook Added(DoctrineBook book, Sections sections) =>
        StationDayRecords.Added(ResponseRecords.Added(RehearsalRecords.Added(book, sections), sections), sections);
}
