using Praja.Algorithms.Random;
using Praja.Doctrine;
using Praja.Operations;
using Praja.Rehearsal;

namespace Praja.Tests.Rehearsal.Results;

/// <summary>Runs drawn at random, without a simulator: a small model, and outcomes that hold every case.</summary>
internal static class RandomRuns
{
    public static readonly RehearsalModel Model = new()
    {
        Stage = "pungut",
        StartSecond = 6 * 3600,
        EndSecond = 23.5 * 3600,
        Phases = [Phase("pungut", 6, 13), Phase("hitung", 13, 24)],
        Districts = [new("10.01.01", "Muara", 0), new("10.01.02", "Batu", 0.5), new("10.01.03", "Riam", 1)],
        Bands = ["aman", "rawan", "sangat_rawan"],
        Beats = [.. Enumerable.Range(0, 12).Select(b => $"beat/{b}")],
        Sites = [.. Enumerable.Range(0, 40).Select(Site)],
        RateClasses = [],
        Types = [Type("ribut"), Type("rusak")],
        Levels = [],
        Homes = [],
        Units = [Unit("a", UnitKind.Team), Unit("b", UnitKind.Reserve)],
        Travel = null!,
        Operators = 2,
    };

    public static StageRuns Of(int runs, ulong seed, double perRun = 8) => new(
        Model, new() { Runs = runs, Seed = seed }, [.. Enumerable.Range(0, runs).Select(r => Outcome(r, seed, perRun))],
        RunEnd.AllRuns);

    public static RunOutcome Outcome(int run, ulong seed, double perRun)
    {
        var rng = Rng.For(seed, "outcome", run);
        var mood = Math.Exp(0.5 * rng.NextNormal());
        var incidents = new List<IncidentOutcome>();
        var time = rng.NextExponential();
        for (; time < perRun; time += rng.NextExponential())
            incidents.Add(Incident(rng, (float)((6 + (17.5 * time / perRun)) * 3600), mood));
        return new()
        {
            Run = run,
            Incidents = incidents,
            UnitBusy = [(float)(3600 * rng.NextDouble()), (float)(7200 * rng.NextDouble())],
            UnitTrips = [rng.Next(4), rng.Next(3)],
            NoReserveByHour = [.. Enumerable.Range(0, 18).Select(_ => rng.Next(3) == 0 ? 600f : 0)],
            Calls = incidents.Count,
            OperatorBusy = incidents.Count * 180.0,
            LongestQueue = rng.Next(5),
            Events = incidents.Count * 7,
        };
    }

    private static IncidentOutcome Incident(Rng rng, float happened, double mood)
    {
        var fate = rng.Next(20);
        var enough = (float)(1500 * mood * rng.NextExponential());
        var cut = fate == 0 || happened + enough > Model.EndSecond;
        var helped = !cut && fate > 1;
        return new()
        {
            Site = rng.Next(40),
            Type = (byte)rng.Next(2),
            FirstLevel = 0,
            PeakLevel = (byte)Math.Max(0, rng.Next(8) - 5),
            Marks = fate == 2 ? IncidentMarks.FalseCall : fate == 1 ? IncidentMarks.Faded : IncidentMarks.None,
            Needed = 2,
            Happened = happened,
            Notice = 60,
            Report = 120,
            CallWait = fate == 3 ? float.NaN : (float)(30 * rng.NextExponential()),
            Decision = 240,
            UnitWait = 0,
            Travel = fate is 3 or 0 ? float.NaN : enough / 2,
            First = fate == 0 ? float.NaN : enough / 2,
            Enough = helped ? enough : float.NaN,
            Closed = cut ? float.NaN : enough + 900,
        };
    }

    private static RehearsalPhase Phase(string id, double from, double to) =>
        new(id, new(id, id), "pungut", from, to, "test");

    private static ModelSite Site(int s) => new(
        $"site/{s}", s % 10 == 9 ? SiteKind.Ppk : SiteKind.Tps, s % 3, 0, s % 10 == 9 ? 0 : s % 4 % 3,
        s % 10 == 9 ? -1 : s % 12, new(0, 100), true, false, 1, 0, 0);

    private static ModelType Type(string id) => new(
        id, new(id, id), new(id, 1, 20, 0, 1, 0, 0, new(10, 1), 60, 60, false, 0, 0, 0, 0, "test"));

    private static ModelUnit Unit(string id, UnitKind kind) => new(id, id, kind, Agency.Polri, 2, 0, 0, -1, new(2, 0));
}
