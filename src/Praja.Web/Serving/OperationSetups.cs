using Praja.Documents.DataFolders;
using Praja.Storage;
using Praja.Web.Posts;

namespace Praja.Web.Serving;

/// <summary>What the operations of a data folder are opened with.</summary>
internal static class OperationSetups
{
    /// <summary>Of all operations that can be loaded; what cannot becomes a problem.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="shelf">Where their journals are.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static IReadOnlyList<PostSetup> Of(string dataFolder, ShelfDoor shelf, ProblemList problems)
    {
        var setups = new List<PostSetup>();
        foreach (var folder in OperationFolder.Of(dataFolder))
        {
            // Each has its own list: the fault of one does not keep the others away.
            var own = new ProblemList();
            if (OfOne(folder, shelf, own) is { } setup) setups.Add(setup);
            foreach (var problem in own.Sorted())
                problems.Add(problem);
        }
        return setups;
    }

    /// <summary>Of one operation's folder; null, with problems, when it cannot be loaded.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="shelf">Where its journal is.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static PostSetup? OfOne(string folder, ShelfDoor shelf, ProblemList problems) =>
        OperationFolder.Load(folder, problems) is { } opened ? Of(opened, shelf) : null;

    private static PostSetup Of(OpenedOperation opened, ShelfDoor shelf)
    {
        var label = new JournalLabel(opened.Record.Id, opened.Header.Operation, opened.Record.Mode);
        return new(label.Id, opened.Header, label.Mode, opened.Frame, () => shelf.Open(label))
        {
            Members = opened.Members,
            Begin = opened.Begin,
            FrameOf = opened.FrameOf,
        };
    }
}
