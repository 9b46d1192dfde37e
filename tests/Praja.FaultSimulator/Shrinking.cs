using Praja.CommandPost.Frame;

namespace Praja.FaultSimulator;

/// <summary>Makes a failing run small: without each fault, then with fewer senders and reports, as long as it still
/// fails.</summary>
internal static class Shrinking
{
    private const int MostRuns = 400;

    /// <summary>The smallest failing run found.</summary>
    internal static Outcome Shrink(Outcome failing, PostFrame frame)
    {
        var best = failing;
        var runs = 0;
        for (var smaller = true; smaller && runs < MostRuns;)
        {
            smaller = false;
            foreach (var candidate in Smaller(best.Scenario))
            {
                if (runs++ == MostRuns) break;
                var outcome = Simulation.Run(candidate, frame);
                if (Rule(outcome.Violation) != Rule(failing.Violation)) continue;
                best = outcome;
                smaller = true;
                break;
            }
        }
        return best;
    }

    /// <summary>A violation without its numbers and ids: the rule that was broken.</summary>
    private static string Rule(string violation) =>
        string.Join(' ', violation.Split(' ').Where(w => !w.Any(char.IsAsciiDigit)));

    private static IEnumerable<Scenario> Smaller(Scenario scenario)
    {
        var faults = scenario.Faults;
        if (faults.Count > 3) yield return scenario with { Faults = [.. faults.Take(faults.Count / 2)] };
        if (faults.Count > 3) yield return scenario with { Faults = [.. faults.Skip(faults.Count / 2)] };
        foreach (var fault in faults)
            yield return scenario with { Faults = [.. faults.Where(f => f != fault)] };
        if (scenario.Senders > 1) yield return scenario with { Senders = scenario.Senders / 2 };
        if (scenario.Senders > 1) yield return scenario with { Senders = scenario.Senders - 1 };
        if (scenario.Reports > 1) yield return scenario with { Reports = scenario.Reports / 2 };
        if (scenario.Reports > 1) yield return scenario with { Reports = scenario.Reports - 1 };
    }
}
