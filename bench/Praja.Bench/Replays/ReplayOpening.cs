using System.Diagnostics;
using System.Globalization;
using Praja.CommandPost;
using Praja.Storage.Sqlite;

namespace Praja.Bench.Replays;

/// <summary>Opens the journal in a process of its own.</summary>
internal static class ReplayOpening
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private const int Times = 3;

    /// <summary>Opens the journal three times, each in a process of its own; the median counts.</summary>
    public static (double Seconds, double Megabytes, string Hash) Opened(string folder, int stations, string how)
    {
        var opened = Enumerable.Range(0, Times).Select(_ => Once(folder, stations, how))
            .OrderBy(o => o.Seconds).ToList();
        var (seconds, megabytes, entries, hash) = opened[Times / 2];
        var note = string.Create(Plain, $"highest memory of the process {megabytes:0} MB; ")
            + string.Join(", ", opened.Select(o => o.Seconds.ToString("0.00", Plain)));
        var name = how == "plain" ? "opened by replay, hashes and ids checked" : "opened from the snapshot";
        ReplayTable.Tell(name, entries, TimeSpan.FromSeconds(seconds), note);
        return (seconds, megabytes, hash);
    }

    private static (double Seconds, double Megabytes, int Entries, string Hash) Once(
        string folder, int stations, string how)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(ReplayBenchmark).Assembly.Location);
        foreach (var word in (string[])["replay", "open", folder, stations.ToString(Plain), how])
            start.ArgumentList.Add(word);
        // The program is built ahead of time and without profiling of its own (Praja.Cli); what is nearest to that here
        // is to compile each method once, as well as it can be.
        (start.Environment["DOTNET_TC_QuickJit"], start.Environment["DOTNET_TieredPGO"]) = ("0", "0");
        using var process = Process.Start(start)!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var words = answer.Split('\n').Last(l => l.StartsWith("opened ", StringComparison.Ordinal)).Split(' ');
        return (
            double.Parse(words[1], Plain), double.Parse(words[2], Plain), int.Parse(words[3], Plain), words[4]);
    }

    public static int Open(string folder, int stations, string how)
    {
        var frame = ReplayTable.Framed(stations);
        _ = frame.Hash;
        using var shelf = new SqliteShelf(folder);
        using var store = shelf.Open(ReplayTable.Id)!;
        var clock = Stopwatch.StartNew();
        var desk = new PostDesk(frame, how == "plain" ? new WithoutSnapshot(store) : store);
        var seconds = clock.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64 / 1048576.0;
        var hash = ReplayTable.HashOf(desk.Picture);
        Console.WriteLine(string.Create(
            Plain, $"opened {seconds:0.000} {peak:0} {desk.Picture.Sequence} {hash}"));
        return 0;
    }
}
