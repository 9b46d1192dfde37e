using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Risk;

/// <summary>What all stages of an assessment share: values, bands, overrides, the draw.</summary>
internal sealed class RiskInputs
{
    private const int ManyStations = 8_192;

    private readonly double[]?[][] normalised = new double[]?[3][];
    private readonly IndicatorMatrix matrix;

    public RiskInputs(Operation operation, DoctrineBook doctrine, RiskSettings settings)
    {
        Settings = settings;
        matrix = IndicatorMatrix.Of(operation, doctrine);
        Bands = new(doctrine);
        Seed = settings.Seed ?? operation.Profile.Seed;
        Draw = new(settings, Seed, matrix.Indicators.Count);
        Threads = settings.Threads > 0 ? settings.Threads : -1;
        Floors = FloorsOf(Bands, matrix);
        // The latest decision counts; of one day, the later line.
        foreach (var decided in operation.Overrides)
        {
            if (!Overrides.TryGetValue(decided.Site, out var known) || known.Date <= decided.Date)
                Overrides[decided.Site] = decided;
        }
    }

    public RiskSettings Settings { get; }

    public ulong Seed { get; }

    /// <summary>Threads as .NET's options want them: -1 for all cores.</summary>
    public int Threads { get; }

    public BandCuts Bands { get; }

    public Weightings Draw { get; }

    /// <summary>By station, the number of the band that its flags demand at least.</summary>
    public int[] Floors { get; }

    public IReadOnlyList<Site> Stations => matrix.Stations;

    public IReadOnlyList<Indicator> Indicators => matrix.Indicators;

    public double[][] Raw => matrix.Columns;

    public Dictionary<string, BandOverride> Overrides { get; } = new(StringComparer.Ordinal);

    /// <summary>Values 0..1 by indicator, then station; NaN where unknown and nothing stands in.</summary>
    public double[][] Normalised(Normalisation how)
    {
        ref var columns = ref normalised[(int)how];
        if (columns is null)
        {
            columns = new double[Raw.Length][];
            for (var k = 0; k < Raw.Length; k++) columns[k] = Normalising.Of(Raw[k], Indicators[k], how);
        }
        return columns!;
    }

    /// <summary>The raw value of an indicator at a station; NaN when unknown.</summary>
    public double RawOf(Indicator indicator, int station) => Raw[matrix.Indicators.IndexOf(indicator)][station];

    /// <summary>
    /// Does a piece of work for ranges that cover 0 .. <paramref name="count"/> - 1, on all threads when there are
    /// many.
    /// </summary>
    public void ForRanges(int count, Action<int, int> work)
    {
        if (count <= ManyStations || Threads == 1)
        {
            work(0, count);
            return;
        }
        var ranges = (count + ManyStations - 1) / ManyStations;
        Parallel.For(
            0,
            ranges,
            new ParallelOptions { MaxDegreeOfParallelism = Threads },
            r => work(r * ManyStations, Math.Min(count, (r + 1) * ManyStations)));
    }

    private static int[] FloorsOf(BandCuts bands, IndicatorMatrix matrix)
    {
        var floors = new int[matrix.Stations.Count];
        for (var k = 0; k < matrix.Columns.Length; k++)
        {
            var floor = bands.NumberOf(matrix.Indicators[k].AtLeast);
            if (floor <= 0) continue;
            for (var i = 0; i < floors.Length; i++)
            {
                if (matrix.Columns[k][i] > 0) floors[i] = Math.Max(floors[i], floor);
            }
        }
        return floors;
    }
}
