using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using Praja.CommandPost;
using Praja.FaultSimulator.Hosting;

namespace Praja.FaultSimulator;

// praja-faults [SEED] [--seeds COUNT] [--break NAME] [--place own-disk|shared] [--trace all]
// praja-faults host --data DIR [...]: the server that the fault tests of the system kill.
// The first and the last line name seed and commit: with both, the run is made again to the byte.

internal static class Program
{
    private static int Main(string[] arguments)
    {
        var options = Options(arguments);
        if (arguments.FirstOrDefault() == "host") return Host(options).GetAwaiter().GetResult();
        var deliberateBug = options.GetValueOrDefault("--break", "");
        if (deliberateBug.Length > 0 && Bugs.All.All(b => b.Name != deliberateBug))
        {
            Console.Error.WriteLine("--break takes one of: " + string.Join(", ", Bugs.All.Select(b => b.Name)));
            return 2;
        }
        JournalPlace? place = options.TryGetValue("--place", out var named)
            ? Enum.Parse<JournalPlace>(named.Replace("-", "", StringComparison.Ordinal), ignoreCase: true)
            : null;
        var first = options.TryGetValue("", out var seed)
            ? ulong.Parse(seed, CultureInfo.InvariantCulture)
            : BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(4));
        var count = ulong.Parse(options.GetValueOrDefault("--seeds", "1"), CultureInfo.InvariantCulture);
        return Run(first, count, deliberateBug, place, options.ContainsKey("--trace"));
    }

    private static int Run(ulong first, ulong count, string deliberateBug, JournalPlace? place, bool trace)
    {
        var frame = SmallRegency.Frame();
        var watch = Stopwatch.StartNew();
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var others = count == 1 ? "" : $" and the {count - 1} after it";
        Console.WriteLine($"seed {first}{others}, commit {Commit}");
        for (var seed = first; seed < first + count; seed++)
        {
            var outcome = Simulation.Run(Scenario.Of(seed, deliberateBug, place), frame);
            if (outcome.Violation.Length > 0)
            {
                Tell(Shrinking.Shrink(outcome, frame), outcome);
                Console.WriteLine($"seed {seed}, commit {Commit}");
                return 1;
            }
            kinds.UnionWith(outcome.Kinds);
            if (trace) Console.WriteLine(string.Join('\n', outcome.Trace));
            if (count == 1) Console.WriteLine($"{outcome.Scenario}\n{outcome.Figures}\njournal {outcome.Digest}");
        }
        Console.WriteLine($"no rule broken in {count} runs, {watch.Elapsed.TotalSeconds:0.0} s");
        if (count > 1) Console.WriteLine("never recorded: " + string.Join(", ", PostRules.Kinds.Except(kinds)));
        Console.WriteLine($"seed {first}{others}, commit {Commit}");
        return 0;
    }

    private static Task<int> Host(Dictionary<string, string> options) => FaultHost.Run(new()
    {
        Data = options["--data"],
        Postgres = options.GetValueOrDefault("--postgres", ""),
        Synchronous = options.GetValueOrDefault("--synchronous", "FULL"),
        MaxPages = int.Parse(options.GetValueOrDefault("--max-pages", "0"), CultureInfo.InvariantCulture),
    });

    private static string Commit =>
        typeof(Program).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static Dictionary<string, string> Options(string[] arguments)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal))
                options[""] = arguments[i];
            else if (i + 1 < arguments.Length)
                options[arguments[i]] = arguments[++i];
        }
        return options;
    }

    private static void Tell(Outcome small, Outcome whole)
    {
        Console.WriteLine("BROKEN: " + whole.Violation);
        Console.WriteLine($"in {whole.Scenario}; made small: {small.Scenario}");
        foreach (var fault in small.Scenario.Faults)
            Console.WriteLine("  " + fault);
        foreach (var line in small.Trace.TakeLast(120))
            Console.WriteLine(line);
        Console.WriteLine("BROKEN: " + small.Violation);
    }
}
