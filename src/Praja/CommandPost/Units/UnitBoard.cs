using Praja.CommandPost.Frame;
using Praja.Journal;

namespace Praja.CommandPost.Units;

/// <summary>What the post knows of units.</summary>
public sealed class UnitBoard : IPicturePart
{
    private readonly PostFrame frame;

    internal UnitBoard(PostFrame frame) => this.frame = frame;

    IReadOnlyList<string> IPicturePart.Kinds { get; } = [];

    void IPicturePart.Apply(Entry entry) => Invariant.Holds(frame.Stations.Count >= 0, "A frame has its stations.");

    void IPicturePart.Write(PictureWriter writer)
    {
    }

    void IPicturePart.Read(PictureReader reader)
    {
    }
}
