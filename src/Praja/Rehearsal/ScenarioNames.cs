using Praja.Operations;

namespace Praja.Rehearsal;

/// <summary>
/// Turns names as people say them into ids: "sangatta utara" becomes the district's code. Ids stay as they are; a word
/// that fits nothing, or several things of one kind, is left for <see cref="ScenarioCheck"/> to refuse.
/// </summary>
public static class ScenarioNames
{
    /// <summary>The same scenario with ids.</summary>
    public static Scenario Resolve(Operation operation, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(scenario);
        // Larger areas first: who says "flood Sangatta" means the district, not a village of the same name.
        (string Id, string Name)[][] areas =
        [
            .. operation.Regions.GroupBy(r => r.Level).OrderBy(g => g.Key)
                .Select(g => g.Select(r => (r.Code, r.Name)).ToArray()),
        ];
        (string Id, string Name)[][] places =
        [
            [.. operation.Commands.Select(c => (c.Id, c.Name))],
            [.. operation.Sites.Select(s => (s.Id, s.Name))],
        ];
        (string Id, string Name)[][] all = [.. areas, .. places];
        return scenario with
        {
            ClosedRoads = [.. scenario.ClosedRoads.Select(r => new ClosedRoad(IdOf(r.From, all), IdOf(r.To, all)))],
            Floods = [.. scenario.Floods.Select(w => IdOf(w, areas))],
            NoSignal = [.. scenario.NoSignal.Select(w => IdOf(w, areas))],
            AddedReserves = [.. scenario.AddedReserves.Select(a => a with { At = IdOf(a.At, places) })],
        };
    }

    private static string IdOf(string word, (string Id, string Name)[][] kinds)
    {
        foreach (var kind in kinds)
        {
            if (kind.Any(k => k.Id == word)) return word;
        }
        foreach (var kind in kinds)
        {
            string[] found =
            [
                .. kind.Where(k => Same(k.Id, word) || Same(k.Name, word)).Select(k => k.Id).Distinct().Take(2),
            ];
            if (found.Length > 0) return found.Length == 1 ? found[0] : word;
        }
        return word;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
