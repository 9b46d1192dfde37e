using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Praja.Web.Accounts;

namespace Praja.SystemTests.Accounts;

/// <summary><c>praja serve</c> and <c>praja account</c> as processes beside each other, as an administrator runs
/// them.</summary>
public sealed partial class AccountVerbTests : IDisposable
{
    private const string Password = "tujuh perahu di sungai kelay";

    private readonly TemporaryFolder folder = new();
    private readonly Process server;
    private readonly List<string> said = [];

    public AccountVerbTests()
    {
        Assert.NotEqual(2, PrajaProgram.Run(
            "open", PrajaProgram.Balikpapan, "--data", folder.Path, "--mode", "exercise", "--id", "balikpapan").Code);
        var program = Path.Combine(AppContext.BaseDirectory, "Praja.Cli.dll");
        server = Process.Start(new ProcessStartInfo(
            "dotnet", [program, "serve", folder.Path, "--address", "http://127.0.0.1:0", "--lang", "en"])
        {
            RedirectStandardOutput = true,
        })!;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Accounts_are_managed_beside_a_running_server()
    {
        var address = new Uri(await WordAfter("Serving at "));
        var link = new Uri(await WordAfter("within 24 hours: "));
        _ = server.StandardOutput.ReadToEndAsync(Stop);
        using var administrator = new Visitor(address);
        var form = new { name = "kepala.tik", password = Password };
        Assert.Equal(HttpStatusCode.OK, (await administrator.PostAsync(link.AbsolutePath, form)).Status);
        Assert.Equal("link-invalid", (await administrator.PostAsync(link.AbsolutePath, form)).Code);
        Assert.Equal(HttpStatusCode.OK, (await administrator.SignInAsync("kepala.tik", Password)).Status);
        await administrator.PostAsync("/api/v1/accounts", new
        {
            name = "pdp.1",
            appointments = new[]
                { new { operation = "balikpapan", role = "data_protection_officer", post = "pdp/1" } },
        });

        var listed = Account("list");
        Assert.Equal(0, listed.Code);
        Assert.Matches(@"kepala\.tik\s+\S+\s+open\s+accounts: administrator", listed.Output);
        Assert.Matches(@"pdp\.1\s+\S+\s+open\s+balikpapan: data_protection_officer \(pdp/1\)", listed.Output);
        Assert.Contains(Lines(), l => l.GetProperty("kind").GetString() == "personal_data_read"
            && l.GetProperty("actor").GetString() == "machine/administrator"
            && l.GetProperty("body").GetProperty("purpose").GetString() == "praja account list");

        var reset = Account("reset", "pdp.1");
        Assert.Equal(0, reset.Code);
        var path = Link().Match(reset.Output).Value;
        using var officer = new Visitor(address);
        Assert.Equal(
            HttpStatusCode.OK, (await officer.PostAsync(path, new { password = Password + " lagi" })).Status);
        Assert.Equal("link-invalid", (await officer.PostAsync(path, new { password = Password + " 3" })).Code);
        Assert.Equal(HttpStatusCode.OK, (await officer.SignInAsync("pdp.1", Password + " lagi")).Status);

        Assert.Equal(0, Account("lock", "pdp.1").Code);
        await SeesAsync(officer, HttpStatusCode.Unauthorized);
        Assert.Equal("sign-in-failed", (await officer.SignInAsync("pdp.1", Password + " lagi")).Code);
        Assert.Contains("closed", Account("list").Output, StringComparison.Ordinal);
        Assert.Equal(0, Account("lock", "pdp.1", "--undo").Code);
        Assert.Equal(HttpStatusCode.OK, (await officer.SignInAsync("pdp.1", Password + " lagi")).Status);

        foreach (var verb in (string[])["reset", "lock"])
            Assert.Equal(2, Account(verb, "siapa.saja").Code);
        // Nobody locks the last administrator out, not even at the machine.
        Assert.Equal(2, Account("lock", "kepala.tik").Code);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/api/v1/session")).Status);
        Assert.Equal(2, PrajaProgram.Run("account", "list", folder.At("none")).Code);
        Assert.DoesNotContain("prj_", string.Concat(Lines().Select(l => l.GetRawText())), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        if (!server.HasExited) server.Kill();
        server.WaitForExit();
        server.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private ProgramRun Account(string verb, params string[] more) =>
        PrajaProgram.Run(["account", verb, folder.Path, .. more, "--lang", "en"]);

    private JsonElement[] Lines()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=" + folder.At("accounts.db"));
        connection.Open();
        using var ask = connection.CreateCommand();
        ask.CommandText = "SELECT Line FROM account_line ORDER BY Sequence";
        using var rows = ask.ExecuteReader();
        var lines = new List<JsonElement>();
        while (rows.Read())
            lines.Add(JsonDocument.Parse(rows.GetString(0)).RootElement);
        return [.. lines];
    }

    private async Task<string> WordAfter(string words)
    {
        while (true)
        {
            if (said.FirstOrDefault(l => l.Contains(words, StringComparison.Ordinal)) is { } line)
                return line[(line.IndexOf(words, StringComparison.Ordinal) + words.Length)..];
            said.Add(await server.StandardOutput.ReadLineAsync(Stop)
                ?? throw new InvalidOperationException("The server has ended."));
        }
    }

    private static async Task SeesAsync(Visitor visitor, HttpStatusCode wanted)
    {
        var since = Stopwatch.StartNew();
        while ((await visitor.GetAsync("/api/v1/session")).Status is var seen && seen != wanted)
        {
            Assert.True(since.Elapsed < AccountLimits.Watch * 2, $"{seen}, not {wanted}");
            await Task.Delay(50, Stop);
        }
    }

    [GeneratedRegex("/setup/prj_[A-Za-z0-9_-]{43}")]
    private static partial Regex Link();
}
