using Praja.Doctrine;
using Praja.Operations;
using Praja.Rehearsal;

namespace Praja.Bench.Rehearsals;

/// <summary>Rehearsal models of the whole country.</summary>
internal static class NationModel
{
    private const int BeatSize = 4;

    private static readonly Text Name = new("uji", "bench");

    /// <summary>Only what a dispatcher does: incidents at all stations, one unit each, two hours on scene.</summary>
    public static RehearsalModel Dispatch(Nation nation)
    {
        var homes = nation.Districts;
        var units = nation.UnitHomes();
        return new()
        {
            Stage = "bench",
            EndSecond = 3600,
            Districts = Districts(nation),
            Sites = [.. Sites(nation, null)],
            RateClasses = [Even(1, 0)],
            Types = [new("t", Name, Course(1, 0, 0, new(120, 1) { Shape = DurationShape.Exponential }))],
            Levels = [new("hijau", Name, 1, 1, ~0, default)],
            Homes = [.. homes.Select(Home)],
            Units = [.. units.Select((home, unit) => Unit(unit, UnitKind.Patrol, 1, home, -1))],
            Travel = new FlatTravel(homes, nation.Stations, homes.Length),
            Numbers = new()
            {
                Operators = 0,
                NoticeGuarded = default,
                NoticeUnguarded = default,
                Report = default,
                TravelSpread = 0,
                RestAfterHours = 0,
                BreakdownsPerHour = 0,
                SignalFailuresPerDay = 0,
                ClosuresPerDay = 0,
            },
        };
    }

    /// <summary>The voting day: beat teams at all stations, 12,000 units, three levels, everything that can go
    /// wrong.</summary>
    public static RehearsalModel VotingDay(Nation nation)
    {
        var (beatOf, beatCentres) = Beats(nation);
        Coordinate[] homes = [.. nation.Districts, .. beatCentres];
        var outside = Kinds(UnitKind.Reserve, UnitKind.Brimob, UnitKind.Army);
        var units = nation.UnitHomes().Select((home, unit) => unit % 3 == 2
            ? Unit(unit, unit % 30 == 2 ? UnitKind.Brimob : UnitKind.Reserve, 10, home, -1)
            : Unit(unit, UnitKind.Patrol, 2, home, -1));
        var teams = beatCentres.Select((_, beat) =>
            Unit(Nation.UnitCount + beat, UnitKind.Team, 2, nation.Districts.Length + beat, beat));
        return new()
        {
            Stage = "pemungutan",
            StartSecond = 5 * 3600,
            EndSecond = 29 * 3600,
            Beats = [.. beatCentres.Select((_, beat) => "b" + beat)],
            Districts = Districts(nation),
            Sites = [.. Sites(nation, beatOf)],
            RateClasses = [Even(24, 0.02, 0.03, 0.01)],
            Types =
            [
                new("keributan", Name, Course(2, 40, 0.8, new(45, 0.8), 0.2, 90, 0.2)),
                new("sengketa", Name, Course(5, 10, 0.5, new(30, 0.5), 0.3, 0, 0)),
                new("logistik", Name, Course(7, 5, 0.3, new(60, 0.6), 0.05, 0, 0)),
            ],
            Levels =
            [
                new("hijau", Name, 2, 1, Kinds(UnitKind.Patrol, UnitKind.Reserve), new(2, 0.5)),
                new("kuning", Name, 5, 2, Kinds(UnitKind.Patrol, UnitKind.Reserve, UnitKind.Brimob), new(10, 0.5)),
                new("merah", Name, 20, 4, outside, new(20, 0.5)),
            ],
            Homes = [.. homes.Select(Home)],
            Units = [.. units, .. teams],
            Travel = new FlatTravel(homes, nation.Stations, nation.Districts.Length),
            Operators = 400,
        };
    }

    /// <summary>The same with so many incidents an hour and so many hours.</summary>
    public static RehearsalModel With(RehearsalModel model, double perHour, double hours) => model with
    {
        EndSecond = hours * 3600,
        RateClasses = [Even(hours, perHour * hours / model.Sites.Count)],
    };

    private static ModelDistrict[] Districts(Nation nation) =>
        [.. nation.Districts.Select((_, d) => new ModelDistrict("d" + d, "d", 0.1))];

    private static (int[] BeatOf, List<Coordinate> Centres) Beats(Nation nation)
    {
        var beatOf = new int[Nation.StationCount];
        var centres = new List<Coordinate>();
        var size = BeatSize;
        for (var station = 0; station < beatOf.Length; station++)
        {
            var isNew = station == 0 || nation.VillageOf[station] != nation.VillageOf[station - 1];
            if (isNew || size == BeatSize)
            {
                centres.Add(nation.Stations[station]);
                size = 0;
            }
            size++;
            beatOf[station] = centres.Count - 1;
        }
        return (beatOf, centres);
    }

    private static IEnumerable<ModelSite> Sites(Nation nation, int[]? beatOf) => nation.Stations.Select((at, station) =>
        new ModelSite(
            "", SiteKind.Tps, nation.DistrictOf[station], -1, 0, beatOf?[station] ?? -1, at, station % 12 != 0,
            station % 10 == 0, 1, 0, 0));

    private static RateClass Even(double hours, params double[] expected)
    {
        var count = (int)Math.Ceiling(hours);
        var even = Enumerable.Range(1, count).Select(h => Math.Min(1, h / hours)).ToArray();
        return new(expected, [.. expected.Select(_ => even)]);
    }

    private static IncidentCourse Course(
        int priority, double size, double spread, DurationRule handling, double isFalse = 0, double rise = 0,
        double excites = 0) =>
        new("t", priority, size, spread, 5, isFalse, 0, handling, rise, 0, false, excites, 1, 5, 0, "bench");

    private static ModelHome Home(Coordinate at, int index) => new("h" + index, "h", at, AccessMode.Road, "");

    private static ModelUnit Unit(int id, UnitKind kind, int people, int home, int beat) =>
        new("u" + id, "u", kind, Agency.Polri, people, home, -1, beat, new(kind == UnitKind.Reserve ? 10 : 2, 0));

    private static int Kinds(params UnitKind[] kinds) => kinds.Aggregate(0, (mask, kind) => mask | (1 << (int)kind));
}
