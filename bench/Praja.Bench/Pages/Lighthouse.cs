using System.Diagnostics;
using System.Text.Json;
using Praja.Bench.Reports;

namespace Praja.Bench.Pages;

/// <summary>Lighthouse over pages, where npm is there to fetch it.</summary>
internal static class Lighthouse
{
    public static void Run(ServerChild server, IEnumerable<(string Name, string Path)> pages)
    {
        var folder = Path.Combine(Repository.Root, "bench", "lighthouse");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")) && !Start("npm", ["ci", "--silent"], folder))
        {
            Console.WriteLine("npm is not on this machine: Lighthouse is not run.");
            return;
        }
        var listed = pages.ToArray();
        var address = server.Address.ToString().TrimEnd('/');
        string[] words = ["pages.mjs", address, "praja=" + server.Token, .. listed.Select(p => p.Path)];
        var names = listed.ToDictionary(p => p.Path, p => p.Name, StringComparer.Ordinal);
        Console.WriteLine("| page | device | performance | accessibility | best practices | below 0.9 |");
        Console.WriteLine("|---|---|---|---|---|---|");
        Start("node", words, folder, line =>
        {
            using var read = JsonDocument.Parse(line);
            var run = read.RootElement;
            var scores = string.Join(" | ", run.GetProperty("scores").EnumerateArray().Select(s => s.GetInt32()));
            var shortOf = string.Join(", ", run.GetProperty("short").EnumerateArray().Select(s => s.GetString()));
            var page = names[run.GetProperty("path").GetString()!];
            Console.WriteLine($"| {page} | {run.GetProperty("device").GetString()} | {scores} | {shortOf} |");
        });
        Console.WriteLine();
    }

    /// <summary>Runs a program; false when it is not there or fails.</summary>
    private static bool Start(string program, string[] words, string folder, Action<string>? tell = null)
    {
        try
        {
            var start = new ProcessStartInfo(program, words)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start)!;
            while (process.StandardOutput.ReadLine() is { } line)
                tell?.Invoke(line);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
