using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Npgsql;
using Praja.Journal;
using Praja.Storage;

namespace Praja.SystemTests.Stores;

/// <summary>Journals between data folders, files and overseers, by the program itself.</summary>
public sealed class JournalStoreVerbTests : IDisposable
{
    private const string Id = "tanjung-damai";

    private readonly TemporaryFolder folder = new();
    private readonly MadeUpDay day = new();

    private string Data => folder.At("data");

    [Fact]
    public void A_journal_comes_out_as_it_went_in_also_into_another_folder()
    {
        var file = Fill(7);
        Assert.Equal(0, Praja("export", Data, Id, folder.At("keluar.jsonl")).Code);
        Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(folder.At("keluar.jsonl")));
        Assert.Equal(2, Praja("export", Data, Id, folder.At("keluar.jsonl")).Code);
        Assert.Equal(0, Praja("export", Data, Id, folder.At("keluar.jsonl"), "--replace").Code);
        var missing = Praja("export", Data, "balai", folder.At("x.jsonl"), "--json");
        Assert.Equal((2, "PRJ410"), (missing.Code, CodeOf(missing)));
        Assert.False(File.Exists(folder.At("x.jsonl")));
    }

    [Fact]
    public void Importing_again_changes_nothing_and_a_longer_file_goes_on()
    {
        var file = Fill(7);
        Assert.Equal(0, Imported(Praja("import", file, Data, Id, "--json")));
        var longer = Write(day.Next(3), file);
        Assert.Equal(3, Imported(Praja("import", longer, Data, Id, "--json")));
        // The shorter one again: the journal only goes on where the file ends.
        Assert.Equal(0, Imported(Praja("import", file, Data, Id, "--json")));
        Assert.Equal(0, Praja("export", Data, Id, folder.At("keluar.jsonl")).Code);
        Assert.Equal(File.ReadAllBytes(longer), File.ReadAllBytes(folder.At("keluar.jsonl")));
    }

    [Fact]
    public void What_does_not_verify_differs_or_is_of_another_mode_is_refused()
    {
        var file = Fill(7);
        Assert.Equal(0, Praja("export", Data, Id, folder.At("sebelum.jsonl")).Code);
        var lines = File.ReadAllLines(file);
        var tampered = folder.At("ubah.jsonl");
        File.WriteAllText(tampered, string.Join('\n', lines).Replace("99.01.04", "99.01.05", StringComparison.Ordinal));
        Assert.Equal("PRJ402", CodeOf(Praja("import", tampered, Data, "baru", "--json")));
        File.WriteAllBytes(tampered, File.ReadAllBytes(file)[..^20]);
        Assert.Equal("PRJ400", CodeOf(Praja("import", tampered, Data, "baru", "--json")));
        Assert.Empty(Directory.GetFiles(folder.At("data", "journals"), "baru*"));
        // Another day of the same operation verifies, and still is another journal.
        var other = Write(Another(JournalMode.Exercise), "");
        Assert.Equal("PRJ414", CodeOf(Praja("import", other, Data, Id, "--json")));
        var real = Write(Another(JournalMode.Operation), "");
        Assert.Equal("PRJ413", CodeOf(Praja("import", real, Data, Id, "--json")));
        Assert.Equal("PRJ412", CodeOf(Praja("import", real, Data, "Besar", "--json")));
        Assert.Equal(0, Praja("export", Data, Id, folder.At("sesudah.jsonl")).Code);
        Assert.Equal(File.ReadAllBytes(folder.At("sebelum.jsonl")), File.ReadAllBytes(folder.At("sesudah.jsonl")));
    }

    [Fact]
    public void A_checkpoint_proves_later_that_nothing_was_changed()
    {
        Fill(7);
        var note = folder.At("titik.json");
        var run = Praja("checkpoint", Data, Id, note, "--json");
        Assert.True(run.Code == 0, run.Error);
        var key = folder.At("data", "keys", "checkpoint.pub.pem");
        var later = Exported();
        Assert.Contains("checkpoint_signed", File.ReadAllLines(later)[^1], StringComparison.Ordinal);
        Assert.Equal(0, Praja("verify", later, "--checkpoint", note, "--key", key).Code);
        Assert.Equal(2, Praja("verify", later, "--checkpoint", note).Code);
        // Cut off before what was signed.
        File.WriteAllLines(folder.At("potong.jsonl"), File.ReadAllLines(later)[..5]);
        Assert.Equal("PRJ419", CodeOf(Verify(folder.At("potong.jsonl"), note, key)));
        // Written anew from the third entry on, with a chain that holds.
        Assert.Equal("PRJ419", CodeOf(Verify(Write(Another(JournalMode.Exercise), ""), note, key)));
        Assert.Equal("PRJ420", CodeOf(Verify(Write(Another(JournalMode.Operation), ""), note, key)));
        // A note changed after it was signed, and one signed by another key.
        var text = File.ReadAllText(note);
        File.WriteAllText(note, text.Replace("\"sequence\":7", "\"sequence\":6", StringComparison.Ordinal));
        Assert.Equal("PRJ418", CodeOf(Verify(later, note, key)));
        File.WriteAllText(note, text);
        using (var stranger = new CheckpointKey(folder.At("lain")))
            Assert.Equal("PRJ418", CodeOf(Verify(later, note, stranger.PublicPath)));
        File.WriteAllText(note, "{}");
        Assert.Equal("PRJ416", CodeOf(Verify(later, note, key)));
        File.WriteAllText(note, text);
        File.WriteAllText(folder.At("bukan.pem"), "bukan kunci");
        Assert.Equal("PRJ417", CodeOf(Verify(later, note, folder.At("bukan.pem"))));
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite,
            File.GetUnixFileMode(folder.At("data", "keys", "checkpoint.key")));
    }

    // Nobody needs Praja to check a checkpoint: the reference's own few lines of shell are run here.
    [Fact]
    public void The_shell_lines_of_the_reference_check_a_checkpoint()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/openssl")) Assert.Skip("needs bash and openssl");
        Fill(7);
        Assert.Equal(0, Praja("checkpoint", Data, Id, folder.At("titik.json")).Code);
        var page = File.ReadAllText(Path.Combine(PrajaProgram.Root, "docs", "reference", "storage.md"));
        File.WriteAllText(folder.At("periksa.sh"), page.Split("```bash\n")[1].Split("```")[0]);
        var key = folder.At("data", "keys", "checkpoint.pub.pem");
        Assert.Equal("Verified OK", Shell(folder.At("periksa.sh"), folder.At("titik.json"), key));
        var text = File.ReadAllText(folder.At("titik.json"));
        File.WriteAllText(folder.At("titik.json"), text.Replace(":7,", ":6,", StringComparison.Ordinal));
        Assert.NotEqual("Verified OK", Shell(folder.At("periksa.sh"), folder.At("titik.json"), key));
    }

    [Fact]
    public void The_verbs_reach_journals_in_PostgreSQL()
    {
        if (PostgresCluster.Missing is { } reason) Assert.Skip(reason);
        var database = PostgresCluster.Shared.CreateDatabase();
        var file = Write(day.Next(7), "");
        string[] there = ["--postgres", database, "--json"];
        Assert.Equal(7, Imported(Praja(["import", file, Data, Id, .. there])));
        var signed = Praja(["checkpoint", Data, Id, folder.At("titik.json"), .. there]);
        Assert.True(signed.Code == 0, signed.Error + signed.Output);
        // A password need not stand in the call.
        var quietly = PrajaProgram.Start(
            "env", "PRAJA_POSTGRES=" + database, "dotnet", Path.Combine(AppContext.BaseDirectory, "Praja.Cli.dll"),
            "journal", "export", Data, Id, folder.At("keluar.jsonl"));
        Assert.Equal(0, quietly.Code);
        Assert.Equal(8, File.ReadAllLines(folder.At("keluar.jsonl")).Length);
        PostgresCluster.Shared.DropDatabase(database);
    }

    // Somebody holds the journal's head for longer than a store waits for it, as a database under load may: the verb
    // asks again, and the checkpoint is recorded once.
    [Fact]
    public async Task A_checkpoint_waits_for_a_busy_database()
    {
        if (PostgresCluster.Missing is { } reason) Assert.Skip(reason);
        var database = PostgresCluster.Shared.CreateDatabase();
        string[] there = ["--postgres", database, "--json"];
        Assert.Equal(7, Imported(Praja(["import", Write(day.Next(7), ""), Data, Id, .. there])));
        await using var holder = await Connect(database);
        await using var watcher = await Connect(database);
        var held = await holder.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await Ask(holder, "SELECT last_seq FROM praja.journal FOR UPDATE");
        var signing = Task.Run(
            () => Praja(["checkpoint", Data, Id, folder.At("titik.json"), .. there]),
            TestContext.Current.CancellationToken);
        const string Waiting =
            "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'praja' AND wait_event_type = 'Lock'"
            + " AND datname = current_database()";
        while (await Ask(watcher, Waiting) == 0)
            Assert.False(signing.IsCompleted, "it did not wait");
        while (await Ask(watcher, Waiting) > 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        await held.DisposeAsync();
        var signed = await signing;
        Assert.True(signed.Code == 0, signed.Error + signed.Output);
        Assert.Equal(0, Praja(["export", Data, Id, folder.At("keluar.jsonl"), .. there]).Code);
        Assert.Single(
            File.ReadLines(folder.At("keluar.jsonl")), l => l.Contains("checkpoint_signed", StringComparison.Ordinal));
        PostgresCluster.Shared.DropDatabase(database);
    }

    public void Dispose() => folder.Dispose();

    private static async Task<NpgsqlConnection> Connect(string database)
    {
        var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private static async Task<long> Ask(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static ProgramRun Praja(params string[] arguments) => PrajaProgram.Run(["journal", .. arguments]);

    private static ProgramRun Verify(string journal, string note, string key) =>
        Praja("verify", journal, "--checkpoint", note, "--key", key, "--json");

    private static string CodeOf(ProgramRun run)
    {
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(2, run.Code);
        return json.RootElement.GetProperty("problems")[0].GetProperty("code").GetString()!;
    }

    private static long Imported(ProgramRun run)
    {
        Assert.True(run.Code == 0, run.Error + run.Output);
        using var json = JsonDocument.Parse(run.Output);
        return json.RootElement.GetProperty("imported").GetInt64();
    }

    private static string Shell(string script, string note, string key)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [script, note, key])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return error.Result.Length > 0 && output.Length == 0 ? error.Result : output;
    }

    private static JournalSegment Another(JournalMode mode)
    {
        var other = new MadeUpDay(mode);
        var segment = other.Next(1);
        var pen = new SegmentPen(segment.Head);
        for (var i = 1; i < 9; i++)
        {
            pen.Add(new(
                segment.Head.Time.AddHours(i), mode, "post/operator", "signal_failed",
                EntryBody.Empty.With("region", "99.02"), Uuid7.Of(segment.Head.Time, 9, (ulong)i)));
        }
        var rest = pen.ToSegment();
        return new(1, rest.Head, (byte[])[.. segment.Lines.Span, .. rest.Lines.Span]);
    }

    private string Fill(int entries)
    {
        var file = Write(day.Next(entries), "");
        Assert.Equal(entries, Imported(Praja("import", file, Data, Id, "--json")));
        return file;
    }

    private string Exported()
    {
        Assert.Equal(0, Praja("export", Data, Id, folder.At("kini.jsonl"), "--replace").Code);
        return folder.At("kini.jsonl");
    }

    private string Write(JournalSegment segment, string after)
    {
        var before = after.Length == 0 ? [] : File.ReadAllBytes(after);
        var number = Directory.GetFiles(folder.Path).Length;
        var name = string.Create(CultureInfo.InvariantCulture, $"jurnal-{number}.jsonl");
        File.WriteAllBytes(folder.At(name), [.. before, .. segment.Lines.Span]);
        return folder.At(name);
    }
}
