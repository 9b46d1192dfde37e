using System.Collections.Concurrent;
using System.Numerics;

namespace Praja.Risk;

// How firm bands and ranks are: the index is made again under many plausible weightings (Monte Carlo; Saisana, Saltelli
// and Tarantola 2005, J. R. Statist. Soc. A 168:307; OECD/JRC 2008 step 7), and each station's ranks and bands are
// counted.
//
// Every weighting is one linear form over the stations, whatever its normalisation and aggregation, as a geometric mean
// is an arithmetic one of logarithms. So a weighting is: dot products -> whole levels (ScoreKernels.Steps of them) ->
// counts by level -> rank by level -> each station's rank. Stations that share a level share a rank: the resolution is
// 0.006 points of the index.
//
// The doctrine's cuts belong to the index's own method. Under another normalisation or mean the same numbers would mean
// something else, so there the bands keep the sizes they have in the index: the 40 most prone stations stay 40, but
// perhaps not the same. Both read as bounds on the rank, and one comparison does for both.
//
// Few stations: one block, each weighting scored once. Many: a first pass counts levels for all weightings (65 kB each
// are kept), a second takes blocks of stations and scores them again, as keeping all ranks would cost 4 bytes x
// stations x weightings. Stations are sorted by what they lack and by index, so that a block's ranks lie close together
// in memory. Threads take weightings, then blocks; all they share are whole numbers written once, so their number
// changes nothing. Time O(weightings x (stations x indicators + steps)).

/// <summary>The stability of bands and the spread of ranks over a set of weightings.</summary>
internal sealed class RankStudy
{
    private const int FewStations = 8_192;
    private const int BlockStations = 1_024;
    private static readonly int Lanes = Vector<int>.Count;

    private readonly RankStudyInput input;
    private readonly int threads;
    private readonly Action<double>? progress;
    private readonly int needLow;
    private readonly int needHigh;

    private RankStudy(RankStudyInput input, int threads, Action<double>? progress)
    {
        this.input = input;
        this.threads = threads;
        this.progress = progress;
        Stable = new int[input.Stations];
        RankLow = new int[input.Stations];
        RankHigh = new int[input.Stations];
        needLow = (input.Weightings + 19) / 20;
        needHigh = ((19 * input.Weightings) + 19) / 20;
    }

    /// <summary>Weightings that give the station's own band, in the order of the input.</summary>
    public int[] Stable { get; }

    /// <summary>
    /// 5 % quantile of the rank: the least rank that at least one in twenty weightings do not exceed.
    /// </summary>
    public int[] RankLow { get; }

    /// <summary>95 % quantile of the rank.</summary>
    public int[] RankHigh { get; }

    public static RankStudy Run(RankStudyInput input, int threads, Action<double>? progress)
    {
        var study = new RankStudy(input, threads, progress);
        if (input.Stations == 0) return study;
        if (input.Stations <= FewStations)
            study.RunFew();
        else
            study.RunMany();
        return study;
    }

    private void RunFew()
    {
        var block = new Block(this, input.Stations);
        var ranks = new int[ScoreKernels.Steps + 1];
        var limits = new int[input.CutLevels.Length];
        for (var w = 0; w < input.Weightings; w++)
        {
            block.Score(w, 0, input.Stations);
            Array.Clear(ranks);
            ScoreKernels.Count(block.Levels.AsSpan(0, input.Stations), ranks);
            ScoreKernels.CountsToRanks(ranks, input.CutLevels, limits);
            block.Rank(w, 0, input.Stations, ranks, LimitsOf(w, limits));
        }
        block.Finish(0, input.Stations);
        progress?.Invoke(1);
    }

    private void RunMany()
    {
        var ranks = new int[input.Weightings][];
        var limits = new int[input.Weightings][];
        InParallel(input.Weightings, 0, (block, w) =>
        {
            ranks[w] = new int[ScoreKernels.Steps + 1];
            limits[w] = new int[input.CutLevels.Length];
            for (var from = 0; from < input.Stations; from += BlockStations)
            {
                var to = Math.Min(from + BlockStations, input.Stations);
                block.Score(w, from, to);
                ScoreKernels.Count(block.Levels.AsSpan(0, to - from), ranks[w]);
            }
            ScoreKernels.CountsToRanks(ranks[w], input.CutLevels, limits[w]);
        });
        InParallel((input.Stations + BlockStations - 1) / BlockStations, 0.5, (block, b) =>
        {
            var from = b * BlockStations;
            var to = Math.Min(from + BlockStations, input.Stations);
            for (var w = 0; w < input.Weightings; w++)
            {
                block.Score(w, from, to);
                block.Rank(w, from, to, ranks[w], LimitsOf(w, limits[w]));
            }
            block.Finish(from, to);
        });
    }

    private int[] LimitsOf(int weighting, int[] byCuts) =>
        input.VariantOf[weighting] == input.OwnVariant ? byCuts : input.Sizes;

    private void InParallel(int count, double progressFrom, Action<Block, int> work)
    {
        var done = 0;
        // The runtime replaces its workers often, so they do not keep the blocks, which are megabytes, themselves.
        var idle = new ConcurrentBag<Block>();
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            if (!idle.TryTake(out var block)) block = new(this, BlockStations);
            work(block, i);
            idle.Add(block);
            progress?.Invoke(progressFrom + (0.5 * Interlocked.Increment(ref done) / count));
        });
    }

    /// <summary>One thread's room to work on a run of stations.</summary>
    private sealed class Block
    {
        private readonly RankStudy study;
        private readonly RankStudyInput input;
        private readonly int stride;
        private readonly float[] weights;
        private readonly int[] ranks;
        private readonly int[] stable;
        private readonly Vector<int>[] rows;

        public Block(RankStudy study, int stations)
        {
            this.study = study;
            input = study.input;
            // A multiple of the lanes, and never a power of two, or all rows would fall into the same sets of the
            // cache.
            stride = ((stations + Lanes - 1) / Lanes * Lanes) + Lanes;
            weights = new float[input.Indicators];
            Levels = new int[stations];
            ranks = new int[input.Weightings * stride];
            stable = new int[stations];
            rows = new Vector<int>[input.Weightings];
        }

        public int[] Levels { get; }

        public void Score(int weighting, int from, int to)
        {
            var columns = input.Columns[input.VariantOf[weighting]];
            for (var s = input.SegmentAt(from); s < input.Segments.Length && input.Segments[s].From < to; s++)
            {
                var segment = input.Segments[s];
                var start = Math.Max(from, segment.From);
                var end = Math.Min(to, segment.To);
                input.WeightsOf(weighting, segment.Unknown, weights);
                ScoreKernels.Levels(columns, input.Stations, weights, start, end, Levels.AsSpan(start - from));
            }
        }

        public void Rank(int weighting, int from, int to, int[] rankOfLevel, int[] limits)
        {
            for (var s = input.SegmentAt(from); s < input.Segments.Length && input.Segments[s].From < to; s++)
            {
                var segment = input.Segments[s];
                var start = Math.Max(from, segment.From) - from;
                var end = Math.Min(to, segment.To) - from;
                var upper = segment.Band == segment.Floor ? input.Stations : limits[segment.Band - 1];
                var lower = segment.Band == limits.Length ? 0 : limits[segment.Band];
                var row = ranks.AsSpan((weighting * stride) + start, end - start);
                ScoreKernels.Ranks(
                    Levels.AsSpan(start, end - start), rankOfLevel, lower, upper, row, stable.AsSpan(start));
            }
        }

        public void Finish(int from, int to)
        {
            Array.Copy(stable, 0, study.Stable, from, to - from);
            Array.Clear(stable);
            for (var i = from; i < to; i += Lanes)
            {
                for (var w = 0; w < rows.Length; w++) rows[w] = new(ranks, (w * stride) + i - from);
                Put(ScoreKernels.Quantile(rows, study.needLow), study.RankLow, i, to);
                Put(ScoreKernels.Quantile(rows, study.needHigh), study.RankHigh, i, to);
            }
        }

        private static void Put(Vector<int> values, int[] into, int from, int to)
        {
            for (var lane = 0; lane < Lanes && from + lane < to; lane++) into[from + lane] = values[lane];
        }
    }
}
