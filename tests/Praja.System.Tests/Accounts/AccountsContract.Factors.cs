using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Praja.Storage.Accounts;
using Praja.Web.Accounts;

namespace Praja.SystemTests.Accounts;

public abstract partial class AccountsContract
{
    [Fact]
    public async Task A_one_time_code_is_asked_for_and_works_once()
    {
        await using var server = await StartAsync();
        using var administrator = await server.SetUpAsync();
        var (_, holder) = await server.MakeAsync(administrator, "operator.1", Good, Operator());
        var begun = await holder.PostAsync("/api/v1/accounts/me/totp");
        var key = begun["key"].GetString()!;
        Assert.Equal("code-wrong",
            (await holder.PostAsync("/api/v1/accounts/me/totp/confirmation", new { code = "000000" })).Code);
        var confirmed = await holder.PostAsync(
            "/api/v1/accounts/me/totp/confirmation", new { code = Code(server, key) });
        var recovery = confirmed["recovery_codes"].EnumerateArray().Select(c => c.GetString()!).ToArray();
        Assert.Equal(10, recovery.Length);
        Assert.Equal(HttpStatusCode.Unauthorized, (await holder.GetAsync("/api/v1/session")).Status);
        Assert.Equal("code-needed", (await holder.SignInAsync("operator.1", Good)).Code);
        // The code that confirmed is used up; the next step's works, once.
        Assert.Equal("sign-in-failed", (await holder.SignInAsync("operator.1", Good, Code(server, key))).Code);
        server.Clock.Forward(TimeSpan.FromSeconds(30));
        var code = Code(server, key);
        Assert.Equal(HttpStatusCode.OK, (await holder.SignInAsync("operator.1", Good, code)).Status);
        Assert.Equal("sign-in-failed", (await holder.SignInAsync("operator.1", Good, code)).Code);
        Assert.Equal(HttpStatusCode.OK, (await holder.SignInAsync("operator.1", Good, recovery[3])).Status);
        Assert.Equal("sign-in-failed", (await holder.SignInAsync("operator.1", Good, recovery[3])).Code);
        await using var scope = server.Services.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<AccountsContext>().Secrets.ToListAsync(Stop);
        Assert.NotEmpty(kept);
        Assert.All(kept, s => Assert.DoesNotContain(key, s.Value!, StringComparison.Ordinal));
        Assert.All(kept, s => Assert.DoesNotContain(recovery[4], s.Value!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_passkey_signs_in_and_each_ceremony_works_once()
    {
        await using var server = await StartAsync();
        using var administrator = await server.SetUpAsync();
        var (id, holder) = await server.MakeAsync(administrator, "operator.1", Good, Operator());
        using var authenticator = new SoftAuthenticator();
        var origin = server.Address.GetLeftPart(UriPartial.Authority);
        var begun = await holder.PostAsync("/api/v1/accounts/me/passkeys/options");
        var form = new
        {
            ceremony = begun["ceremony"].GetString(),
            name = "kunci",
            credential = authenticator.Create(begun["options"], origin),
        };
        var added = await holder.PostAsync("/api/v1/accounts/me/passkeys", form);
        Assert.Equal(HttpStatusCode.Created, added.Status);
        Assert.Equal("passkey-refused", (await holder.PostAsync("/api/v1/accounts/me/passkeys", form)).Code);

        using var visitor = server.Visit();
        var answer = await SignInByPasskey(visitor, authenticator, origin, 1);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(id, answer["account"].GetString());
        Assert.Equal("passkey-refused", (await SignInByPasskey(visitor, authenticator, origin, 2)).Code);
        Assert.Equal("passkey-refused", (await SignInByPasskey(visitor, authenticator, "http://evil.example", 1)).Code);
        authenticator.Verifies = false;
        Assert.Equal("passkey-refused", (await SignInByPasskey(visitor, authenticator, origin, 1)).Code);
        authenticator.Verifies = true;
        using var stranger = new SoftAuthenticator();
        Assert.Equal("passkey-refused", (await SignInByPasskey(visitor, stranger, origin, 1)).Code);

        var passkey = added["id"].GetString();
        var removed = await holder.DeleteAsync("/api/v1/accounts/me/passkeys/" + passkey);
        Assert.Equal(HttpStatusCode.NoContent, removed.Status);
        Assert.Equal("passkey-refused", (await SignInByPasskey(visitor, authenticator, origin, 1)).Code);
    }

    [Fact]
    public async Task A_password_is_changed_with_the_present_one_and_ends_sessions()
    {
        await using var server = await StartAsync();
        using var administrator = await server.SetUpAsync();
        var (_, holder) = await server.MakeAsync(administrator, "operator.1", Good, Operator());
        const string Path = "/api/v1/accounts/me/password";
        Assert.Equal("password-wrong",
            (await holder.PutAsync(Path, new { present = Good + "?", chosen = Good + " lagi" })).Code);
        Assert.Equal("password-common",
            (await holder.PutAsync(Path, new { present = Good, chosen = "rahasia12345!" })).Code);
        Assert.Equal(HttpStatusCode.NoContent,
            (await holder.PutAsync(Path, new { present = Good, chosen = Good + " lagi" })).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await holder.GetAsync("/api/v1/session")).Status);
        Assert.Equal("sign-in-failed", (await holder.SignInAsync("operator.1", Good)).Code);
        Assert.Equal(HttpStatusCode.OK, (await holder.SignInAsync("operator.1", Good + " lagi")).Status);
    }

    // Every act on accounts, tried by everybody who may not: nobody, an operator, an auditor, a device.
    [Fact]
    public async Task Acts_on_accounts_are_refused_to_all_but_administrators()
    {
        await using var server = await StartAsync();
        using var administrator = await server.SetUpAsync();
        var (id, holder) = await server.MakeAsync(administrator, "operator.1", Good, Operator());
        var (_, auditor) = await server.MakeAsync(administrator, "auditor.1", Good + " audit",
            new { operation = "accounts", role = "auditor", post = "accounts/auditor" });
        using var nobody = server.Visit();
        (HttpMethod Method, string Path, object? Body)[] acts =
        [
            (HttpMethod.Post, "/api/v1/accounts", new { name = "baru.1" }),
            (HttpMethod.Post, $"/api/v1/accounts/{id}/link", null),
            (HttpMethod.Put, $"/api/v1/accounts/{id}/appointments/x", new { role = "guard", post = "guard/1" }),
            (HttpMethod.Delete, $"/api/v1/accounts/{id}/appointments/x", null),
            (HttpMethod.Delete, $"/api/v1/accounts/{id}/factors", null),
            (HttpMethod.Put, $"/api/v1/accounts/{id}/closure", null),
            (HttpMethod.Delete, $"/api/v1/accounts/{id}/closure", null),
        ];
        foreach (var (method, path, body) in acts)
        {
            Assert.Equal("not-signed-in", (await nobody.SendAsync(method, path, body)).Code);
            Assert.Equal("role-forbidden", (await holder.SendAsync(method, path, body)).Code);
            Assert.Equal("role-forbidden", (await auditor.SendAsync(method, path, body)).Code);
        }
        foreach (var (method, path, body) in acts)
            Assert.InRange((int)(await administrator.SendAsync(method, path, body)).Status, 200, 299);
    }

    [Fact]
    public async Task Reading_accounts_needs_a_purpose_and_is_an_entry()
    {
        await using var server = await StartAsync();
        using var administrator = await server.SetUpAsync();
        var (id, holder) = await server.MakeAsync(administrator, "operator.1", Good, Operator());
        var (_, officer) = await server.MakeAsync(administrator, "pdp.1", Good + " pdp",
            new { operation = "accounts", role = "data_protection_officer", post = "accounts/dpo" });
        Assert.Equal("role-forbidden", (await holder.GetAsync("/api/v1/accounts?purpose=coba")).Code);
        Assert.Equal("purpose-missing", (await officer.GetAsync("/api/v1/accounts")).Code);
        var before = server.Lines().Length;
        var all = await officer.GetAsync("/api/v1/accounts?purpose=pemeriksaan");
        Assert.Equal(3, all.Json.GetArrayLength());
        var entry = JsonDocument.Parse(server.Lines()[before]).RootElement;
        Assert.Equal("personal_data_read", entry.GetProperty("kind").GetString());
        Assert.Equal("accounts/dpo", entry.GetProperty("actor").GetString());
        Assert.Equal("pemeriksaan", entry.GetProperty("body").GetProperty("purpose").GetString());
        Assert.Equal("operator.1", (await officer.GetAsync($"/api/v1/accounts/{id}?purpose=hak"))["name"].GetString());
        Assert.Equal("role-forbidden", (await administrator.GetAsync("/api/v1/accounts/journal")).Code);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/api/v1/accounts/journal")).Status);
        Assert.Equal("role-forbidden",
            (await administrator.PostAsync($"/api/v1/accounts/{id}/erasure", new { reason = "selesai" })).Code);
        Assert.Equal(HttpStatusCode.NoContent,
            (await officer.PostAsync($"/api/v1/accounts/{id}/erasure", new { reason = "tugas selesai" })).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await holder.GetAsync("/api/v1/session")).Status);
        var erased = await officer.GetAsync($"/api/v1/accounts/{id}?purpose=periksa");
        Assert.Equal("erased-" + id, erased["name"].GetString());
    }

    // Erased is erased: the bytes of the whole data folder are looked through, those of freed pages too.
    [Fact]
    public async Task After_erasure_no_file_holds_the_name()
    {
        const string Name = "zulkarnain.mentaya";
        await using (var server = await StartAsync())
        {
            using var administrator = await server.SetUpAsync();
            var (id, _) = await server.MakeAsync(administrator, Name, Good, Operator());
            var (_, officer) = await server.MakeAsync(administrator, "pdp.1", Good + " pdp",
                new { operation = "accounts", role = "data_protection_officer", post = "accounts/dpo" });
            if (Postgres.Length == 0) Assert.NotEmpty(Holding(Name));
            await officer.PostAsync($"/api/v1/accounts/{id}/erasure", new { reason = "tugas selesai" });
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Assert.Empty(Holding(Name));
    }

    private IEnumerable<string> Holding(string name) =>
        from file in Directory.EnumerateFiles(Folder.Path, "*", SearchOption.AllDirectories)
        let bytes = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file))
        where bytes.Contains(name, StringComparison.OrdinalIgnoreCase)
        select file;

    [Fact]
    public async Task Another_key_does_not_open_the_accounts()
    {
        await using (await StartAsync())
        {
        }
        await File.WriteAllTextAsync(Folder.At("keys", "accounts.key"), new string('a', 64), Stop);
        await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync());
    }

    [Fact]
    public async Task Keys_are_for_their_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has other rights");
            return;
        }
        await using var server = await StartAsync();
        var own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(own, File.GetUnixFileMode(Folder.At("keys", "accounts.key")));
        Assert.Equal(own | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder.At("keys")));
    }

    private static string Code(RunningAccounts server, string key) =>
        Totp.Code(Totp.OfBase32(key), Totp.StepAt(server.Clock.GetUtcNow()));

    private static async Task<Answer> SignInByPasskey(
        Visitor visitor, SoftAuthenticator authenticator, string origin, int times)
    {
        var begun = await visitor.PostAsync("/api/v1/session/passkey/options");
        var form = new
        {
            ceremony = begun["ceremony"].GetString(),
            credential = authenticator.Get(begun["options"], origin),
        };
        for (; times > 1; times--)
            await visitor.PostAsync("/api/v1/session/passkey", form);
        return await visitor.PostAsync("/api/v1/session/passkey", form);
    }
}
