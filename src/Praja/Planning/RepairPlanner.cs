using System.Globalization;
using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Planning;

// Ways to close voting day's shortfall, cheapest first, where cheap means few people from outside: a published pattern with more
// stations per team that closes it alone (fewest people freed first, so that no band is thinned more than needed); a pattern
// change with a smaller request; requests alone; pattern changes that are not enough. Each is reckoned by planning voting day
// again: beats are cut anew (the groups' travel times and cuts are kept) and every network is solved to its optimum.

/// <summary>Finds repairs of a short voting day.</summary>
internal sealed class RepairPlanner(
    Ground ground, PeriodPlanner planner, BeatPlanner beatPlanner, CalendarPeriod period, IReadOnlyDictionary<string, int> away)
{
    public IReadOnlyList<Repair> Plan(
        PeriodPlan voting, IReadOnlyDictionary<string, GuardPattern> patterns, IReadOnlyList<Beat> beats, CancellationToken stop)
    {
        var missing = Missing(voting);
        if (missing == 0) return [None()];
        var changes = Changes(voting, patterns, beats, stop);
        var enough = changes.Where(c => c.MissingAfter == 0).OrderBy(c => c.People).ThenBy(c => c.Pattern, StringComparer.Ordinal);
        var notEnough = changes.Where(c => c.MissingAfter > 0).OrderBy(c => c.MissingAfter).ThenBy(c => c.Pattern, StringComparer.Ordinal).ToList();
        var combined = notEnough.Take(1).Select(Combine);
        return [.. enough, .. combined, .. Requests(voting, missing, stop), .. notEnough];
    }

    private static long Missing(PeriodPlan plan) => plan.Shortfalls.Sum(s => (long)s.Missing);

    private static int Needed(PeriodPlan plan) => plan.Demands.Sum(d => d.People);

    private static Repair None() => new(
        "none", new("Tidak ada kekurangan pada hari pemungutan suara.", "Nothing is short on voting day."),
        "", "", "", null, 0, null, null, 0);

    private List<Repair> Changes(
        PeriodPlan voting, IReadOnlyDictionary<string, GuardPattern> patterns, IReadOnlyList<Beat> beats, CancellationToken stop)
    {
        var changes = new List<Repair>();
        foreach (var band in ground.Doctrine.Bands.Where(b => beats.Any(beat => beat.Band == b.Id)))
        {
            var used = patterns[band.Id];
            var variants = ground.Doctrine.Patterns
                .Where(p => p.Band == band.Id && p.Stations > used.Stations && p.Police <= used.Police)
                .DistinctBy(p => (p.Police, p.Stations, p.Army))
                .OrderBy(p => p.Stations)
                .ThenBy(p => p.Id, StringComparer.Ordinal);
            foreach (var variant in variants)
            {
                var changed = new SortedDictionary<string, GuardPattern>(StringComparer.Ordinal);
                foreach (var (id, pattern) in patterns) changed[id] = id == band.Id ? variant : pattern;
                var plan = planner.Plan(period, beatPlanner.Plan(changed), away, stop);
                if (Missing(plan) < Missing(voting))
                    changes.Add(Change(band, used, variant, Needed(voting) - Needed(plan), Missing(plan)));
            }
        }
        return changes;
    }

    private static Repair Change(Band band, GuardPattern used, GuardPattern variant, int freed, long missing)
    {
        var rest = missing == 0
            ? new Text("tidak ada yang kurang lagi.", "nobody is missing any more.")
            : new Text($"masih kurang {Number(missing)}.", $"{Number(missing)} still missing.");
        return new(
            "pattern",
            new(
                $"Pola {variant.Id} menggantikan {used.Id} untuk TPS {band.Name.Id}: kebutuhan turun {Number(freed)} orang; {rest.Id}",
                $"Pattern {variant.Id} in place of {used.Id} for {band.Name.En} stations: {Number(freed)} fewer people needed; {rest.En}"),
            band.Id, variant.Id, "", null, freed, null, null, missing);
    }

    private Repair Combine(Repair change)
    {
        var (from, to) = Days(1);
        return change with
        {
            Kind = "combined",
            What = new(
                $"Pola {change.Pattern} ditambah BKO {Number(change.MissingAfter)} orang.",
                $"Pattern {change.Pattern} with a request for {Number(change.MissingAfter)} people."),
            Command = ground.Operation.Profile.Command,
            Agency = Agency.Polri,
            People = (int)change.MissingAfter,
            From = from,
            To = to,
            MissingAfter = 0,
        };
    }

    private IEnumerable<Repair> Requests(PeriodPlan voting, long missing, CancellationToken stop)
    {
        foreach (var agency in voting.Shortfalls.Select(s => s.Agency).Distinct().Order())
        {
            var result = planner.PlanWithRequests(period, voting, agency, away, stop);
            var requests = result.Assignments
                .Where(a => a.Force == ForceBase.Requested)
                .GroupBy(a => a.Command, StringComparer.Ordinal)
                .Select(g => (Command: g.Key, People: g.Sum(a => a.People), Lead: Math.Max(1, g.Max(a => a.DaysBefore))))
                .OrderByDescending(r => r.People)
                .ThenBy(r => r.Command, StringComparer.Ordinal);
            foreach (var request in requests)
                yield return Request(agency, request.Command, request.People, request.Lead, missing - request.People);
        }
    }

    private Repair Request(Agency agency, string command, int people, int lead, long missing)
    {
        var (from, to) = Days(lead);
        var name = ground.Command(command)?.Name ?? command;
        return new(
            "bko",
            new(
                $"Minta BKO {Number(people)} orang {NameOf(agency)} di {name}, {Date(from)} s.d. {Date(to)}.",
                $"Request {Number(people)} {NameOf(agency)} at {name}, {Date(from)} to {Date(to)}."),
            "", "", command, agency, people, from, to, missing);
    }

    // They come as early as the farthest of them sets out, and stay as many days after: the boxes are brought back first.
    private (DateOnly From, DateOnly To) Days(int lead) => (period.From.AddDays(-lead), period.To.AddDays(lead));

    private static string NameOf(Agency agency) => agency switch
    {
        Agency.Polri => "Polri",
        Agency.Tni => "TNI",
        Agency.Linmas => "Linmas",
        _ => "Pemda",
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
