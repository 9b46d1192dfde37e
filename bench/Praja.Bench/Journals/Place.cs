using Praja.Journal;
using Praja.Storage;
using Praja.Storage.Postgres;
using Praja.Storage.Sqlite;
using Praja.SystemTests.Stores;

namespace Praja.Bench.Journals;

/// <summary>A place that keeps journals.</summary>
/// <param name="Name">Name.</param>
/// <param name="Open">Opens an empty one.</param>
internal sealed record Place(string Name, Func<IJournalStore> Open)
{
    /// <summary>All that are measured, the reference first.</summary>
    internal static IEnumerable<Place> All(string folder, PostgresCluster? cluster)
    {
        yield return new("plain file", () => new PlainFile(Path.Combine(folder, Path.GetRandomFileName())));
        yield return new("SQLite", () => Made(new SqliteShelf(Path.Combine(folder, Path.GetRandomFileName()))));
        if (cluster is null) yield break;
        yield return new("PostgreSQL", () => Made(new PostgresShelf(cluster.CreateDatabase(), "")));
    }

    private static IJournalStore Made(IJournalShelf shelf)
    {
        shelf.Create(new("bench", "Bench", JournalMode.Exercise));
        return shelf.Open("bench")!;
    }
}
