using Praja.Bench.Risk;
using Praja.CommandPost.Frame;
using Praja.Documents.Doctrines;
using Praja.Journal;
using Praja.Storage;
using Praja.Web.Posts;

namespace Praja.Bench.Reports;

/// <summary>An operation to report to: made up, with the doctrine that ships.</summary>
internal static class BenchFrame
{
    public const string Operation = "bench";

    /// <summary>Polling stations of November 2024.</summary>
    public const int Nation = 435_296;

    /// <summary>What its post is opened with.</summary>
    public static PostSetup Setup(int stations, IJournalShelf shelf)
    {
        var problems = new ProblemList();
        var doctrine = DoctrineReader.Read("", "pilkada-2024", problems)
            ?? throw new InvalidOperationException("The doctrine pilkada-2024 is missing.");
        var frame = new PostFrame(GeneratedNation.Operation(stations), doctrine.Book, plan: null);
        var header = new JournalHeader { Operation = "Bench", Region = "10", Doctrine = "pilkada-2024" };
        return new(Operation, header, JournalMode.Exercise, frame, () => Open(shelf));
    }

    /// <summary>Ids of its stations.</summary>
    public static string[] Stations(int count) =>
        [.. GeneratedNation.Operation(count).Sites.Take(count).Select(s => s.Id)];

    /// <summary>The journal, made when it is not there.</summary>
    public static IJournalStore Open(IJournalShelf shelf)
    {
        if (shelf.Open(Operation) is { } there) return there;
        shelf.Create(new(Operation, "Bench", JournalMode.Exercise));
        return shelf.Open(Operation)!;
    }
}
