using Praja.Bench;
using Praja.Bench.Beats;
using Praja.Bench.Coverage;
using Praja.Bench.Flow;
using Praja.Bench.Risk;

IBenchmark[] benchmarks = [new FlowBenchmark(), new RiskBenchmark(), new BeatBenchmark(), new CoverageBenchmark()];

var chosen = benchmarks.FirstOrDefault(b => args.Length > 0 && b.Name == args[0]);
if (chosen is not null) return chosen.Run(args[1..]);

Console.Error.WriteLine("usage: dotnet run --project bench/Praja.Bench -c Release -- NAME [small|large]");
Console.Error.WriteLine("NAME is one of: " + string.Join(", ", benchmarks.Select(b => b.Name)));
return 2;
