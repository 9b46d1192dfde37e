using Praja.CommandPost.Frame;
using Praja.Journal;

namespace Praja.CommandPost.Routine;

/// <summary>The posts own routine.</summary>
public sealed class RoutineBoard : IPicturePart
{
    private readonly PostFrame frame;

    internal RoutineBoard(PostFrame frame) => this.frame = frame;

    IReadOnlyList<string> IPicturePart.Kinds { get; } = [];

    void IPicturePart.Apply(Entry entry) => Invariant.Holds(frame.Stations.Count >= 0, "A frame has its stations.");

    void IPicturePart.Write(PictureWriter writer)
    {
    }

    void IPicturePart.Read(PictureReader reader)
    {
    }
}
