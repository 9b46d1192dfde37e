using Praja.CommandPost.Frame;
using Praja.Journal;

namespace Praja.CommandPost.Plans;

/// <summary>The published plan and its changes.</summary>
public sealed class PlanBoard : IPicturePart
{
    private readonly PostFrame frame;

    internal PlanBoard(PostFrame frame) => this.frame = frame;

    IReadOnlyList<string> IPicturePart.Kinds { get; } = [];

    void IPicturePart.Apply(Entry entry) => Invariant.Holds(frame.Stations.Count >= 0, "A frame has its stations.");

    void IPicturePart.Write(PictureWriter writer)
    {
    }

    void IPicturePart.Read(PictureReader reader)
    {
    }
}
