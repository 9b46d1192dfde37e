using System.Diagnostics;
using System.Globalization;
using Praja.Rehearsal;

namespace Praja.Bench.Rehearsals;

/// <summary>Dispatch of the nearest idle of 12,000 units to 435,296 stations, beside a textbook's event loop.</summary>
internal sealed class DispatchBenchmark : IBenchmark
{
    public string Name => "dispatch";

    public int Run(string[] args)
    {
        var nation = Nation.Read();
        Console.WriteLine("| model | load | incidents | events/s and core | dispatches/s | mean way, s | heap MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var right = true;
        var country = NationModel.Dispatch(nation);
        foreach (var load in new[] { 0.05, 0.6 })
        {
            // A unit is away two hours and a half for an incident, more where the nearest is busy; the load reached is
            // printed.
            var model = NationModel.With(country, load * Nation.UnitCount / 2.6, load < 0.1 ? 240 : 24);
            Rehearsed(model, runs: args.Contains("small") ? 1 : 6, out var way);
            var small = args.Contains("small") ? 10 : 1;
            if (args.Contains("alone")) continue;
            var grid = Textbook(model, byGrid: true, 60_000 / small);
            var all = Textbook(model, byGrid: false, 20_000 / small);
            // At a high load the reference, begun with all units at home, has not come to rest in so few incidents.
            right &= load > 0.1 || (Math.Abs((grid / way) - 1) < 0.05 && Math.Abs((all / way) - 1) < 0.05);
        }
        return right ? 0 : 1;
    }

    private static void Rehearsed(RehearsalModel model, int runs, out double way)
    {
        var settings = new RunSettings { Runs = 1, Threads = 1 };
        Rehearser.Run(model, settings with { Runs = 3 }, [], null, default);
        var compile = Cpu(() => Rehearser.Run(model, settings, [], null, default));
        IReadOnlyList<RunOutcome> outcomes = [];
        var more = settings with { Runs = runs + 1 };
        var seconds = Cpu(() => outcomes = Rehearser.Run(model, more, [], null, default).Outcomes) - compile;
        var made = outcomes.Skip(1).ToArray();
        var busy = made.Average(r => r.UnitBusy.Average()) / model.EndSecond;
        way = made.Average(r => r.Incidents.Where(i => !float.IsNaN(i.Travel)).Average(i => (double)i.Travel));
        Row("Praja", busy, made.Sum(r => (double)r.Incidents.Count), made.Sum(r => (double)r.Events),
            made.Sum(r => r.UnitTrips.Sum()), way, seconds);
    }

    /// <summary>Mean way in seconds.</summary>
    private static double Textbook(RehearsalModel model, bool byGrid, int incidents)
    {
        var textbook = new TextbookDispatch(model, byGrid);
        var events = 0L;
        var seconds = Cpu(() => events = textbook.Run(incidents));
        Row(byGrid ? "textbook, grid" : "textbook, all units", double.NaN, incidents, events, incidents,
            textbook.MeanTravel, seconds);
        return textbook.MeanTravel;
    }

    private static void Row(
        string name, double load, double incidents, double events, double trips, double way, double seconds) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {load:0.000} | {incidents:0} | {events / seconds:0} | {trips / seconds:0} | {way:0} | "
            + $"{GC.GetTotalMemory(false) / 1048576} |"));

    private static double Cpu(Action work)
    {
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }
}
