using Praja.Doctrine;
using Praja.Rehearsal;

namespace Praja.Tests.Rehearsal;

/// <summary>Models made by hand that use everything the simulator knows.</summary>
public static class Towns
{
    /// <summary>Thirty stations in six beats along a road, two guarded places, too few units, all kinds of
    /// trouble.</summary>
    public static SmallModel Busy(int moreReserves = 0)
    {
        var model = new SmallModel { Hours = 18, Beats = 6, Operators = 1, Evacuation = 1200 };
        model.AddType(SmallModel.Course(new(40, 0.8)) with
        {
            SizeMedian = 60,
            SizeSpread = 0.8,
            People = 5,
            FalseShare = 0.2,
            YellowShare = 0.2,
            RiseMinutes = 90,
            FadeMinutes = 240,
            Excites = 0.3,
            ExciteHours = 1,
            ExciteKm = 4,
            EvacuateShare = 0.2,
        });
        model.AddType(SmallModel.Course(new(25, 0.5)) with { Priority = 3, Exclusive = true });
        model.AddLevel(1, 1, Kinds(UnitKind.Patrol, UnitKind.Team, UnitKind.Reserve), new(2, 0.5));
        model.AddLevel(4, 2, Kinds(UnitKind.Patrol, UnitKind.Reserve, UnitKind.Neighbour), new(10, 0.5));
        model.AddLevel(10, 4, Kinds(UnitKind.Reserve, UnitKind.Neighbour), new(20, 0.5));
        model.Districts.Add(new("64.01", "Barat", 0.5));
        model.Districts.Add(new("64.02", "Timur", 0));
        var rate = model.AddRate(0.35, 0.4);
        for (var site = 0; site < 30; site++)
        {
            model.AddSite(
                rate, beat: site / 5, zone: site / 15, district: site / 15, signal: site % 7 != 0, flood: site % 4 == 0,
                position: new(0, 117 + (site * 0.01)));
        }
        model.AddSite(rate, guards: 2, zone: 0, district: 0, position: new(0.01, 117.05));
        model.AddSite(rate, guards: 6, zone: 1, district: 1, position: new(0.01, 117.25));
        AddUnits(model, moreReserves);
        model.FromHome = (home, site) => 60 + (Kilometres(model, home, site) * 90);
        model.FromSite = (from, to) => 30 + (model.Sites[from].Position.MetersTo(model.Sites[to].Position) * 0.09);
        model.Numbers = new()
        {
            SignalFailuresPerDay = 1,
            ClosuresPerDay = 2,
            BreakdownsPerHour = 0.2,
            RestAfterHours = 3,
            RestHours = 2,
        };
        return model;
    }

    public static int Kinds(params UnitKind[] kinds) => kinds.Aggregate(0, (mask, kind) => mask | (1 << (int)kind));

    private static void AddUnits(SmallModel model, int moreReserves)
    {
        for (var beat = 0; beat < 6; beat++)
        {
            var home = model.AddHome(0, 117 + (((beat * 5) + 2) * 0.01));
            model.AddUnit(home, UnitKind.Team, people: 2, new(1, 0.3), zone: beat / 3, beat: beat);
        }
        var west = model.AddHome(0, 117.02);
        var east = model.AddHome(0, 117.27);
        model.AddUnit(west, UnitKind.Patrol, people: 2, new DurationRule(2, 0.5), zone: 0);
        model.AddUnit(east, UnitKind.Patrol, people: 2, new DurationRule(2, 0.5), zone: 1);
        for (var squad = 0; squad < 2 + moreReserves; squad++)
            model.AddUnit(west, UnitKind.Reserve, people: 5, new DurationRule(10, 0.5), zone: 0);
        model.AddUnit(east, UnitKind.Neighbour, people: 10, new DurationRule(60, 0.3));
    }

    private static double Kilometres(SmallModel model, int home, int site) =>
        model.Homes[home].Position.MetersTo(model.Sites[site].Position) / 1000;
}
