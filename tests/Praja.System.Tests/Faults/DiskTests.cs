using System.Diagnostics;

namespace Praja.SystemTests.Faults;

/// <summary>The disk fails under the server: it stops taking reports, loses none, and is well again when the disk
/// is.</summary>
public sealed class DiskTests : IDisposable
{
    private const string Journal = "tanjung-damai.db";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder folder = new();
    private readonly FieldSenders senders = new(256);

    [Fact]
    public async Task After_failed_syncs_the_server_opens_its_journal_again()
    {
        if (!OperatingSystem.IsLinux() || PrajaProgram.Start("strace", "-V").Code != 0) Assert.Skip("needs strace");
        string[] strace =
        [
            "strace", "-f", "-qq", "-o", folder.At("strace"), "-e", "trace=fsync,fdatasync",
            "-e", "inject=fsync,fdatasync:error=EIO:when=30..33",
        ];
        using var server = await ServerProcess.StartUnderAsync(strace, ["--data", folder.Path]);
        senders.Servers = [server.Entries];
        senders.Start();
        await Until(() => senders.Statuses.GetValueOrDefault(503) > 0, "no sync failed");
        await senders.AnsweredAsync(1_000, Patience);
        await senders.StopAsync();
        FaultLaw.Holds(KeptLines.OfSqlite(folder.At(Journal)), senders);
        await senders.SettleAsync();
        FaultLaw.HoldsAtTheEnd(KeptLines.OfSqlite(folder.At(Journal)), senders);
    }

    [Fact]
    public async Task A_full_disk_loses_nothing_and_the_server_goes_on_when_there_is_room()
    {
        var disk = folder.At("disk");
        Directory.CreateDirectory(disk);
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
            Assert.Skip("needs root to mount a small disk");
        if (PrajaProgram.Start("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk).Code != 0)
            Assert.Skip("needs to mount a small disk, which this machine does not allow");
        try
        {
            await Fill(disk);
        }
        finally
        {
            PrajaProgram.Start("umount", "-l", disk);
        }
    }

    public void Dispose()
    {
        senders.Dispose();
        folder.Dispose();
    }

    private async Task Fill(string disk)
    {
        using var server = await ServerProcess.StartAsync("--data", disk);
        senders.Servers = [server.Entries];
        senders.Start();
        await senders.AnsweredAsync(500, Patience);
        var ballast = Path.Combine(disk, "ballast");
        for (var round = 0; round < FaultLength.Of(10, 2); round++)
        {
            senders.Statuses[503] = 0;
            Stuff(ballast);
            await Until(() => senders.Statuses.GetValueOrDefault(503) > 300, "the disk never was full");
            File.Delete(ballast);
            await senders.AnsweredAsync(500, Patience);
        }
        await senders.StopAsync();
        FaultLaw.Holds(KeptLines.OfSqlite(Path.Combine(disk, Journal)), senders);
        await senders.SettleAsync();
        FaultLaw.HoldsAtTheEnd(KeptLines.OfSqlite(Path.Combine(disk, Journal)), senders);
    }

    /// <summary>Fills the disk to its last byte.</summary>
    private static void Stuff(string ballast)
    {
        using var file = new FileStream(ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[1 << 16];
        for (var size = block.Length; size > 0;)
        {
            try
            {
                file.Write(block, 0, size);
            }
            catch (IOException)
            {
                size /= 2;
            }
        }
    }

    private static async Task Until(Func<bool> done, string otherwise)
    {
        for (var watch = Stopwatch.StartNew(); !done();)
        {
            Assert.True(watch.Elapsed < Patience, otherwise);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
