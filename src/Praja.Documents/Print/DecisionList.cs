using Praja.Documents.Plans;
using Praja.Documents.Writing;

namespace Praja.Documents.Print;

/// <summary>
/// What the chief decides: the cheapest repairs, early departures, reserves, overrides, claims that do not hold.
/// </summary>
internal static class DecisionList
{
    private const int RepairsShown = 4;

    public static void Write(PlanView view, MarkupWriter html)
    {
        var words = view.Words;
        html.Leaf("h2", words.Say("3. Yang harus diputuskan", "3. What to decide"));
        html.Open("table", ("class", "grid"));
        var number = 0;
        foreach (var decision in Decisions(view))
        {
            html.Open("tr").Leaf("td", words.Number(++number), ("class", "n")).Leaf("td", decision);
            html.Open("td", ("class", "box")).Leaf("i", "").Text(words.Say("ya", "yes")).Leaf("i", "")
                .Text(words.Say("tidak", "no")).Close(2);
        }
        html.Close().Line();
    }

    private static IEnumerable<string> Decisions(PlanView view)
    {
        foreach (var repair in view.Plan.Repairs.Where(r => r.Kind != "none").Take(RepairsShown))
            yield return view.Words.Say(repair.What) + Rest(view.Words, repair.MissingAfter);
        foreach (var departure in Departures(view))
            yield return departure;
        yield return Reserve(view);
        foreach (var claim in ClaimView.Of(view).Where(c => c.Differs || c.SumFails).Take(3))
            yield return Claim(view.Words, claim);
        var overrides = view.Stations.Count(s => s.Risk?.Override is not null);
        if (overrides == 0) yield break;
        yield return view.Words.Say(
            $"Mengesahkan {view.Words.Number(overrides)} kategori TPS yang ditetapkan komandan berbeda dari hasil "
                + $"hitungan.",
            $"Confirm {view.Words.Number(overrides)} station bands set by a commander against the computed ones.");
    }

    private static IEnumerable<string> Departures(PlanView view)
    {
        var words = view.Words;
        foreach (var group in view.Voting.Period.Assignments.Where(a => a.DaysBefore > 0).GroupBy(a => a.DaysBefore)
            .OrderByDescending(g => g.Key))
        {
            var day = words.DayWithName(view.Plan.ElectionDate.AddDays(-group.Key));
            var (people, places) = (words.Number(group.Sum(a => a.People)),
                words.Number(group.Select(a => a.Demand).Distinct(StringComparer.Ordinal).Count()));
            yield return words.Say(
                $"Memberangkatkan {people} personel ke {places} tempat pada {words.Departure(group.Key)} ({day}), "
                    + $"dengan penginapan dan bekal.",
                $"Send {people} people to {places} places on {words.Departure(group.Key)} ({day}), with lodging and "
                    + $"rations.");
        }
    }

    private static string Rest(Wording words, long missing) =>
        missing == 0 ? "" : words.Say(" Sisa kurang: ", " Still missing: ") + words.Number(missing) + ".";

    private static string Reserve(PlanView view)
    {
        var (words, reserves) = (view.Words, view.Plan.Reserves);
        var places = reserves.Units.Select(u => view.PlaceName(u.Station)).Distinct(StringComparer.Ordinal).ToArray();
        if (reserves.Units.Count == 0)
        {
            return words.Say(
                "Tidak ada satuan cadangan yang tersisa: menerima keadaan itu, atau meminta cadangan kepada Polda.",
                "No reserve unit is left: accept that, or ask the Polda for reserves.");
        }
        return words.Say(
            $"Menempatkan {words.Number(reserves.Units.Count)} satuan cadangan di {words.Join(places)}; "
                + $"{words.Number(reserves.Uncovered.Count)} TPS tetap di luar "
                + $"{words.Minutes(reserves.TargetMinutes)}.",
            $"Place {words.Number(reserves.Units.Count)} reserve units at {words.Join(places)}; "
                + $"{words.Number(reserves.Uncovered.Count)} stations stay beyond "
                + $"{words.Minutes(reserves.TargetMinutes)}.");
    }

    private static string Claim(Wording words, ClaimView claim) => claim.Differs
        ? words.Say(
            $"Angka mana yang dipakai untuk {claim.Name}: dinyatakan {words.Number(claim.Claim.Value)}, berkas "
                + $"operasi memberi {words.Number(claim.Derived ?? 0)}.",
            $"Which figure holds for {claim.Name}: {words.Number(claim.Claim.Value)} was stated, the dossier gives "
                + $"{words.Number(claim.Derived ?? 0)}.")
        : words.Say(
            $"{claim.Name}: dinyatakan {words.Number(claim.Claim.Value)}, tetapi rinciannya berjumlah "
                + $"{words.Number(claim.Claim.Parts.Sum())}.",
            $"{claim.Name}: {words.Number(claim.Claim.Value)} was stated, but its parts sum to "
                + $"{words.Number(claim.Claim.Parts.Sum())}.");
}
