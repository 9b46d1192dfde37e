using System.Net;
using System.Text.RegularExpressions;
using Praja.Web.Accounts;

namespace Praja.SystemTests.Pages;

/// <summary>One's own account and those of others, in a browser without script.</summary>
public sealed partial class AccountPagesTests
{
    private const string Other = "lima gajah makan kelapa";

    [Fact]
    public async Task An_authenticator_is_put_in_force_by_a_code_and_then_asked_for()
    {
        await using var first = await FirstPost.StartAsync();
        using var browser = await first.SetUpAsync();
        await browser.Go("/account");
        await browser.Send("totp-begin");
        Assert.Contains("<svg class=\"qr\"", browser.Page.Html, StringComparison.Ordinal);
        var key = Key().Match(browser.Page.Html).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        var wrong = await browser.Send("totp-confirm", ("code", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains(key[..4], wrong.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("in force", (await browser.Go("/account")).Text, StringComparison.OrdinalIgnoreCase);

        await browser.Send("totp-begin");
        key = Key().Match(browser.Page.Html).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        var codes = await browser.Send("totp-confirm", ("code", Code(first, key)));
        Assert.Equal(10, Recovery().Count(codes.Html));
        var recovery = Recovery().Match(codes.Html).Groups[1].Value;
        Assert.StartsWith("/sign-in", (await browser.Go("/account")).Path, StringComparison.Ordinal);

        await browser.SignIn(FirstPost.Administrator, FirstPost.Password);
        Assert.Contains("One-time code", browser.Page.Text, StringComparison.Ordinal);
        first.Server.Clock.Forward(TimeSpan.FromSeconds(30));
        await browser.SignIn(FirstPost.Administrator, FirstPost.Password, "/account", Code(first, key));
        Assert.Equal("/account", browser.Page.Path);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity, (await browser.Send("totp-remove", ("secret.present", Other))).Status);
        await browser.Send("totp-remove", ("secret.present", FirstPost.Password));
        Assert.Equal("/account?done=1", browser.Page.Path);
        Assert.NotEmpty(recovery);
    }

    [Fact]
    public async Task A_password_is_changed_with_the_present_one_and_ends_every_session()
    {
        await using var first = await FirstPost.StartAsync();
        using var browser = await first.SetUpAsync();
        await browser.Go("/account");
        async Task<Shown> Change(string present, string again) => await browser.Send(
            "password", ("secret.present", present), ("secret.chosen", Other), ("secret.again", again));
        Assert.Contains("differ", (await Change(FirstPost.Password, "lain")).Text, StringComparison.Ordinal);
        Assert.Contains("present password is wrong", (await Change("salah", Other)).Text, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", (await Change(FirstPost.Password, Other)).Path, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", (await browser.Go("/account")).Path, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Unauthorized, (await browser.SignIn(FirstPost.Administrator, FirstPost.Password)).Status);
        Assert.Equal("/account", (await browser.SignIn(FirstPost.Administrator, Other, "/account")).Path);
    }

    [Fact]
    public async Task Sessions_are_listed_and_each_ends_alone()
    {
        await using var first = await FirstPost.StartAsync();
        using var browser = await first.SetUpAsync();
        using var elsewhere = first.Visit();
        await elsewhere.SignIn(FirstPost.Administrator, FirstPost.Password, "/account");
        var own = elsewhere.Page;
        await browser.Go("/account");
        var others = RevokeId().Matches(browser.Page.Html).Select(m => m.Groups[1].Value).ToArray();
        Assert.True(others.Length >= 2, "two sessions are needed for this to mean anything");
        var mine = OwnRow().Match(own.Html).Groups[1].Value;
        await browser.Send("revoke-" + mine);
        Assert.Equal("/account?done=1", browser.Page.Path);
        Assert.StartsWith("/sign-in", (await elsewhere.Go("/account")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_made_appointed_given_a_token_and_closed()
    {
        await using var first = await FirstPost.StartAsync();
        using var browser = await first.SetUpAsync();
        await first.OpenAsync(browser);
        await browser.Go("/accounts");
        Assert.Contains("kepala.tik", browser.Page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Send("make", ("name", "X"))).Status);
        await browser.Send("make", ("name", "hp.tps-4"), ("full_name", "Telepon TPS 4"));
        var page = browser.Page.Path.Split('?')[0];
        Assert.Contains("no post", browser.Page.Text, StringComparison.Ordinal);
        await browser.Send(
            "appoint", ("operation", FirstPost.Operation), ("role", "guard"), ("regions", "97.01.01 97.01.02"));
        Assert.Contains("post/guard", browser.Page.Text, StringComparison.Ordinal);
        var wrong = await browser.Send(
            "appoint", ("operation", FirstPost.Operation), ("role", "administrator"), ("post", "post/x"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("value=\"post/x\"", wrong.Html, StringComparison.Ordinal);

        var made = await browser.Send(
            "token", ("operation", FirstPost.Operation), ("label", "HP TPS 4"), ("days", "14"));
        var token = made.Of("once");
        Assert.StartsWith("prj_", token, StringComparison.Ordinal);
        Assert.DoesNotContain(token, (await browser.Go(page)).Html, StringComparison.Ordinal);
        using var device = first.Server.Visit();
        device.Bearer = token;
        Assert.Equal(HttpStatusCode.OK, (await device.GetAsync("/api/v1/session")).Status);

        using var finder = first.Visit();
        finder.TakeSession(token);
        Assert.StartsWith("/sign-in", (await finder.Go("/account")).Path, StringComparison.Ordinal);

        await browser.Go(page);
        var link = await browser.Send("link");
        using var holder = first.Visit();
        await holder.Go(new Uri(link.Of("once")).PathAndQuery);
        Assert.Contains("hp.tps-4", holder.Page.Text, StringComparison.Ordinal);
        await browser.Go(page);
        await browser.Send("close");
        Assert.Contains("closed", browser.Page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await device.GetAsync("/api/v1/session")).Status);
        await browser.Send("open");
        await browser.Send("dismiss-" + FirstPost.Operation);
        Assert.Contains("no post", browser.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overseer_looks_and_cannot_change()
    {
        await using var first = await FirstPost.StartAsync();
        using var administrator = await first.Server.SetUpAsync();
        var (id, _) = await first.Server.MakeAsync(
            administrator, "auditor.1", Other,
            new { operation = "accounts", role = "auditor", post = "accounts/auditor" });
        using var browser = first.Visit();
        await browser.SignIn("auditor.1", Other, "/accounts/" + id);
        Assert.Equal("/accounts/" + id, browser.Page.Path);
        Assert.DoesNotContain("id=\"close\"", browser.Page.Html, StringComparison.Ordinal);
        // The form is not shown; whoever sends it all the same is refused.
        var session = OwnRow().Match(browser.Page.Html).Groups[1].Value;
        var refused = await browser.Send("revoke-" + session, ("act", "close"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Only the administrator", refused.Text, StringComparison.Ordinal);
        await browser.Go("/accounts/audit?who=accounts/auditor");
        Assert.Contains("one account", browser.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Account made", browser.Page.Text, StringComparison.Ordinal);
        using var other = first.Visit();
        await other.SignIn(FirstPost.Administrator, FirstPost.Password, "/accounts/audit");
        Assert.Equal(HttpStatusCode.Forbidden, other.Page.Status);
    }

    [Fact]
    public async Task A_protection_officer_exports_and_erases_an_account()
    {
        await using var first = await FirstPost.StartAsync();
        using var administrator = await first.Server.SetUpAsync();
        var (id, _) = await first.Server.MakeAsync(administrator, "operator.1", Other);
        await first.Server.MakeAsync(
            administrator, "pdp.1", Other,
            new { operation = "accounts", role = "data_protection_officer", post = "accounts/pdp" });
        using var browser = first.Visit();
        await browser.SignIn("pdp.1", Other, "/accounts/" + id);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Send("export", ("purpose", ""))).Status);
        await browser.Send("export", ("purpose", "permintaan pemegang"));
        Assert.Equal("application/json", browser.Page.Type);
        Assert.Contains("operator.1", browser.Page.Html, StringComparison.Ordinal);
        await browser.Go("/accounts/" + id);
        await browser.Send("erase", ("reason", "diminta pemegang"));
        Assert.DoesNotContain("operator.1", browser.Page.Text, StringComparison.Ordinal);
        Assert.Contains("erased-" + id, browser.Page.Text, StringComparison.Ordinal);

        using var other = first.Visit();
        await other.SignIn(FirstPost.Administrator, FirstPost.Password, "/accounts/" + id);
        Assert.DoesNotContain("id=\"erase\"", other.Page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_comes_back_after_signing_in_and_is_not_sent_by_itself()
    {
        await using var first = await FirstPost.StartAsync();
        using var browser = await first.SetUpAsync();
        await first.OpenAsync(browser);
        using var chief = await first.InviteAsync(browser, "ka.posko", "post_chief");
        await chief.Go($"/operations/{FirstPost.Operation}/incidents/new");
        var before = first.Post.Durable;
        chief.ForgetSession();
        await chief.Send("report", ("body.text", "Warga menutup jalan"), ("body.region", "97.01.02"));
        Assert.Equal(HttpStatusCode.Unauthorized, chief.Page.Status);
        await chief.Send("action=\"/sign-in\"", ("name", "ka.posko"), ("password", "salah sekali"));
        Assert.Equal(HttpStatusCode.Unauthorized, chief.Page.Status);
        await chief.Send("action=\"/sign-in\"", ("name", "ka.posko"), ("password", FirstPost.Password));
        Assert.Contains("You are signed in", chief.Page.Text, StringComparison.Ordinal);
        await chief.Send("incidents/new");
        Assert.Contains("Warga menutup jalan</textarea>", chief.Page.Html, StringComparison.Ordinal);
        Assert.Contains("send once more", chief.Page.Text, StringComparison.Ordinal);
        Assert.Equal(before, first.Post.Durable);
    }

    [Fact]
    public async Task An_act_on_an_account_is_not_carried_out_by_signing_in_again()
    {
        await using var first = await FirstPost.StartAsync();
        using var browser = await first.SetUpAsync();
        await browser.Go("/accounts");
        await browser.Send("make", ("name", "operator.1"));
        browser.ForgetSession();
        await browser.Send("close");
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Page.Status);
        await browser.Send(
            "action=\"/sign-in\"", ("name", FirstPost.Administrator), ("password", FirstPost.Password));
        await browser.Send("action=\"/accounts/");
        Assert.Contains("send once more", browser.Page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("closed", browser.Page.Text, StringComparison.Ordinal);
        await browser.Send("close");
        Assert.Contains("closed", browser.Page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_site_is_not_kept()
    {
        await using var first = await FirstPost.StartAsync();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = first.Server.Address,
        };
        using var form = new FormUrlEncodedContent([new("body.text", "palsu")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/operations/x/incidents/new") { Content = form };
        request.Headers.Add("Origin", "https://evil.example");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }

    private static string Code(FirstPost first, string key) =>
        Totp.Code(Totp.OfBase32(key), Totp.StepAt(first.Server.Clock.GetUtcNow()));

    [GeneratedRegex("<code>([A-Z2-7 ]{32,})</code>")]
    private static partial Regex Key();

    [GeneratedRegex("<code>([a-z2-9]{6}-[a-z2-9]{6})</code>")]
    private static partial Regex Recovery();

    [GeneratedRegex("value=\"revoke-([0-9a-f]+)\"")]
    private static partial Regex RevokeId();

    [GeneratedRegex("this session.*?value=\"revoke-([0-9a-f]+)\"", RegexOptions.Singleline)]
    private static partial Regex OwnRow();
}
