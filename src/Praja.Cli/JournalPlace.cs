using System.CommandLine;
using System.Diagnostics;
using System.Security.Cryptography;
using Praja.Journal;
using Praja.Storage;

namespace Praja.Cli;

/// <summary>The arguments that name a journal in a store, and the way to it: what fails becomes a problem.</summary>
internal static class JournalPlace
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    internal static readonly Argument<string> Data = new("data")
    {
        Description = "Folder data server | The server's data folder",
    };

    internal static readonly Argument<string> Operation = new("operation")
    {
        Description = "Id operasi, mis. kutai-timur-2024 | Operation's id",
    };

    internal static readonly Option<string> Postgres = new("--postgres")
    {
        Description = "Sambungan PostgreSQL bila jurnal di sana | Connection string, where the journals are there",
        DefaultValueFactory = _ => "",
    };

    /// <summary>Does something with the journals the call names.</summary>
    /// <returns>Null when that failed; the problems tell why.</returns>
    internal static T? With<T>(ParseResult call, ProblemList problems, Func<IJournalShelf, string, T?> work)
        where T : class
    {
        var (data, id) = (call.GetRequiredValue(Data), call.GetRequiredValue(Operation));
        if (!JournalLabel.IsId(id))
        {
            problems.Add(JournalStoreProblems.NotAnId, new(id), id);
            return null;
        }
        try
        {
            using var shelf = Patiently(() => JournalShelf.Open(data, PostgresConnection.Of(call, Postgres)));
            return work(shelf, id);
        }
        catch (Exception e) when (
            e is JournalException or IOException or UnauthorizedAccessException or CryptographicException)
        {
            problems.Add(JournalStoreProblems.StoreFailed, new(id), "", e.Message);
            return null;
        }
    }

    /// <summary>Does what may be done again, and does it again while what fails may pass: a server at work holds a
    /// journal for a moment, a busy database answers late. Nobody should have to type the call anew for that.</summary>
    internal static T Patiently<T>(Func<T> repeatable)
    {
        for (var since = Stopwatch.StartNew(); ;)
        {
            try
            {
                return repeatable();
            }
            catch (JournalException e) when (e.IsTransient && since.Elapsed < Patience)
            {
                Thread.Sleep(Pause);
            }
        }
    }

    /// <summary>Opens a journal that must be there.</summary>
    internal static IJournalStore? Open(IJournalShelf shelf, string id, ProblemList problems)
    {
        var store = Patiently(() => shelf.Open(id));
        if (store is null)
        {
            var known = string.Join(", ", shelf.List().Select(l => l.Id));
            problems.Add(JournalStoreProblems.NoSuchJournal, new(id), id, known.Length == 0 ? "-" : known);
        }
        return store;
    }
}
