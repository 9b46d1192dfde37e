
namespace Praja.Risk;

/// <summary>Assesses every station for one set of weights.</summary>
internal sealed class StageAssessment
{
    // The station's number and the number of its set of unknown indicators take this many bits each of a sort key.
    private const int NumberBits = 24;
    private const int LevelBits = 15;

    private readonly RiskInputs inputs;
    private readonly int[] active;
    private readonly Composite composite;
    private readonly double[] index;
    private readonly int[] band;
    private readonly int[] sizes;
    private readonly Contribution[] absent;

    public StageAssessment(RiskInputs inputs, double[] weights)
    {
        this.inputs = inputs;
        active = ActiveOf(weights);
        composite = new(
            Pick(inputs.Indicators),
            Pick(weights),
            Pick(inputs.Normalised(inputs.Settings.Normalisation)),
            inputs.Settings.Aggregation);
        // Most stations lack most signs; all of them share one record of that.
        absent = [.. composite.Indicators.Select(i => new Contribution(i.Id, 0, 0, 0))];
        index = new double[inputs.Stations.Count];
        band = new int[index.Length];
        sizes = new int[inputs.Bands.Count - 1];
        for (var i = 0; i < index.Length; i++)
        {
            index[i] = composite.IndexOf(i);
            var byIndex = inputs.Bands.Of(index[i]);
            for (var b = 0; b < byIndex; b++) sizes[b]++;
            band[i] = Math.Max(byIndex, inputs.Floors[i]);
        }
    }

    public StationRisk[] Run(Action<double>? progress)
    {
        var order = Order();
        var study = RankStudy.Run(StudyInput(order), inputs.Threads, progress);
        var position = new int[order.Length];
        for (var at = 0; at < order.Length; at++) position[order[at]] = at;
        var ranks = RanksOf(index);
        var words = new RiskWords(composite, inputs, Pick(inputs.Raw));
        var stations = new StationRisk[order.Length];
        inputs.ForRanges(order.Length, (from, to) =>
        {
            for (var i = from; i < to; i++)
                stations[i] = Describe(i, ranks[i], position[i], study, words);
        });
        return stations;
    }

    private static int[] ActiveOf(double[] weights)
    {
        var active = new List<int>();
        for (var k = 0; k < weights.Length; k++)
        {
            if (weights[k] > 0) active.Add(k);
        }
        Invariant.Holds(active.Count is > 0 and <= 64, "a stage weighs 1 to 64 indicators");
        return [.. active];
    }

    private T[] Pick<T>(IReadOnlyList<T> all)
    {
        var picked = new T[active.Length];
        for (var k = 0; k < picked.Length; k++) picked[k] = all[active[k]];
        return picked;
    }

    /// <summary>Stations by what is unknown, then from the most prone, then in dossier order.</summary>
    private int[] Order()
    {
        Invariant.Holds(index.Length < 1 << NumberBits, "an operation has fewer than 16 million stations");
        var numbers = new Dictionary<ulong, long>();
        var keys = new long[index.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var unknown = UnknownAt(i);
            if (!numbers.TryGetValue(unknown, out var number))
                numbers.Add(unknown, number = numbers.Count);
            var level = (long)((100 - index[i]) / 100 * ScoreKernels.Steps);
            keys[i] = (number << (LevelBits + NumberBits)) | (level << NumberBits) | (uint)i;
        }
        Array.Sort(keys);
        var order = new int[keys.Length];
        for (var at = 0; at < order.Length; at++) order[at] = (int)(keys[at] & ((1 << NumberBits) - 1));
        return order;
    }

    private ulong UnknownAt(int station)
    {
        var unknown = 0UL;
        for (var k = 0; k < active.Length; k++)
        {
            if (!composite.IsKnown(k, station)) unknown |= 1UL << k;
        }
        return unknown;
    }

    private RankStudyInput StudyInput(int[] order)
    {
        var draw = inputs.Draw;
        var columns = new float[draw.Variants.Length][];
        for (var v = 0; v < columns.Length; v++) columns[v] = ColumnsOf(draw.Variants[v], order);
        var weights = new double[draw.Factors.Length][];
        for (var w = 0; w < weights.Length; w++)
        {
            weights[w] = new double[active.Length];
            for (var k = 0; k < active.Length; k++) weights[w][k] = composite.Weights[k] * draw.Factors[w][active[k]];
        }
        return new()
        {
            Stations = order.Length,
            Indicators = active.Length,
            Columns = columns,
            Segments = SegmentsOf(order),
            Weights = weights,
            VariantOf = draw.VariantOf,
            OwnVariant = draw.OwnVariant,
            Sizes = sizes,
            CutLevels = inputs.Bands.Levels(inputs.Settings.Aggregation),
        };
    }

    private float[] ColumnsOf(Variant variant, int[] order)
    {
        var normalised = Pick(inputs.Normalised(variant.Normalisation));
        var columns = new float[active.Length * order.Length];
        for (var k = 0; k < active.Length; k++)
        {
            for (var at = 0; at < order.Length; at++)
            {
                var x = normalised[k][order[at]];
                columns[(k * order.Length) + at] =
                    double.IsNaN(x) ? 0 : (float)Weightings.ToScore(x, variant.Aggregation);
            }
        }
        return columns;
    }

    private Segment[] SegmentsOf(int[] order)
    {
        var segments = new List<Segment>();
        for (var from = 0; from < order.Length;)
        {
            var first = order[from];
            var segment = new Segment(from, from + 1, UnknownAt(first), band[first], inputs.Floors[first]);
            var to = from + 1;
            while (to < order.Length && IsAlike(order[to], segment)) to++;
            segments.Add(segment with { To = to });
            from = to;
        }
        return [.. segments];
    }

    private bool IsAlike(int station, Segment segment) =>
        band[station] == segment.Band && inputs.Floors[station] == segment.Floor
            && UnknownAt(station) == segment.Unknown;

    // 1 + the stations whose index is higher by more than the last bits of a sum.
    private static int[] RanksOf(double[] index)
    {
        var keys = new long[index.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = -(long)Math.Round(index[i] * 1e9);
        var sorted = (long[])keys.Clone();
        Array.Sort(sorted);
        var ranks = new int[keys.Length];
        for (var i = 0; i < ranks.Length; i++)
        {
            var low = 0;
            var high = sorted.Length;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (sorted[middle] < keys[i])
                    low = middle + 1;
                else
                    high = middle;
            }
            ranks[i] = low + 1;
        }
        return ranks;
    }

    private StationRisk Describe(int station, int rank, int position, RankStudy study, RiskWords words)
    {
        Span<double> points = stackalloc double[active.Length];
        Span<int> byPoints = stackalloc int[active.Length];
        composite.PointsOf(station, points);
        var known = 0;
        List<string>? missing = null;
        for (var k = 0; k < active.Length; k++)
        {
            if (double.IsNaN(inputs.Raw[active[k]][station])) (missing ??= []).Add(composite.Indicators[k].Id);
            if (!composite.IsKnown(k, station)) continue;
            var at = known++;
            for (; at > 0 && points[byPoints[at - 1]] < points[k]; at--) byPoints[at] = byPoints[at - 1];
            byPoints[at] = k;
        }
        byPoints = byPoints[..known];
        var site = inputs.Stations[station];
        return new(
            site.Id,
            index[station],
            inputs.Bands[band[station]].Id,
            inputs.Overrides.GetValueOrDefault(site.Id),
            Contributions(station, byPoints, points),
            missing ?? (IReadOnlyList<string>)[],
            (double)study.Stable[position] / inputs.Draw.Factors.Length,
            rank,
            study.RankLow[position],
            study.RankHigh[position],
            words.Why(station, index[station], band[station], byPoints, points));
    }

    private Contribution[] Contributions(int station, ReadOnlySpan<int> byPoints, ReadOnlySpan<double> points)
    {
        var contributions = new Contribution[byPoints.Length];
        for (var at = 0; at < contributions.Length; at++)
        {
            var k = byPoints[at];
            var value = inputs.Raw[active[k]][station];
            var normalised = composite.Normalised(k, station);
            contributions[at] = value == 0 && normalised == 0
                ? absent[k]
                : new(composite.Indicators[k].Id, double.IsNaN(value) ? null : value, normalised, points[k]);
        }
        return contributions;
    }
}
