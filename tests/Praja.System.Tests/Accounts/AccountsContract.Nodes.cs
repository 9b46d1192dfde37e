using System.Diagnostics;
using System.Net;
using Praja.Web.Accounts;

namespace Praja.SystemTests.Accounts;

public abstract partial class AccountsContract
{
    // A node looks every two seconds; the rest is for a busy machine.
    private static readonly TimeSpan SeenElsewhere = AccountLimits.Watch * 2;

    [Fact]
    public async Task What_one_node_closes_the_other_refuses_within_the_time_stated()
    {
        await using var one = await StartAsync();
        await using var two = await StartAsync();
        using var administrator = await one.SetUpAsync();
        var (id, holder) = await one.MakeAsync(administrator, "operator.1", Good, Operator());
        var made = await holder.PostAsync("/api/v1/tokens", new { operation = Kutim, label = "HP", days = 2 });
        using var device = two.Visit();
        device.Bearer = made["secret"].GetString()!;
        using var browser = two.Visit();
        Assert.Equal(HttpStatusCode.OK, (await browser.SignInAsync("operator.1", Good)).Status);
        await SeesAsync(device, HttpStatusCode.OK);
        await SeesAsync(browser, HttpStatusCode.OK);
        // Opened on two, closed on one.
        Assert.Equal(HttpStatusCode.NoContent, (await administrator.PutAsync($"/api/v1/accounts/{id}/closure")).Status);
        var since = Stopwatch.StartNew();
        await SeesAsync(device, HttpStatusCode.Unauthorized);
        await SeesAsync(browser, HttpStatusCode.Unauthorized);
        Assert.InRange(since.Elapsed, TimeSpan.Zero, SeenElsewhere);
        using var visitor = two.Visit();
        Assert.Equal("sign-in-failed", (await visitor.SignInAsync("operator.1", Good)).Code);
    }

    [Fact]
    public async Task What_one_node_revokes_or_takes_away_the_other_refuses_too()
    {
        await using var one = await StartAsync();
        await using var two = await StartAsync();
        using var administrator = await one.SetUpAsync();
        var (id, holder) = await one.MakeAsync(administrator, "operator.1", Good, Operator());
        var made = await holder.PostAsync("/api/v1/tokens", new { operation = Kutim, label = "HP", days = 2 });
        using var device = two.Visit();
        device.Bearer = made["secret"].GetString()!;
        await SeesAsync(device, HttpStatusCode.OK);
        var token = made["token"].GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.NoContent, (await holder.DeleteAsync("/api/v1/tokens/" + token)).Status);
        await SeesAsync(device, HttpStatusCode.Unauthorized);

        using var browser = two.Visit();
        await browser.SignInAsync("operator.1", Good);
        Assert.Single((await browser.GetAsync("/api/v1/session"))["appointments"].EnumerateArray());
        await administrator.DeleteAsync($"/api/v1/accounts/{id}/appointments/{Kutim}");
        for (var since = Stopwatch.StartNew(); since.Elapsed < SeenElsewhere; await Task.Delay(50, Stop))
        {
            if ((await browser.GetAsync("/api/v1/session"))["appointments"].GetArrayLength() == 0) return;
        }
        Assert.Fail("the other node still knows the appointment");
    }

    [Fact]
    public async Task All_that_is_held_of_an_account_is_given_and_what_is_due_is_told()
    {
        await using var server = await StartAsync();
        using var administrator = await server.SetUpAsync();
        var (id, holder) = await server.MakeAsync(administrator, "operator.1", Good, Operator());
        var (_, officer) = await server.MakeAsync(administrator, "pdp.1", Good + " pdp",
            new { operation = "accounts", role = "data_protection_officer", post = "accounts/dpo" });
        var made = await holder.PostAsync("/api/v1/tokens", new { operation = Kutim, label = "HP pos", days = 2 });
        var path = $"/api/v1/accounts/{id}/held";
        foreach (var other in (Visitor[])[holder, administrator])
        {
            Assert.Equal("role-forbidden", (await other.GetAsync(path + "?purpose=x")).Code);
        }
        Assert.Equal("role-forbidden", (await holder.GetAsync("/api/v1/accounts/retention")).Code);
        Assert.Equal("role-forbidden", (await administrator.GetAsync("/api/v1/accounts/retention")).Code);
        Assert.Equal("purpose-missing", (await officer.GetAsync(path)).Code);
        Assert.Equal("purpose-names-person", (await officer.GetAsync(path + "?purpose=hak%20operator.1")).Code);
        var held = await officer.GetAsync(path + "?purpose=hak");
        Assert.Equal("operator.1", held["account"].GetProperty("name").GetString());
        Assert.Contains("HP pos", held["tokens"].EnumerateArray().Select(t => t.GetProperty("label").GetString()));
        var kinds = held["entries"].EnumerateArray().Select(e => e.GetProperty("kind").GetString()).ToArray();
        foreach (var kind in (string[])["account_made", "account_signed_in", "account_token_made"])
            Assert.Contains(kind, kinds);
        Assert.Equal("personal_data_read", kinds[^1]);
        Assert.DoesNotContain(made["secret"].GetString()!, held.Json.GetRawText(), StringComparison.Ordinal);

        await administrator.DeleteAsync($"/api/v1/accounts/{id}/appointments/{Kutim}");
        Assert.Empty((await officer.GetAsync("/api/v1/accounts/retention")).Json.EnumerateArray());
        server.Clock.Forward(TimeSpan.FromDays(90));
        await officer.SignInAsync("pdp.1", Good + " pdp");
        var due = Assert.Single((await officer.GetAsync("/api/v1/accounts/retention")).Json.EnumerateArray());
        Assert.Equal(id, due.GetProperty("account").GetString());
        Assert.Equal("purpose-names-person", (await officer.PostAsync(
            $"/api/v1/accounts/{id}/erasure", new { reason = "operator.1 pindah" })).Code);
        await officer.PostAsync($"/api/v1/accounts/{id}/erasure", new { reason = "masa simpan habis" });
        Assert.Empty((await officer.GetAsync("/api/v1/accounts/retention")).Json.EnumerateArray());
    }

    private static async Task SeesAsync(Visitor visitor, HttpStatusCode wanted)
    {
        var since = Stopwatch.StartNew();
        while ((await visitor.GetAsync("/api/v1/session")).Status is var seen && seen != wanted)
        {
            Assert.True(since.Elapsed < SeenElsewhere, $"{seen}, not {wanted}");
            await Task.Delay(50, Stop);
        }
    }
}
