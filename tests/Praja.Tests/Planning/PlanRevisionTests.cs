using Praja.Algorithms.Random;
using Praja.Operations;
using Praja.Planning;

namespace Praja.Tests.Planning;

/// <summary>Changes of finished plans, drawn by chance on countries drawn by chance, keep every law of a
/// plan.</summary>
public sealed class PlanRevisionTests
{
    private static readonly Lazy<List<(Plan Plan, Ground Ground)>> Plans = new(MakePlans);

    [Fact]
    public void Reserves_keep_their_people_and_what_they_reach_is_reckoned_again()
    {
        var changed = 0;
        ForEachCountry((rng, plan, ground, stations) =>
        {
            var revision = new ReserveRevision(ground, stations);
            if (plan.Reserves.Units.Count == 0) return;
            var unit = rng.Next(plan.Reserves.Units.Count);
            var place = revision.Places[rng.Next(revision.Places.Count)].Id;
            var revised = rng.Next(2) == 0
                ? revision.Move(plan, unit, place)
                : revision.Split(plan, unit, 2, 2, place);
            if (revised is null) return;
            changed++;
            IsConsistent(revised);
            Assert.Equal(People(plan), People(revised));
            Assert.Contains(revised.Reserves.Units, u => u.Station == place);
            var target = 60 * ground.Operation.Profile.ResponseTargetMinutes;
            bool IsReached(ReserveUnit u, BeatStation s) => revision.Places.Any(
                p => p.Id == u.Station && ground.Between(p.Point, s.Point).Seconds <= target);
            Assert.Equal(
                stations.Where(s => !revised.Reserves.Units.Any(u => IsReached(u, s))).Select(s => s.Site.Id),
                revised.Reserves.Uncovered);
            Assert.All(revised.Reserves.Units.Where(u => revision.Places.Any(p => p.Id == u.Station)),
                u => Assert.Equal(stations.Count(s => IsReached(u, s)), u.Covers));
            Assert.InRange(revised.Reserves.CoveredShare, 0, revised.Reserves.Bound);
        });
        Assert.True(changed > 15, $"{changed}");
    }

    [Fact]
    public void Beats_keep_their_laws_and_their_people()
    {
        var changed = 0;
        ForEachCountry((rng, plan, ground, stations) =>
        {
            var revision = new BeatRevision(ground, stations);
            for (var attempt = 0; attempt < 60; attempt++)
            {
                var (from, to) = (plan.Beats[rng.Next(plan.Beats.Count)], plan.Beats[rng.Next(plan.Beats.Count)]);
                if (from.Id == to.Id) continue;
                string[] back = rng.Next(2) == 0 ? [] : [to.Stations[0]];
                if (revision.Move(plan, from, to, [from.Stations[^1]], back) is not { } revised) continue;
                changed++;
                IsConsistent(revised);
                HoldBeatLaws(revised, ground, stations);
                Assert.Equal(
                    plan.VotingDay.Assignments.Select(a => (a.Demand, a.Force, a.People, a.DaysBefore)),
                    revised.VotingDay.Assignments.Select(a => (a.Demand, a.Force, a.People, a.DaysBefore)));
                Assert.Contains(revised.VotingDay.Solver, s => s is { Agency: Agency.Polri, Certified: false });
                return;
            }
        });
        Assert.True(changed > 15, $"{changed}");
    }

    [Fact]
    public void A_station_far_off_joins_no_beat_of_its_village()
    {
        var country = new SmallCountry();
        country.AddVillage("10.01.01.2001", new(0, 100), 2);
        country.Sites.Add(country.Sites[0] with { Id = "10.01.01.2001/009", Position = new(0.5, 100) });
        country.AddForce("muara-pam", "polsek-muara", Agency.Polri, 9);
        var plan = country.Plan();
        Assert.Equal(2, plan.Beats.Count);
        var ground = new Ground(country.Operation(), country.Doctrine());
        var revision = new BeatRevision(ground, BeatStations.Of(ground, plan));
        var near = plan.Beats.Single(b => b.Stations.Count == 2);
        var far = plan.Beats.Single(b => b.Stations.Count == 1);
        Assert.Null(revision.Move(plan, near, far, [near.Stations[0]], []));
        Assert.Null(revision.Move(plan, near, far, [near.Stations[0]], far.Stations));
        Assert.Null(revision.Move(plan, far, near, far.Stations, []));
    }

    [Fact]
    public void An_officer_goes_only_where_one_is_missing_and_nobody_is_in_two_places()
    {
        var changed = 0;
        ForEachCountry((_, plan, ground, _) =>
        {
            var day = plan.VotingDay;
            var revised = (
                from given in day.Assignments
                from gap in day.Shortfalls
                let to = day.Demands.Single(d => d.Id == gap.Demand)
                select new OfficerRevision(ground).Move(plan, given, to)).FirstOrDefault(p => p is not null);
            if (revised is null) return;
            changed++;
            IsConsistent(revised);
            Assert.Equal(ByForce(plan), ByForce(revised));
            Assert.Equal(
                day.Shortfalls.Sum(s => s.Missing), revised.VotingDay.Shortfalls.Sum(s => s.Missing));
            Assert.All(
                day.Demands.Where(d => day.Assignments.Any(a => a.Demand == d.Id)),
                d => Assert.Contains(revised.VotingDay.Assignments, a => a.Demand == d.Id));
        });
        Assert.True(changed > 3, $"{changed}");
    }

    private static void HoldBeatLaws(Plan plan, Ground ground, IReadOnlyList<BeatStation> stations)
    {
        var known = stations.ToDictionary(s => s.Site.Id);
        var demands = new DemandPlanner(ground);
        foreach (var beat in plan.Beats)
        {
            var own = beat.Stations.Select(s => known[s]).ToArray();
            Assert.InRange(own.Length, 1, plan.Patterns.Single(p => p.Band == beat.Band).Stations);
            Assert.All(own, s => Assert.Equal(
                (beat.Command, beat.District, beat.Band), (s.Command, s.District, s.Band)));
            Assert.Equal(own.Select(s => s.Site.Region).Distinct().Order(), beat.Villages);
            Assert.Contains(own, s => s.Position == beat.Centre);
            Assert.All(own, s => Assert.Equal(beat.Id, plan.Stations.Single(p => p.Site == s.Site.Id).Beat));
            Assert.All(own, a => Assert.All(own, b => Assert.True(
                a == b || ground.Between(a.Point, b.Point).Minutes <= ground.Rules.BeatMinutes)));
            foreach (var demand in demands.OfBeat(beat).Where(d => d.People > 0))
                Assert.Equivalent(demand, plan.VotingDay.Demands.Single(d => d.Id == demand.Id), strict: true);
        }
    }

    private static IEnumerable<(string Force, Agency Agency, int People)> People(Plan plan) =>
        plan.Reserves.Units.GroupBy(u => (u.Force, u.Agency))
            .Select(g => (g.Key.Force, g.Key.Agency, g.Sum(u => u.People))).Order();

    private static IEnumerable<(string Force, int People)> ByForce(Plan plan) =>
        plan.VotingDay.Assignments.GroupBy(a => a.Force).Select(g => (g.Key, g.Sum(a => a.People))).Order();

    private static void IsConsistent(Plan plan)
    {
        var problems = new ProblemList();
        Assert.True(
            PlanConsistency.Holds(plan, "plan", problems),
            string.Join('\n', problems.Sorted().Select(p => p.Seen + " " + p.Place)));
    }

    private static List<(Plan Plan, Ground Ground)> MakePlans()
    {
        var plans = new List<(Plan, Ground)>();
        Countries.ForEachSeed((country, plan) => plans.Add((plan, new(country.Operation(), country.Doctrine()))));
        return plans;
    }

    private static void ForEachCountry(Action<Rng, Plan, Ground, IReadOnlyList<BeatStation>> law)
    {
        for (var i = 0; i < Plans.Value.Count; i++)
        {
            var (plan, ground) = Plans.Value[i];
            law(Rng.For(1, "revision", i), plan, ground, BeatStations.Of(ground, plan));
        }
    }
}
