using Praja.Doctrine;

namespace Praja.Risk;

/// <summary>The doctrine's bands by rising cut.</summary>
internal sealed class BandCuts
{
    // An index that is a cut but for the last bits of its sum has reached it.
    private const double Slack = 1e-9;

    private readonly Band[] bands;

    public BandCuts(DoctrineBook doctrine)
    {
        Invariant.Holds(doctrine.Bands.Count > 0, "a doctrine has bands");
        bands = [.. doctrine.Bands.OrderBy(b => b.Cut)];
    }

    public int Count => bands.Length;

    public Band this[int number] => bands[number];

    /// <summary>Number of a band by its id; -1 when there is none.</summary>
    public int NumberOf(string id) => Array.FindIndex(bands, b => b.Id == id);

    /// <summary>Number of the band an index falls in, 0 for the safest.</summary>
    public int Of(double index)
    {
        var band = bands.Length - 1;
        while (band > 0 && index + Slack < bands[band].Cut) band--;
        return band;
    }

    /// <summary>Lowest level of each band above the safest, on the scale of a <see cref="RankStudy"/>.</summary>
    public int[] Levels(Aggregation aggregation)
    {
        var levels = new int[bands.Length - 1];
        for (var band = 1; band < bands.Length; band++)
        {
            var score = Weightings.ToScore(bands[band].Cut / 100, aggregation);
            levels[band - 1] = (int)Math.Floor((score * ScoreKernels.Steps) + 0.5);
        }
        return levels;
    }
}
