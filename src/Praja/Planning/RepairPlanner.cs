using System.Globalization;
using Praja.Operations;

namespace Praja.Planning;

// Ways to close voting day's shortfall, cheapest first, where cheap means few people from outside and stations hardly
// thinner guarded: published pattern changes that close it alone, those that keep the police per station first; a
// change with a smaller request; requests alone; changes that are not enough. A change that keeps the ratio frees
// people too, since teams that a small village leaves half empty become smaller (2-2-4 to 1-1-2). Variants with fewer
// linmas per station than the doctrine asks are left out. Each is reckoned by planning voting day again: beats are cut
// anew (the groups' travel times and cuts are kept) and every network is solved to its optimum.

/// <summary>Finds repairs of a short voting day.</summary>
internal sealed class RepairPlanner(
    Ground ground,
    PeriodPlanner planner,
    PatternChanges changes,
    CalendarPeriod period,
    IReadOnlyDictionary<string, int> away)
{
    private const int MostNotEnough = 3;

    public IReadOnlyList<Repair> Plan(PeriodPlan voting, IReadOnlyList<Beat> beats, CancellationToken stop)
    {
        var missing = Missing(voting);
        if (missing == 0) return [None()];
        var options = changes.Find(voting, stop);
        var notEnough = options.Where(o => o.Missing > 0).ToList();
        return
        [
            .. options.Where(o => o.Missing == 0).Select(Change),
            .. notEnough.Take(1).Select(Combine),
            .. Requests(voting, beats, missing, stop),
            .. notEnough.Take(MostNotEnough).Select(Change),
        ];
    }

    private static long Missing(PeriodPlan plan) => plan.Shortfalls.Sum(s => (long)s.Missing);

    private static Repair None() => new(
        "none", new("Tidak ada kekurangan pada hari pemungutan suara.", "Nothing is short on voting day."),
        "", "", "", null, 0, null, null, 0);

    private Repair Change(PatternOption option)
    {
        var rest = option.Missing == 0
            ? new Text("tidak ada yang kurang lagi.", "nobody is missing any more.")
            : new Text($"masih kurang {Number(option.Missing)}.", $"{Number(option.Missing)} still missing.");
        return new(
            "pattern",
            new(
                $"{Swaps(option, Language.Indonesian)}: kebutuhan turun {Number(option.Freed)} orang; {rest.Id}",
                $"{Swaps(option, Language.English)}: {Number(option.Freed)} fewer people needed; {rest.En}"),
            string.Join(';', option.Variants.Select(v => v.Band)), string.Join(';', option.Variants.Select(v => v.Id)),
            "", null, option.Freed, null, null, option.Missing);
    }

    private string Swaps(PatternOption option, Language language) => string.Join(
        language == Language.English ? " and " : " dan ",
        option.Variants.Select(v =>
        {
            var band = ground.Doctrine.Bands.First(b => b.Id == v.Band).Name.In(language);
            return language == Language.English
                ? $"pattern {v.Id} for stations \"{band}\""
                : $"pola {v.Id} untuk TPS \"{band}\"";
        }));

    private Repair Combine(PatternOption option)
    {
        var (from, to) = Days(1);
        return Change(option) with
        {
            Kind = "combined",
            What = new(
                $"{Swaps(option, Language.Indonesian)}, ditambah BKO {Number(option.Missing)} orang.",
                $"{Swaps(option, Language.English)}, with a request for {Number(option.Missing)} people."),
            Command = ground.Operation.Profile.Command,
            Agency = option.Short,
            People = (int)option.Missing,
            From = from,
            To = to,
            MissingAfter = 0,
        };
    }

    private IEnumerable<Repair> Requests(
        PeriodPlan voting, IReadOnlyList<Beat> beats, long missing, CancellationToken stop)
    {
        foreach (var agency in voting.Shortfalls.Select(s => s.Agency).Distinct().Order())
        {
            var result = planner.PlanWithRequests(period, voting, beats, agency, away, stop);
            var requests = result.Assignments
                .Where(a => a.Force == ForceBase.Requested)
                .GroupBy(a => a.Command, StringComparer.Ordinal)
                .Select(g =>
                    (Command: g.Key, People: g.Sum(a => a.People), Lead: Math.Max(1, g.Max(a => a.DaysBefore))))
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

    // They come as early as the farthest of them sets out, and stay as many days after: the boxes are brought back
    // first.
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
