using Praja.Bench;
using Praja.Bench.Beats;
using Praja.Bench.Coverage;
using Praja.Bench.Events;
using Praja.Bench.Flow;
using Praja.Bench.Journals;
using Praja.Bench.Maps;
using Praja.Bench.Pages;
using Praja.Bench.Plans;
using Praja.Bench.Rehearsals;
using Praja.Bench.Replays;
using Praja.Bench.Reports;
using Praja.Bench.Risk;

// The servers that are measured are this program too.
if (args is ["server", ..]) return await BenchServer.Run(args[1..]);

IBenchmark[] benchmarks =
[
    new FlowBenchmark(),
    new BeatBenchmark(),
    new CoverageBenchmark(),
    new RiskBenchmark(),
    new PlanBenchmark(),
    new EventsBenchmark(),
    new HypercubeBenchmark(),
    new DispatchBenchmark(),
    new RehearseBenchmark(),
    new JournalBenchmark(),
    new ReplayBenchmark(),
    new ReportsBenchmark(),
    new OpenRosaBenchmark(),
    new StreamsBenchmark(),
    new MapBenchmark(),
    new PagesBenchmark(),
];

if (args.Length == 0)
{
    foreach (var benchmark in benchmarks)
    {
        Console.WriteLine("## " + benchmark.Name);
        if (benchmark.Run(["large"]) is not 0 and var failed) return failed;
    }
    return 0;
}

var chosen = benchmarks.FirstOrDefault(b => b.Name == args[0]);
if (chosen is not null) return chosen.Run(args[1..]);

Console.Error.WriteLine("usage: ./praja bench [NAME [small|large]]; without a name all run, large");
Console.Error.WriteLine("NAME is one of: " + string.Join(", ", benchmarks.Select(b => b.Name)));
return 2;
