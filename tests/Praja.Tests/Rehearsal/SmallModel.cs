using Praja.Doctrine;
using Praja.Operations;
using Praja.Rehearsal;

namespace Praja.Tests.Rehearsal;

/// <summary>A model made by hand: one site, one home, one type and no delays, until a test says otherwise. With these
/// the simulator is reduced to textbook queues, in which the unit is the server and the handling the service.</summary>
public sealed class SmallModel
{
    public double Hours { get; set; } = 24;

    public List<ModelSite> Sites { get; } = [];

    public List<RateClass> Rates { get; } = [];

    public List<ModelType> Types { get; } = [];

    public List<ModelLevel> Levels { get; } = [];

    public List<ModelHome> Homes { get; } = [];

    public List<ModelUnit> Units { get; } = [];

    public List<ModelDistrict> Districts { get; } = [];

    public int Beats { get; set; }

    public int Operators { get; set; }

    public DispatchPolicy Policy { get; set; }

    public bool LossWhenBusy { get; set; }

    public IReadOnlyList<IReadOnlyList<int>>? Preferences { get; set; }

    public double TargetSeconds { get; set; } = 1800;

    /// <summary>Seconds by home and site, and by site and site; nothing takes any time when not set.</summary>
    public Func<int, int, double> FromHome { get; set; } = (_, _) => 0;

    public Func<int, int, double> FromSite { get; set; } = (_, _) => 0;

    public double Evacuation { get; set; } = double.PositiveInfinity;

    /// <summary>Homes in the list of nearest ones; all when 0.</summary>
    public int Nearest { get; set; }

    /// <summary>No delay, no chance, no rest.</summary>
    public RehearsalNumbers Numbers { get; set; } = new()
    {
        Operators = 0,
        Call = default,
        NoticeGuarded = default,
        NoticeUnguarded = default,
        Report = default,
        ReportWithoutSignal = default,
        TravelSpread = 0,
        RestAfterHours = 0,
        BreakdownsPerHour = 0,
        SignalFailuresPerDay = 0,
        ClosuresPerDay = 0,
        Handover = default,
    };

    public static DurationRule Exponential(double minutes) => new(minutes, 1) { Shape = DurationShape.Exponential };

    /// <summary>A type that one unit settles.</summary>
    public static IncidentCourse Course(DurationRule handling) =>
        new("kejadian", 1, 0, 0, 0, 0, 0, handling, 0, 0, false, 0, 0, 0, 0, "test");

    /// <summary>One place whose incidents come evenly at a rate an hour, settled by one of several units.</summary>
    public static SmallModel Queue(double perHour, DurationRule handling, int servers, double hours)
    {
        var model = new SmallModel { Hours = hours };
        model.AddType(Course(handling));
        model.AddLevel();
        model.AddHome();
        for (var unit = 0; unit < servers; unit++) model.AddUnit(0);
        model.AddSite(model.AddRate(perHour * hours));
        return model;
    }

    public int AddType(IncidentCourse course)
    {
        Types.Add(new("t" + Types.Count, new("kejadian", "incident"), course));
        return Types.Count - 1;
    }

    public void AddLevel(int minimum = 1, double factor = 1, int kinds = ~0, DurationRule decision = default) =>
        Levels.Add(new("l" + Levels.Count, new("tingkat", "level"), minimum, factor, kinds, decision));

    public int AddHome(double latitude = 0, double longitude = 0)
    {
        Homes.Add(new("h" + Homes.Count, "home", new(latitude, longitude), AccessMode.Road, ""));
        return Homes.Count - 1;
    }

    public int AddUnit(
        int home, UnitKind kind = UnitKind.Patrol, int people = 1, DurationRule turnout = default, int zone = -1,
        int beat = -1)
    {
        Units.Add(new("u" + Units.Count, "unit", kind, Agency.Polri, people, home, zone, beat, turnout));
        return Units.Count - 1;
    }

    /// <summary>A class of sites with so many of each type over the whole time, spread evenly.</summary>
    public int AddRate(params double[] expected)
    {
        var hours = (int)Math.Ceiling(Hours);
        var even = Enumerable.Range(1, hours).Select(h => Math.Min(1, h / Hours)).ToArray();
        Rates.Add(new(expected, [.. expected.Select(_ => even)]));
        return Rates.Count - 1;
    }

    public int AddSite(
        int rate, int guards = 0, int beat = -1, int zone = -1, int district = -1, bool signal = true,
        bool flood = false, double weight = 1, Coordinate position = default)
    {
        Sites.Add(new(
            "s" + Sites.Count, SiteKind.Tps, district, zone, 0, beat, position, signal, flood, weight, guards, rate));
        return Sites.Count - 1;
    }

    public RehearsalModel Build() => new()
    {
        Stage = "pemungutan",
        EndSecond = Hours * 3600,
        Districts = [.. Districts],
        Beats = [.. Enumerable.Range(0, Beats).Select(b => "b" + b)],
        Sites = [.. Sites],
        RateClasses = [.. Rates],
        Types = [.. Types],
        Levels = [.. Levels],
        Homes = [.. Homes],
        Units = [.. Units],
        Travel = new TableTravel(this),
        Preferences = Preferences,
        TargetSeconds = TargetSeconds,
        Operators = Operators,
        Numbers = Numbers,
        Policy = Policy,
        LossWhenBusy = LossWhenBusy,
    };

    public RunOutcome Run(int run = 0, ulong seed = 1) => Runs(1 + run, seed)[run];

    public IReadOnlyList<RunOutcome> Runs(int runs, ulong seed = 1, int threads = 1) => Rehearser.Run(
        Build(), new() { Runs = runs, Seed = seed, Threads = threads }, [], null,
        TestContext.Current.CancellationToken).Outcomes;

    private sealed class TableTravel : IModelTravel
    {
        private readonly double[][] fromHome;
        private readonly Func<int, int, double> fromSite;
        private readonly int[][] nearest;
        private readonly double evacuation;

        public TableTravel(SmallModel model)
        {
            fromHome =
            [
                .. model.Homes.Select((_, home) =>
                    model.Sites.Select((_, site) => model.FromHome(home, site)).ToArray()),
            ];
            fromSite = model.FromSite;
            evacuation = model.Evacuation;
            HoldsAllHomes = model.Nearest == 0;
            nearest =
            [
                .. model.Sites.Select((_, site) => Enumerable.Range(0, model.Homes.Count)
                    .Where(home => !double.IsInfinity(fromHome[home][site]))
                    .OrderBy(home => fromHome[home][site])
                    .Take(HoldsAllHomes ? int.MaxValue : model.Nearest).ToArray()),
            ];
        }

        public bool HoldsAllHomes { get; }

        public double HomeToSite(int home, int site) => fromHome[home][site];

        public double SiteToSite(int from, int to) => fromSite(from, to);

        public ReadOnlySpan<int> NearestHomes(int site) => nearest[site];

        public double ToEvacuation(int site) => evacuation;
    }
}
