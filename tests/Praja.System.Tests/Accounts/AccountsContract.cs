using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Storage.Accounts;
using Praja.Web.Accounts;

namespace Praja.SystemTests.Accounts;

/// <summary>What accounts keep to, whatever database they are in.</summary>
public abstract partial class AccountsContract : IDisposable
{
    private protected const string Kutim = "kutim-2024";
    private protected const string Good = "tujuh perahu di sungai kelay";

    private protected TemporaryFolder Folder { get; } = new();

    private protected virtual string Postgres => "";

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private protected static object Operator(string post = "post/operator-1", params string[] regions) =>
        new { operation = Kutim, role = "post_operator", post, regions };

    private protected Task<RunningAccounts> StartAsync(SteppedClock? clock = null) =>
        RunningAccounts.StartAsync(Folder.Path, Postgres, clock);

    [Fact]
    public async Task The_first_start_has_one_link_and_no_password()
    {
        await using var server = await StartAsync();
        var house = server.Services.GetRequiredService<AccountsHouse>();
        var older = await house.SetupSecretAsync();
        var secret = await house.SetupSecretAsync();
        using var visitor = server.Visit();
        var form = new { name = "kepala.tik", password = RunningAccounts.AdministratorsPassword };
        Assert.Equal("link-invalid", (await visitor.PostAsync("/setup/" + older, form)).Code);
        Assert.Equal("setup", (await visitor.GetAsync("/setup/" + secret))["purpose"].GetString());
        Assert.Equal("password-short",
            (await visitor.PostAsync("/setup/" + secret, new { name = "kepala.tik", password = "pendek" })).Code);
        Assert.Equal(HttpStatusCode.OK, (await visitor.PostAsync("/setup/" + secret, form)).Status);
        Assert.Equal("link-invalid", (await visitor.PostAsync("/setup/" + secret, form)).Code);
        Assert.Null(await house.SetupSecretAsync());
        await using var scope = server.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        Assert.Single(await context.Accounts.ToListAsync(Stop));
    }

    [Fact]
    public async Task A_link_ends_after_a_day()
    {
        await using var server = await StartAsync();
        var secret = await server.Services.GetRequiredService<AccountsHouse>().SetupSecretAsync();
        using var visitor = server.Visit();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/setup/" + secret)).Status);
        server.Clock.Forward(AccountLimits.Link);
        Assert.Equal("link-invalid", (await visitor.GetAsync("/setup/" + secret)).Code);
        Assert.Equal("link-invalid", (await visitor.PostAsync(
            "/setup/" + secret, new { name = "kepala.tik", password = Good })).Code);
    }

    [Fact]
    public async Task A_session_knows_its_appointments_and_ends()
    {
        await using var server = await StartAsync();
        using var administrator = await server.SetUpAsync();
        var (_, holder) = await server.MakeAsync(administrator, "operator.1", Good, Operator());
        var session = await holder.GetAsync("/api/v1/session");
        var post = Assert.Single(session["appointments"].EnumerateArray());
        Assert.Equal("post_operator", post.GetProperty("role").GetString());
        Assert.Equal("post/operator-1", post.GetProperty("post").GetString());
        var cookie = Assert.Single(holder.Cookies);
        Assert.True(cookie.HttpOnly);
        Assert.Equal(HttpStatusCode.NoContent, (await holder.DeleteAsync("/api/v1/session")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await holder.GetAsync("/api/v1/session")).Status);

        await holder.SignInAsync("operator.1", Good);
        server.Clock.Forward(AccountLimits.SessionIdle - TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await holder.GetAsync("/api/v1/session")).Status);
        server.Clock.Forward(AccountLimits.SessionIdle + TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await holder.GetAsync("/api/v1/session")).Status);
    }

    [Fact]
    public async Task A_browsers_write_needs_the_antiforgery_header()
    {
        await using var server = await StartAsync();
        using var administrator = await server.SetUpAsync();
        var account = new { name = "operator.1" };
        var value = administrator.Antiforgery;
        administrator.Antiforgery = "";
        Assert.Equal("antiforgery-missing", (await administrator.PostAsync("/api/v1/accounts", account)).Code);
        administrator.Antiforgery = value[..^1] + (value[^1] == 'A' ? 'B' : 'A');
        Assert.Equal("antiforgery-missing", (await administrator.PostAsync("/api/v1/accounts", account)).Code);
        administrator.Antiforgery = value;
        Assert.Equal(HttpStatusCode.Created, (await administrator.PostAsync("/api/v1/accounts", account)).Status);
    }

    [Fact]
    public async Task Unknown_wrong_closed_and_locked_are_answered_alike()
    {
        await using var server = await StartAsync();
        using var administrator = await server.SetUpAsync();
        var (id, holder) = await server.MakeAsync(administrator, "operator.1", Good, Operator());
        var unknown = await holder.SignInAsync("operator.9", Good);
        var wrong = await holder.SignInAsync("operator.1", Good + "!");
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.Status);
        Assert.Equal(unknown.Json.GetRawText(), wrong.Json.GetRawText());
        Assert.Equal(HttpStatusCode.OK, (await holder.SignInAsync("operator.1", Good)).Status);
        for (var i = 0; i < AccountLimits.FailuresBeforeLock; i++)
            await holder.SignInAsync("operator.1", Good + "!");
        var locked = await holder.SignInAsync("operator.1", Good);
        Assert.Equal(unknown.Json.GetRawText(), locked.Json.GetRawText());
        Assert.Contains(server.Lines(), l => l.Contains("account_locked_out", StringComparison.Ordinal));
        server.Clock.Forward(AccountLimits.Lock + TimeSpan.FromSeconds(1));
        await administrator.SignInAsync("kepala.tik", RunningAccounts.AdministratorsPassword);
        Assert.Equal(HttpStatusCode.OK, (await holder.SignInAsync("operator.1", Good)).Status);
        Assert.Equal(
            HttpStatusCode.NoContent, (await administrator.PutAsync($"/api/v1/accounts/{id}/closure")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await holder.GetAsync("/api/v1/session")).Status);
        Assert.Equal(unknown.Json.GetRawText(), (await holder.SignInAsync("operator.1", Good)).Json.GetRawText());
    }

    [Fact]
    public async Task Too_many_attempts_for_a_name_are_turned_away()
    {
        await using var server = await StartAsync();
        using var visitor = server.Visit();
        for (var i = 0; i < AccountLimits.AttemptsPerName; i++)
            Assert.Equal("sign-in-failed", (await visitor.SignInAsync("siapa.saja", "coba")).Code);
        var answer = await visitor.SignInAsync("siapa.saja", "coba");
        Assert.Equal("too-many-attempts", answer.Code);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        server.Clock.Forward(AccountLimits.AttemptWindow);
        Assert.Equal("sign-in-failed", (await visitor.SignInAsync("siapa.saja", "coba")).Code);
    }

    [Fact]
    public async Task A_token_opens_its_operation_until_it_is_revoked_or_expires()
    {
        await using var server = await StartAsync();
        using var administrator = await server.SetUpAsync();
        var (_, holder) = await server.MakeAsync(administrator, "operator.1", Good, Operator(regions: "64.08"));
        var form = new { operation = Kutim, label = "HP", days = 2, regions = new[] { "64.08.04" } };
        var made = await holder.PostAsync("/api/v1/tokens", form);
        Assert.Equal(HttpStatusCode.Created, made.Status);
        var book = server.Services.GetRequiredService<AccessBook>();
        var secret = made["secret"].GetString()!;
        var sender = book.Find(secret)!.In(Kutim)!;
        Assert.Equal(("post/operator-1", PostRole.PostOperator), (sender.Actor, sender.Role));
        Assert.Equal(["64.08.04"], sender.Regions);
        Assert.Null(book.Find(secret)!.In("kukar-2024"));
        using var device = server.Visit();
        device.Bearer = secret;
        Assert.Equal(HttpStatusCode.OK, (await device.GetAsync("/api/v1/session")).Status);
        Assert.Equal("session-needed", (await device.PostAsync("/api/v1/tokens", form)).Code);
        Assert.Equal("session-needed", (await device.PostAsync("/api/v1/accounts/me/totp")).Code);
        var id = made["token"].GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.NoContent, (await holder.DeleteAsync("/api/v1/tokens/" + id)).Status);
        Assert.Null(book.Find(secret));

        var second = (await holder.PostAsync("/api/v1/tokens", form))["secret"].GetString()!;
        Assert.NotNull(book.Find(second));
        server.Clock.Forward(TimeSpan.FromDays(2));
        Assert.Null(book.Find(second));
    }

    [Fact]
    public async Task A_token_is_never_wider_than_its_appointment()
    {
        await using var server = await StartAsync();
        using var administrator = await server.SetUpAsync();
        var (id, holder) = await server.MakeAsync(administrator, "operator.1", Good, Operator(regions: "64.08.04"));
        object Form(string operation, int days, params string[] regions) =>
            new { operation, label = "HP", days, regions };
        Assert.Equal("region-invalid", (await holder.PostAsync("/api/v1/tokens", Form(Kutim, 1, "64.08"))).Code);
        Assert.Equal("region-invalid", (await holder.PostAsync("/api/v1/tokens", Form(Kutim, 1, "64.08.041"))).Code);
        Assert.Equal("no-appointment", (await holder.PostAsync("/api/v1/tokens", Form("kukar", 1))).Code);
        Assert.Equal("days-invalid", (await holder.PostAsync("/api/v1/tokens", Form(Kutim, 201))).Code);
        var made = await holder.PostAsync("/api/v1/tokens", Form(Kutim, 1));
        var book = server.Services.GetRequiredService<AccessBook>();
        var secret = made["secret"].GetString()!;
        Assert.Equal(["64.08.04"], book.Find(secret)!.In(Kutim)!.Regions);
        // The appointment changes: its tokens end with it, sessions have the new one.
        var changed = new { role = "post_chief", post = "post/chief", regions = Array.Empty<string>() };
        await administrator.PutAsync($"/api/v1/accounts/{id}/appointments/{Kutim}", changed);
        Assert.Null(book.Find(secret));
        var session = await holder.GetAsync("/api/v1/session");
        Assert.Equal("post_chief", session["appointments"][0].GetProperty("role").GetString());
        await administrator.DeleteAsync($"/api/v1/accounts/{id}/appointments/{Kutim}");
        Assert.Empty((await holder.GetAsync("/api/v1/session"))["appointments"].EnumerateArray());
    }

    [Fact]
    public async Task The_journal_of_the_accounts_verifies_and_has_no_secret()
    {
        await using var server = await StartAsync();
        using var administrator = await server.SetUpAsync();
        var (_, holder) = await server.MakeAsync(administrator, "operator.1", Good, Operator());
        await holder.SignInAsync("operator.1", "salah sama sekali");
        await holder.PostAsync("/api/v1/tokens", new { operation = Kutim, label = "HP pos", days = 1 });
        var lines = server.Lines();
        var text = string.Concat(lines.Select(l => l + "\n"));
        var problems = new ProblemList();
        Assert.NotNull(JournalCheck.Verify(Encoding.UTF8.GetBytes(text), "accounts", problems));
        Assert.False(problems.HasErrors);
        foreach (var kind in new[] { "made", "link_issued", "link_used", "signed_in", "sign_in_failed", "token_made" })
            Assert.Contains("\"account_" + kind + "\"", text, StringComparison.Ordinal);
        foreach (var secret in new[] { TokenText.Prefix, Good, "operator.1\"", "HP pos", "salah" })
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        await using var scope = server.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        await Assert.ThrowsAnyAsync<Exception>(() => context.Lines.ExecuteDeleteAsync(Stop));
        await Assert.ThrowsAnyAsync<Exception>(
            () => context.Lines.ExecuteUpdateAsync(s => s.SetProperty(l => l.Line, ""), Stop));
        Assert.Equal(lines, server.Lines());
    }

    [Fact]
    public async Task The_tables_are_as_the_model_has_them()
    {
        await using var server = await StartAsync();
        await using var scope = server.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        // Reading a row, or none, of every table names every column of the model.
        foreach (var entity in context.Model.GetEntityTypes().Where(e => !e.IsOwned()))
        {
            var columns = entity.GetProperties().Select(p => '"' + p.GetColumnName() + '"');
            var table = entity.GetSchema() is { } schema ? schema + "." + entity.GetTableName() : entity.GetTableName();
            var sql = $"SELECT {string.Join(',', columns)} FROM {table} WHERE 1 = 0";
            await context.Database.ExecuteSqlRawAsync(sql, Stop);
        }
        await AccountsSchema.UpgradeAsync(context, Stop);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    private protected virtual void Dispose(bool disposing)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Folder.Dispose();
    }
}

/// <summary>Accounts in SQLite.</summary>
public sealed class SqliteAccountsTests : AccountsContract;
