using System.Globalization;
using Praja.Doctrine;
using Praja.Operations;
using Praja.Planning;

namespace Praja.Rehearsal.Building;

// Who can be sent on the rehearsed day: the team of every beat that has people, patrols in cars, escorts, reserves in
// squads, help from outside. A person of the plan is in one unit at most; those at fixed posts and in the command post
// are in none.

/// <summary>Units and the places where they stand by.</summary>
internal sealed class UnitTable
{
    /// <summary>People in one patrol car.</summary>
    private const int Car = 4;

    private readonly StageInput input;
    private readonly StageDay day;
    private readonly List<ModelUnit> units = [];

    public UnitTable(StageInput input)
    {
        this.input = input;
        day = input.Day;
        Homes = new(input);
        if (day.IsVoting) AddTeams();
        foreach (var demand in day.Demands) AddMoving(demand);
        AddReserves();
        foreach (var added in input.Scenario.AddedReserves)
            AddSquads("tambahan/" + added.At, added.At, Agency.Polri, added.People);
        AddOutside();
    }

    /// <summary>Where units stand by.</summary>
    public HomeTable Homes { get; }

    /// <summary>Units.</summary>
    public IReadOnlyList<ModelUnit> Units => units;

    private void AddTeams()
    {
        var plan = input.Plan;
        var byBeat = day.Demands.Where(d => d.Kind == DemandKind.Beat).ToLookup(d => d.Target, StringComparer.Ordinal);
        for (var b = 0; b < plan.Beats.Count; b++)
        {
            var beat = plan.Beats[b];
            var people = byBeat[beat.Id].Sum(day.OnDuty);
            if (people == 0) continue;
            var demand = byBeat[beat.Id].First();
            units.Add(new(
                beat.Id, demand.Name, UnitKind.Team, Agency.Polri, people, Homes.Of(demand),
                input.Zones.OfCommand(beat.Command), b, input.Rules.Numbers.Turnout));
        }
    }

    private void AddMoving(Demand demand)
    {
        if (demand.Kind is not (DemandKind.Patrol or DemandKind.Escort)) return;
        var people = day.OnDuty(demand);
        if (people == 0) return;
        var kind = demand.Kind == DemandKind.Patrol ? UnitKind.Patrol : UnitKind.Escort;
        var parts = kind == UnitKind.Patrol ? (people + Car - 1) / Car : 1;
        foreach (var (number, share) in Shares(people, parts))
        {
            var suffix = parts == 1 ? "" : "/" + Say(number);
            units.Add(new(
                demand.Id + suffix, demand.Name + suffix, kind, demand.Agency, share, Homes.Of(demand),
                input.Zones.OfRegion(demand.Region), -1, input.Rules.Numbers.Turnout));
        }
    }

    // On voting day the plan places its reserves; on other days they stand where their demand is.
    private void AddReserves()
    {
        var plan = input.Plan;
        if (day.IsVoting)
        {
            for (var u = 0; u < plan.Reserves.Units.Count; u++)
            {
                var unit = plan.Reserves.Units[u];
                AddSquads("cadangan/" + Say(u + 1), unit.Station, unit.Agency, unit.People);
            }

            return;
        }

        foreach (var demand in day.Demands.Where(d => d.Kind == DemandKind.Reserve))
            AddSquads(demand.Id, demand.Target, demand.Agency, day.OnDuty(demand));
    }

    private void AddSquads(string id, string at, Agency agency, int people)
    {
        if (people <= 0) return;
        var squad = input.Rules.Numbers.Squad;
        var home = Homes.At(at);
        foreach (var (number, share) in Shares(people, Math.Max(1, (people + (squad / 2)) / squad)))
        {
            var name = "Cadangan " + Homes.Homes[home].Name + " " + Say(number);
            units.Add(new(
                id + "/" + Say(number), name, UnitKind.Reserve, agency, share, home, Homes.ZoneAt(at), -1,
                input.Rules.Numbers.ReserveTurnout));
        }
    }

    private void AddOutside()
    {
        var leading = input.Ground.Operation.Profile.Command;
        foreach (var help in input.Rules.Outside)
        {
            var agency = help.Agency == "tni" ? Agency.Tni : Agency.Polri;
            for (var number = 1; number <= help.Units; number++)
            {
                units.Add(new(
                    help.Id + "/" + Say(number), help.Name.Id + " " + Say(number), ScaledRules.OutsideKind(help),
                    agency, help.People, Homes.At(leading), -1, -1, help.Minutes));
            }
        }
    }

    private static IEnumerable<(int Number, int People)> Shares(int people, int parts)
    {
        for (var p = 0; p < parts; p++)
            yield return (p + 1, (people / parts) + (p < people % parts ? 1 : 0));
    }

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
