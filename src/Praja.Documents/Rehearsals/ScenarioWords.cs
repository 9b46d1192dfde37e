using Praja.Rehearsal;

namespace Praja.Documents.Rehearsals;

/// <summary>What was otherwise than in plan and doctrine, in words.</summary>
internal static class ScenarioWords
{
    /// <summary>One sentence per change; empty when nothing was otherwise.</summary>
    public static IReadOnlyList<string> Of(RehearsalView view, Scenario scenario)
    {
        var words = view.Words;
        var found = new List<string>();
        foreach (var road in scenario.ClosedRoads)
        {
            found.Add(words.Say("jalan tertutup antara ", "road closed between ") + Place(view, road.From)
                + words.Say(" dan ", " and ") + Place(view, road.To));
        }
        if (scenario.Floods.Count > 0)
            found.Add(words.Say("banjir di ", "flood in ") + Places(view, scenario.Floods));
        if (scenario.NoSignal.Count > 0)
            found.Add(words.Say("tanpa sinyal di ", "no signal in ") + Places(view, scenario.NoSignal));
        foreach (var reserve in scenario.AddedReserves)
        {
            var people = words.Number(reserve.People);
            found.Add(words.Say($"cadangan ditambah {people} personel di ", $"{people} more people in reserve at ")
                + Place(view, reserve.At));
        }
        if (scenario.Policy is { } policy) found.Add(words.Name(policy));
        if (scenario.Operators is { } operators)
        {
            var count = words.Number(operators);
            found.Add(words.Say($"{count} operator di posko", $"{count} operators at the post"));
        }
        return found;
    }

    private static string Places(RehearsalView view, IReadOnlyList<string> ids) =>
        view.Words.Join([.. ids.Select(id => Place(view, id))]);

    private static string Place(RehearsalView view, string id) =>
        view.Plan.Region(id) is { } region ? region.Name : view.Plan.PlaceName(id);
}
