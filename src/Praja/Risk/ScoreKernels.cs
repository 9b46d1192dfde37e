using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Praja.Risk;

// The inner loops of the rank study. Scores are floats summed in the order of the indicators by fused multiply-add,
// which IEEE 754 rounds once on every machine, so that a vector of 4, 8 or 16 lanes and the scalar tail give the same
// bits; everything after them is whole numbers. Optimised at once, since a short run would be over before the runtime
// had noticed that these loops are hot.

/// <summary>Scores to levels, levels to ranks, ranks to quantiles.</summary>
internal static class ScoreKernels
{
    /// <summary>Scores of 0 to 1 are told apart in this many steps: 0.006 points of the index.</summary>
    public const int Steps = 1 << 14;

    /// <summary>
    /// Levels of stations <paramref name="from"/> to <paramref name="to"/>: round(score x Steps), halves up.
    /// </summary>
    /// <param name="columns">Values by indicator, then station.</param>
    /// <param name="stride">Stations in a column.</param>
    /// <param name="weights">Weights that sum to 1.</param>
    /// <param name="from">First station.</param>
    /// <param name="to">Behind the last station.</param>
    /// <param name="levels">Takes the levels, from its start.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Levels(
        float[] columns, int stride, ReadOnlySpan<float> weights, int from, int to, Span<int> levels)
    {
        unchecked
        {
            ref var column = ref MemoryMarshal.GetArrayDataReference(columns);
            ref var weight = ref MemoryMarshal.GetReference(weights);
            ref var target = ref MemoryMarshal.GetReference(levels[..(to - from)]);
            var lanes = Vector<float>.Count;
            var steps = new Vector<float>(Steps);
            var half = new Vector<float>(0.5f);
            var i = from;
            for (; i + (2 * lanes) <= to; i += 2 * lanes)
            {
                var first = Vector<float>.Zero;
                var second = Vector<float>.Zero;
                var at = (nuint)i;
                for (var k = 0; k < weights.Length; k++, at += (nuint)stride)
                {
                    var w = new Vector<float>(Unsafe.Add(ref weight, k));
                    first = Vector.FusedMultiplyAdd(w, Vector.LoadUnsafe(ref column, at), first);
                    second = Vector.FusedMultiplyAdd(w, Vector.LoadUnsafe(ref column, at + (nuint)lanes), second);
                }
                var into = (nuint)(i - from);
                Vector.ConvertToInt32Native(Vector.FusedMultiplyAdd(first, steps, half)).StoreUnsafe(ref target, into);
                Vector.ConvertToInt32Native(Vector.FusedMultiplyAdd(second, steps, half))
                    .StoreUnsafe(ref target, into + (nuint)lanes);
            }
            for (; i < to; i++)
            {
                var score = 0f;
                for (var k = 0; k < weights.Length; k++)
                {
                    var value = Unsafe.Add(ref column, (k * stride) + i);
                    score = MathF.FusedMultiplyAdd(Unsafe.Add(ref weight, k), value, score);
                }
                Unsafe.Add(ref target, i - from) = (int)MathF.FusedMultiplyAdd(score, Steps, 0.5f);
            }
        }
    }

    /// <summary>Adds each level to its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Count(ReadOnlySpan<int> levels, int[] counts)
    {
        unchecked
        {
            foreach (var level in levels) counts[level]++;
        }
    }

    /// <summary>
    /// Turns counts by level into ranks by level, 1 + the stations on higher levels, and tells how many stand on or
    /// above each cut.
    /// </summary>
    /// <param name="counts">Counts in, ranks out.</param>
    /// <param name="cuts">Levels, rising.</param>
    /// <param name="above">Takes the stations on or above each cut.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CountsToRanks(int[] counts, ReadOnlySpan<int> cuts, Span<int> above)
    {
        unchecked
        {
            var running = 0;
            var level = counts.Length - 1;
            for (var cut = cuts.Length - 1; cut >= -1; cut--)
            {
                for (var last = cut >= 0 ? cuts[cut] : 0; level >= last; level--)
                {
                    var here = counts[level];
                    counts[level] = running + 1;
                    running += here;
                }
                if (cut >= 0) above[cut] = running;
            }
        }
    }

    /// <summary>
    /// Looks up each station's rank, and counts it where it lies above <paramref name="lower"/> and not above <paramref
    /// name="upper"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Ranks(
        ReadOnlySpan<int> levels, int[] rankOfLevel, int lower, int upper, Span<int> ranks, Span<int> stable)
    {
        unchecked
        {
            ranks = ranks[..levels.Length];
            stable = stable[..levels.Length];
            for (var i = 0; i < levels.Length; i++)
            {
                var rank = rankOfLevel[levels[i]];
                ranks[i] = rank;
                // Both differences are negative, and so their sign bits set, where lower < rank <= upper.
                stable[i] += (int)((uint)((lower - rank) & (rank - upper - 1)) >> 31);
            }
        }
    }

    /// <summary>
    /// For as many stations as a vector has lanes, the smallest rank that at least <paramref name="need"/> of the rows
    /// do not exceed: all lanes bisect between their own least and greatest rank at once.
    /// </summary>
    /// <param name="rows">Ranks by weighting, a vector each.</param>
    /// <param name="need">Rows that must not exceed the answer.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Vector<int> Quantile(ReadOnlySpan<Vector<int>> rows, int need)
    {
        unchecked
        {
            var low = rows[0];
            var high = rows[0];
            for (var w = 1; w < rows.Length; w++)
            {
                low = Vector.Min(low, rows[w]);
                high = Vector.Max(high, rows[w]);
            }
            var needed = new Vector<int>(need);
            while (Vector.LessThanAny(low, high))
            {
                var middle = low + Vector.ShiftRightArithmetic(high - low, 1);
                var within = Vector<int>.Zero;
                foreach (var row in rows) within -= Vector.LessThanOrEqual(row, middle);
                var enough = Vector.GreaterThanOrEqual(within, needed);
                high = Vector.ConditionalSelect(enough, middle, high);
                low = Vector.ConditionalSelect(enough, low, middle + Vector<int>.One);
            }
            return high;
        }
    }
}
