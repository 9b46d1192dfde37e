using System.Diagnostics;
using System.Globalization;
using Praja.Algorithms.Queueing;
using Praja.Algorithms.Random;

namespace Praja.Bench.Events;

// Events per second are over CPU seconds of the process, the fastest of several turns on each side, since what else the
// machine does only ever slows one down. An event of the model is an arrival or a departure, for us as for SimPy.

/// <summary>The simulator's core beside SimPy, and its calendar beside two others.</summary>
internal sealed class EventsBenchmark : IBenchmark
{
    private const int Servers = 50;
    private const double Load = 0.9;

    public string Name => "events";

    public int Run(string[] args)
    {
        var large = args.Contains("large");
        var right = CompareWithSimPy(large ? 4_000_000 : 1_000_000, large ? 1_000_000 : 100_000, turns: large ? 15 : 5);
        right &= MemoryIsFlat(large ? 8_000_000 : 400_000);
        foreach (var pending in (int[])[100, 10_000, 1_000_000])
            right &= HoldModel(pending, large ? 4_000_000 : 500_000, turns: large ? 5 : 2);
        return right ? 0 : 1;
    }

    private static bool CompareWithSimPy(long customers, int theirs, int turns)
    {
        var exact = Erlang.MeanWait(Servers, Servers * Load);
        var (best, right) = (0.0, true);
        // Short runs first, so that what is measured is compiled in full.
        for (var turn = 0; turn < 100; turn++) QueueSimulation.Run(Model(), 1, turn, 20_000);
        for (var turn = 0; turn < turns; turn++)
        {
            var start = Cpu();
            var result = QueueSimulation.Run(Model(), 1, turn, customers);
            best = Math.Max(best, result.Events / (Cpu() - start).TotalSeconds);
            var score = (result.Wait.Value - exact) / (result.Wait.HalfWidth / 2.02);
            right &= Math.Abs(score) < 4 && result.LittleGap < 1e-9;
        }
        Line($"M/M/{Servers} at load {Load}: {best / 1e6:0.0} M events/s and core, wait as Erlang C: {right}");
        if (SimPy.Run(Servers, Load, theirs) is not { } reference) return right;
        var rate = reference.Events / reference.Seconds;
        Line($"SimPy {reference.Version} in the same run: {rate / 1e6:0.000} M events/s; ours {best / rate:0} times");
        return right && Math.Abs(reference.Wait - exact) < 0.2 * exact;
    }

    // A run of any length asks for the same memory, so it holds no more at its end than at its quarter.
    private static bool MemoryIsFlat(long customers)
    {
        var asked = new List<long>();
        foreach (var share in (double[])[0.25, 0.5, 1])
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            QueueSimulation.Run(Model(), 1, 0, (long)(customers * share));
            asked.Add(GC.GetAllocatedBytesForCurrentThread() - before);
        }
        Line($"memory a run asks for, a quarter, half and all of {customers} customers:");
        Line($"  {asked[0] >> 10}, {asked[1] >> 10} and {asked[2] >> 10} KB");
        return asked[2] < asked[0] + 65_536;
    }

    private static bool HoldModel(int pending, int holds, int turns)
    {
        var ends = new List<double>();
        IHoldQueue[] queues =
        [
            new FourAryHold(), new BinaryHold(), new RuntimeHold(), new CalendarHold(pending),
        ];
        foreach (var queue in queues)
        {
            var random = new CounterRng(CounterRng.KeyOf(1, pending, 1), 0);
            for (var i = 0; i < pending; i++) queue.Add(random.NextExponential(), i);
            var (best, end) = (0.0, 0.0);
            for (var turn = 0; turn < turns; turn++)
            {
                var start = Cpu();
                for (var i = 0; i < holds; i++) end = queue.Hold(random.NextExponential(), i);
                best = Math.Max(best, holds / (Cpu() - start).TotalSeconds);
            }
            ends.Add(end);
            Line($"hold model, {pending} pending: {best / 1e6:0.0} M/s, {queue.Name}");
        }
        return ends.Distinct().Count() == 1;
    }

    private static QueueModel Model() => new()
    {
        Servers = Servers,
        Arrivals = new(QueueShape.Exponential, 1 / (Servers * Load)),
        Service = new(QueueShape.Exponential, 1),
    };

    private static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
