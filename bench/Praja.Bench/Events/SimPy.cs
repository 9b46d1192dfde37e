using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Praja.Bench.Events;

/// <summary>SimPy (Debian's python3-simpy) as the reference, a script of ours in its own process.</summary>
internal static class SimPy
{
    /// <summary>CPU seconds, events, mean wait and version; null, with the reason on the screen, where it is
    /// missing.</summary>
    public static (double Seconds, double Events, double Wait, string Version)? Run(
        int servers, double load, int customers)
    {
        var script = Path.Combine(Repository.Root, "bench", "simpy", "queue.py");
        foreach (var python in new[] { "/usr/bin/python3", "python3" })
        {
            var start = new ProcessStartInfo(python)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.ArgumentList.Add(script);
            foreach (var number in new[] { servers, load, customers })
                start.ArgumentList.Add(number.ToString(CultureInfo.InvariantCulture));
            if (Output(start) is not { } words) continue;
            double Number(int index) => double.Parse(words[index], CultureInfo.InvariantCulture);
            return (Number(0), Number(1), Number(2), words[3].Trim());
        }
        Console.WriteLine("no reference: SimPy is not installed (Debian: apt-get install python3-simpy)");
        return null;
    }

    private static string[]? Output(ProcessStartInfo start)
    {
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 && errors.Result.Length >= 0 ? output.Split(' ') : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
