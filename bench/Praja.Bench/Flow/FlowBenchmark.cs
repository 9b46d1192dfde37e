using System.Diagnostics;
using System.Globalization;
using Praja.Algorithms.Flow;

namespace Praja.Bench.Flow;

// Our solvers against LEMON's NetworkSimplex on the same problems in the same run, turn by turn. Both times are CPU
// seconds of the process for the solving alone; ours hold whatever the runtime does meanwhile (compiling, collecting).

/// <summary>Exact assignment: optimum, certificate and speed beside LEMON's.</summary>
internal sealed class FlowBenchmark : IBenchmark
{
    private readonly FlowTable table = new();

    public string Name => "flow";

    public int Run(string[] args)
    {
        var large = args.Contains("large");
        var folder = Directory.CreateTempSubdirectory("praja-flow-").FullName;
        try
        {
            var lemon = Lemon.Compile(folder);
            WarmUp();
            FlowTable.Head();
            foreach (var file in KnownFiles(large))
                Compare(Path.GetFileName(file), DimacsFile.Read(file), lemon, folder, large ? 3 : 1);
            foreach (var (name, problem) in Generated(large))
                Compare(name, TransportationForm.ToNetwork(problem), lemon, folder, large ? 3 : 1);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return table.AllRight ? 0 : 1;
    }

    private static IEnumerable<string> KnownFiles(bool large)
    {
        if (Repository.SharedFolder("bench-data", "mcf") is not { } folder) return [];
        return Directory.GetFiles(folder).Order(StringComparer.Ordinal)
            .Where(f => large || new FileInfo(f).Length < 300_000);
    }

    private static IEnumerable<(string Name, TransportationProblem Problem)> Generated(bool large)
    {
        var (bases, stations) = large ? (5_000, 100_000) : (200, 4_000);
        var size = string.Create(CultureInfo.InvariantCulture, $"{bases}x{stations}x15");
        yield return ("geo " + size, new FlowInstances(bases, stations, 15, 1).Geographic());
        yield return ("rnd " + size, new FlowInstances(bases, stations, 15, 1).Random());
    }

    private void Compare(string name, FlowNetwork network, Lemon? lemon, string folder, int pairs)
    {
        var file = Path.Combine(folder, "instance.min");
        if (lemon is not null) DimacsFile.Write(file, network);
        var problem = TransportationForm.FromNetwork(network);
        List<double> theirs = [], ours = [];
        var (optimum, expected, violation) = (0L, (long?)null, (string?)null);
        for (var pair = 0; pair < pairs; pair++)
        {
            if (lemon?.Solve(file) is { } reference)
            {
                expected = reference.Optimum;
                theirs.Add(reference.Seconds);
            }

            (optimum, violation, var seconds) = problem is null ? General(network) : Transportation(problem);
            ours.Add(seconds);
        }

        table.Row(name, optimum, expected, theirs, ours, problem is null ? "textbook" : "transportation", violation);
    }

    // The runtime compiles a method at its first calls; the small instances would show little else.
    private static void WarmUp()
    {
        var problem = new FlowInstances(100, 2_000, 15, 7).Geographic();
        for (var turn = 0; turn < 10; turn++) TransportationSimplex.Solve(problem);
        NetworkSimplex.Solve(TransportationForm.ToNetwork(problem));
    }

    private static (long Cost, string? Violation, double Seconds) Transportation(TransportationProblem problem)
    {
        var start = Cpu();
        var solution = TransportationSimplex.Solve(problem);
        var seconds = (Cpu() - start).TotalSeconds;
        return (solution.Cost, OptimalityCertificate.Check(problem, solution), seconds);
    }

    private static (long Cost, string? Violation, double Seconds) General(FlowNetwork network)
    {
        var start = Cpu();
        var solution = NetworkSimplex.Solve(network);
        var seconds = (Cpu() - start).TotalSeconds;
        return (solution.Cost, OptimalityCertificate.Check(network, solution), seconds);
    }

    private static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
