namespace Praja.Risk;

/// <summary>Stations next to each other that lack the same indicators and have the same bands.</summary>
/// <param name="From">First station.</param>
/// <param name="To">Behind the last station.</param>
/// <param name="Unknown">A bit for each indicator without a value here.</param>
/// <param name="Band">Number of the band, 0 for the safest.</param>
/// <param name="Floor">Number of the band that these have at least, whatever the score.</param>
internal readonly record struct Segment(int From, int To, ulong Unknown, int Band, int Floor);

/// <summary>What a <see cref="RankStudy"/> works on; stations in an order of its own.</summary>
internal sealed class RankStudyInput
{
    /// <summary>Number of stations.</summary>
    public required int Stations { get; init; }

    /// <summary>Number of indicators.</summary>
    public required int Indicators { get; init; }

    /// <summary>By variant of the method: values 0..1 by indicator, then station; 0 where unknown.</summary>
    public required float[][] Columns { get; init; }

    /// <summary>All stations, in order.</summary>
    public required Segment[] Segments { get; init; }

    /// <summary>Weights by weighting, then indicator; of any positive sum.</summary>
    public required double[][] Weights { get; init; }

    /// <summary>The variant of each weighting.</summary>
    public required int[] VariantOf { get; init; }

    /// <summary>The variant of the index itself, where the doctrine's cuts hold.</summary>
    public required int OwnVariant { get; init; }

    /// <summary>Lowest level of each band above the safest, rising.</summary>
    public required int[] CutLevels { get; init; }

    /// <summary>How many stations the index itself puts into each band above the safest, or above it.</summary>
    public required int[] Sizes { get; init; }

    /// <summary>Number of weightings.</summary>
    public int Weightings => Weights.Length;

    /// <summary>Number of the segment that holds a station.</summary>
    public int SegmentAt(int station)
    {
        var low = 0;
        var high = Segments.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Segments[middle].To <= station)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>
    /// The weights of a weighting where some indicators are unknown: 0 for those, and a sum of 1 over the others.
    /// </summary>
    public void WeightsOf(int weighting, ulong unknown, Span<float> into)
    {
        var drawn = Weights[weighting];
        var sum = 0.0;
        for (var k = 0; k < drawn.Length; k++)
        {
            if ((unknown >> k & 1) == 0) sum += drawn[k];
        }
        for (var k = 0; k < drawn.Length; k++)
            into[k] = (unknown >> k & 1) == 0 && sum > 0 ? (float)(drawn[k] / sum) : 0;
    }
}
