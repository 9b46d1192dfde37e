using System.Diagnostics;
using System.Globalization;

namespace Praja.Bench.Plans;

// The whole program as a planner starts it, measured from outside: seconds of the wall clock from the start of the
// process to its end, and the most memory it held. Two references run in between: the runtime's own bare start
// (`praja --version`), which nobody can go below, and LibreOffice turning the same workbook into a PDF, which is what a
// planner waits for today.

/// <summary><c>praja plan</c> and <c>praja check</c> from process start to process end.</summary>
internal sealed class PlanBenchmark : IBenchmark
{
    private const int Rounds = 3;

    public string Name => "plan";

    public int Run(string[] args)
    {
        var program = Path.Combine(Repository.Root, "artifacts", "praja", "Praja.Cli.dll");
        if (!File.Exists(program))
        {
            Console.Error.WriteLine("the program is not built; run ./praja bench plan");
            return 2;
        }
        var folder = Directory.CreateTempSubdirectory("praja-plan-").FullName;
        try
        {
            return Measure(program, folder, large: !args.Contains("small"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Measure(string program, string folder, bool large)
    {
        var kutim = Path.Combine(Repository.Root, "samples", "kutai-timur-2024");
        var target = Path.Combine(folder, "out");
        Console.WriteLine("| what | seconds (median of 3) | peak MB | target |");
        Console.WriteLine("|---|---|---|---|");
        var right = Row("bare start of the program (reference)", "", "dotnet", [program, "--version"]);
        right &= Row("check, Kutai Timur (701 TPS)", "", "dotnet", [program, "check", kutim]);
        right &= Row("assess and print, which checks first", "", "dotnet", [program, "assess", kutim]);
        Share("of plan: from process start until checked and assessed", "0.5 s", "kerawanan dinilai",
            [program, "plan", kutim, "--out", target, "--no-pdf"]);
        right &= Row("plan without PDF", "3 s", "dotnet", [program, "plan", kutim, "--out", target, "--no-pdf"]);
        right &= Row("plan with PDF", "8 s", "dotnet", [program, "plan", kutim, "--out", target]);
        Row("LibreOffice, plotting.xlsx to PDF (reference)", "", "soffice",
            ["--headless", "--convert-to", "pdf", "--outdir", folder, Path.Combine(target, "plotting.xlsx")]);
        if (!large) return right ? 0 : 1;
        var province = Path.Combine(folder, "kalimantan-timur");
        var stations = ProvinceDossier.Write(province);
        var count = stations.ToString("N0", CultureInfo.InvariantCulture);
        right &= Row($"plan without PDF, Kalimantan Timur ({count} TPS)", "15 s, 500 MB", "dotnet",
            [program, "plan", province, "--out", target + "-64", "--no-pdf"]);
        right &= Row($"plan with PDF, Kalimantan Timur ({count} TPS)", "15 s, 500 MB", "dotnet",
            [program, "plan", province, "--out", target + "-64"]);
        return right ? 0 : 1;
    }

    private static bool Row(string what, string target, string command, string[] arguments)
    {
        List<double> seconds = [];
        var (memory, right) = (0.0, true);
        for (var round = 0; round < Rounds; round++)
        {
            if (Once(command, arguments) is not { } run)
            {
                Console.WriteLine($"| {what} | not on this machine | | {target} |");
                return true;
            }
            seconds.Add(run.Seconds);
            memory = Math.Max(memory, run.Megabytes);
            right &= run.Right;
        }
        var median = seconds.Order().ElementAt(Rounds / 2).ToString("0.00", CultureInfo.InvariantCulture);
        var peak = memory.ToString("0", CultureInfo.InvariantCulture);
        Console.WriteLine($"| {what} | {(right ? median : "FAILED")} | {peak} | {target} |");
        return right;
    }

    /// <summary>Seconds from the start of the process until it says a step is done.</summary>
    private static void Share(string what, string target, string step, string[] arguments)
    {
        List<double> seconds = [];
        for (var round = 0; round < Rounds; round++)
        {
            var start = new ProcessStartInfo("dotnet", arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            var watch = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            while (process.StandardError.ReadLine() is { } line)
            {
                if (line.Contains(step, StringComparison.Ordinal)) seconds.Add(watch.Elapsed.TotalSeconds);
            }
            output.Wait();
            process.WaitForExit();
        }
        var median = seconds.Order().ElementAtOrDefault(Rounds / 2).ToString("0.00", CultureInfo.InvariantCulture);
        Console.WriteLine($"| {what} | {median} | | {target} |");
    }

    private static (double Seconds, double Megabytes, bool Right)? Once(string command, string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var watch = Stopwatch.StartNew();
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            var memory = PeakMegabytes(process);
            process.WaitForExit();
            Task.WaitAll(output, error);
            if (process.ExitCode > 1) Console.Error.WriteLine(error.Result);
            return (watch.Elapsed.TotalSeconds, memory, process.ExitCode <= 1);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>
    /// The kernel's high-water mark of the process, read until it ends; its own, without the browser it starts.
    /// </summary>
    private static double PeakMegabytes(Process process)
    {
        var peak = 0.0;
        while (!process.WaitForExit(5))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64 / 1048576.0);
            }
            catch (InvalidOperationException)
            {
                break;
            }
        }
        return peak;
    }
}
