using Praja.Algorithms.Random;
using Praja.FaultSimulator.Checks;

namespace Praja.SystemTests.Faults;

/// <summary>
/// kill -9 does not test fsync, since the kernel's cache survives it. Here the server runs under strace; at sampled
/// answers its files are built anew from what was synced by then, as after a power cut, and opened.
/// </summary>
public sealed class PowerCutTests : IDisposable
{
    private const string Journal = "tanjung-damai.db";

    private readonly TemporaryFolder folder = new();

    /// <summary>The law, at every cut: the file is sound, its entries are a beginning of the journal, and no answered
    /// one is missing.</summary>
    [Fact]
    public async Task A_power_cut_loses_nothing_that_was_answered()
    {
        var found = await Cut([], [], FaultLength.Of(300, 40));
        Assert.Empty(found);
    }

    /// <summary>Power is cut after syncs failed and the server opened its journal again: what it found then was
    /// perhaps in the cache only.</summary>
    [Fact]
    public async Task A_power_cut_after_failed_syncs_loses_nothing_that_was_answered()
    {
        var found = await Cut(["-e", "inject=fsync,fdatasync:error=EIO:when=12..14"], [], FaultLength.Of(300, 40));
        Assert.Empty(found);
    }

    /// <summary>The control: a store that does not sync must fail the same test, or the test is worth nothing.
    /// </summary>
    [Fact]
    public async Task A_store_that_does_not_sync_fails_this_test()
    {
        var found = await Cut([], ["--synchronous", "OFF"], 20);
        Assert.InRange(found.Count, 10, int.MaxValue);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>What was wrong at so many cuts.</summary>
    private async Task<List<string>> Cut(string[] faults, string[] options, int cuts)
    {
        if (!OperatingSystem.IsLinux() || PrajaProgram.Start("strace", "-V").Code != 0) Assert.Skip("needs strace");
        var data = folder.At("data");
        Directory.CreateDirectory(data);
        using (var making = await ServerProcess.StartAsync("--data", data))
            await making.StopAsync();
        var power = new PowerCut(Directory.EnumerateFiles(data, Journal + "*"));
        var log = folder.At("strace");
        string[] strace =
        [
            "strace", "-f", "-y", "-xx", "-s", "200000", "-e", "trace=" + StraceLog.Calls, "-o", log, .. faults,
        ];
        using var senders = new FieldSenders(16);
        using (var server = await ServerProcess.StartUnderAsync(strace, ["--data", data, .. options]))
        {
            senders.Servers = [server.Entries];
            senders.Start();
            await senders.AnsweredAsync(FaultLength.Of(6_000, 800), TimeSpan.FromSeconds(120));
            await senders.StopAsync();
            await server.StopAsync();
        }
        if (faults.Length > 0) Assert.True(senders.Statuses.GetValueOrDefault(503) > 0, "no sync failed");
        Assert.Empty(senders.Wrong);
        var whole = KeptLines.OfSqlite(Path.Combine(data, Journal));
        Assert.Equal("", OwnReader.Fault(whole));
        var deeds = StraceLog.Read(log, data);
        if (options.Length == 0) Assert.Contains(deeds, d => d is Deed.SyncEnded { Succeeded: true });
        return CutAll(power, deeds, whole, cuts);
    }

    private static List<string> CutAll(PowerCut power, List<Deed> deeds, byte[] whole, int cuts)
    {
        var answers = deeds.Count(d => d is Deed.Answered);
        Assert.True(answers > cuts, $"strace saw {answers} answers");
        var rng = Rng.For(1, "power");
        var wrong = new List<string>();
        var (highest, answer) = (0L, 0);
        foreach (var deed in deeds)
        {
            power.Take(deed);
            if (deed is not Deed.Answered answered) continue;
            highest = Math.Max(highest, answered.Sequence);
            // Evenly spread over the answers, so that checkpoints are among what is cut.
            if ((long)(++answer) * cuts / answers == (long)(answer - 1) * cuts / answers) continue;
            if (Open(power, rng.Next(2) * 0.5, rng, whole, highest) is { Length: > 0 } fault) wrong.Add(fault);
        }
        return wrong;
    }

    private static string Open(PowerCut power, double keep, Rng rng, byte[] whole, long highest)
    {
        using var after = new TemporaryFolder();
        power.WriteTo(after.Path, keep, rng);
        try
        {
            var lines = KeptLines.OfSqlite(after.At(Journal));
            if (!whole.AsSpan().StartsWith(lines)) return "the entries are not a beginning of the journal";
            var entries = lines.Count(b => b == (byte)'\n');
            return entries < highest ? $"entry {highest} was answered, {entries} are there" : "";
        }
        catch (Exception e) when (e is Microsoft.Data.Sqlite.SqliteException or Xunit.Sdk.EqualException)
        {
            return e.Message;
        }
    }
}
