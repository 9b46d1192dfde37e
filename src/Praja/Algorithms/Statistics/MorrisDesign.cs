using Praja.Algorithms.Random;

namespace Praja.Algorithms.Statistics;

/// <summary>One walk through the factors' unit cube: each step moves one factor, each factor once.</summary>
/// <param name="Points">One more point than factors, each with a number in 0..1 per factor.</param>
/// <param name="Order">Factor moved by each step.</param>
public sealed record MorrisTrajectory(IReadOnlyList<IReadOnlyList<double>> Points, IReadOnlyList<int> Order);

/// <summary>The elementary effects of one factor.</summary>
/// <param name="MuStar">Mean absolute effect per whole range (Campolongo et al. 2007).</param>
/// <param name="Mu">Mean effect per whole range.</param>
/// <param name="Sigma">Their standard deviation; NaN with one trajectory.</param>
public readonly record struct ElementaryEffect(double MuStar, double Mu, double Sigma);

/// <summary>
/// The screening design of Morris 1991, "Factorial sampling plans for preliminary computational experiments",
/// Technometrics 33:161, on four levels with steps of two thirds; mu* by Campolongo, Cariboni and Saltelli 2007,
/// Environmental Modelling and Software 22:1509.
/// </summary>
public static class MorrisDesign
{
    private const int Levels = 4;
    private const double Step = 2.0 / 3;

    /// <summary>Draws trajectories.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No factor or no trajectory is asked for.</exception>
    public static IReadOnlyList<MorrisTrajectory> Draw(int factors, int trajectories, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(factors, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(trajectories, 1);
        return [.. Enumerable.Range(0, trajectories).Select(t => Draw(factors, Rng.For(seed, "morris", t)))];
    }

    /// <summary>The effects of every factor.</summary>
    /// <param name="trajectories">As drawn.</param>
    /// <param name="answers">By trajectory, the answer at each of its points.</param>
    public static IReadOnlyList<ElementaryEffect> Effects(
        IReadOnlyList<MorrisTrajectory> trajectories, IReadOnlyList<IReadOnlyList<double>> answers)
    {
        var signed = new Moments[trajectories[0].Order.Count];
        var absolute = new Moments[signed.Length];
        for (var t = 0; t < trajectories.Count; t++)
        {
            var (points, order) = trajectories[t];
            for (var s = 0; s < order.Count; s++)
            {
                var factor = order[s];
                var effect = (answers[t][s + 1] - answers[t][s]) / (points[s + 1][factor] - points[s][factor]);
                signed[factor].Add(effect);
                absolute[factor].Add(Math.Abs(effect));
            }
        }
        return [.. signed.Select((m, f) => new ElementaryEffect(absolute[f].Mean, m.Mean, m.Deviation))];
    }

    private static MorrisTrajectory Draw(int factors, Rng rng)
    {
        // A factor in the lower half can only step up and one in the upper half only down: either is as likely.
        var point = new double[factors];
        for (var f = 0; f < factors; f++) point[f] = rng.Next(Levels) / (Levels - 1.0);
        int[] order = [.. Enumerable.Range(0, factors)];
        rng.Shuffle(order);
        var points = new List<IReadOnlyList<double>> { point.ToArray() };
        foreach (var factor in order)
        {
            point[factor] += point[factor] < 0.5 ? Step : -Step;
            points.Add(point.ToArray());
        }
        return new(points, order);
    }
}
