using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Praja.Web.Accounts;
using static Microsoft.Playwright.Assertions;

namespace Praja.SystemTests.Pages;

/// <summary>Signing in and out, in a browser.</summary>
public sealed class SignInJourneys(PageHouse house) : PageTest(house)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_password_and_a_code_lead_to_the_page_that_was_asked_for(bool scripts)
    {
        var name = scripts ? "penjaga-a" : "penjaga-b";
        var key = await WithCodes(name);
        var seat = await Sit("", new(Scripts: scripts));
        seat.Expect("401");
        await seat.Open("incidents?open=all");
        await Expect(seat.Page).ToHaveURLAsync(new Regex(@"/sign-in\?then="));
        await SignIn(seat, name, "bukan kata sandinya");
        await Expect(seat.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(seat.Page.Locator("[name=name]")).ToHaveValueAsync(name);
        await SignIn(seat, name, PageHouse.Password);
        await seat.Page.FillAsync("[name=password]", PageHouse.Password);
        await seat.Page.FillAsync("[name=code]", CodeOf(key));
        await seat.Page.ClickAsync("main button");
        await Expect(seat.Page.Locator("h1")).ToHaveTextAsync("Kejadian");
        await Expect(seat.Page).ToHaveURLAsync(new Regex(@"/incidents\?open=all$"));
        await seat.Choose("Keluar");
        await Expect(seat.Page).ToHaveURLAsync(new Regex("/sign-in$"));
        await seat.Open();
        await Expect(seat.Page).ToHaveURLAsync(new Regex("/sign-in"));
    }

    [Fact]
    public async Task A_session_that_has_ended_leads_to_sign_in_and_back()
    {
        await House.Hire("penjaga-c");
        var seat = await Sit("penjaga-c");
        seat.Expect("401");
        await seat.Open("silence");
        await Expect(seat.Page.Locator("h1")).ToContainTextAsync("Daftar panggil");
        await House.As("penjaga-c").DeleteAsync("/api/v1/session");
        await seat.Page.ReloadAsync();
        await SignIn(seat, "penjaga-c", PageHouse.Password);
        await Expect(seat.Page).ToHaveURLAsync(new Regex("/silence$"));
    }

    private static async Task SignIn(Seat seat, string name, string password)
    {
        await seat.Page.FillAsync("[name=name]", name);
        await seat.Page.FillAsync("[name=password]", password);
        await seat.Page.ClickAsync("main button");
    }

    private async Task<byte[]> WithCodes(string name)
    {
        var holder = await House.Hire(name);
        var key = Totp.OfBase32((await holder.PostAsync("/api/v1/accounts/me/totp"))["key"].GetString()!);
        await holder.PostAsync("/api/v1/accounts/me/totp/confirmation", new { code = CodeOf(key) });
        // A step is taken once.
        await House.Wait(TimeSpan.FromSeconds(60));
        return key;
    }

    private string CodeOf(byte[] key) => Totp.Code(key, Totp.StepAt(House.Clock.GetUtcNow()));
}
