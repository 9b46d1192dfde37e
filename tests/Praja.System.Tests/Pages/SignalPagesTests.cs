using Praja.CommandPost.Rights;
using Praja.SystemTests.Doors;

namespace Praja.SystemTests.Pages;

/// <summary>A district that lost its signal: recorded on its page, said where its silence would otherwise alarm.
/// </summary>
public sealed class SignalPagesTests
{
    private const string District = "stations?region=99.01.01";
    private const string Mark = "<span class=\"mark\">sinyal terputus</span>";

    [Fact]
    public async Task A_lost_signal_is_recorded_on_the_areas_page_and_said_on_the_board_until_it_is_back()
    {
        await using var house = await DoorHouse.Open();
        using var operate = new PlainBrowser(house, PostRole.PostOperator);
        using var liaison = new PlainBrowser(house, PostRole.CommissionLiaison);
        using var privacy = new PlainBrowser(house, PostRole.DataProtectionOfficer);
        Assert.DoesNotContain(Mark, await operate.Page(""), StringComparison.Ordinal);
        await operate.Do(District, "signal");
        Assert.Contains(Mark, await operate.Page(""), StringComparison.Ordinal);
        Assert.Contains(Mark, await liaison.Page(""), StringComparison.Ordinal);
        // How far stations are is not theirs to see, nor why.
        Assert.DoesNotContain(Mark, await privacy.Page(""), StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"signal\"", await liaison.Page(District), StringComparison.Ordinal);
        await operate.Do(District, "signal");
        Assert.DoesNotContain(Mark, await operate.Page(""), StringComparison.Ordinal);
        await operate.Do(District, "roads");
        Assert.Contains("99.01.01", house.Post.Read(p => p.Units.ClosedRoads.ToArray()));
    }

    [Fact]
    public async Task A_guards_health_is_recorded_and_read_in_words()
    {
        await using var house = await DoorHouse.Open();
        using var operate = new PlainBrowser(house, PostRole.PostOperator);
        var page = "stations/" + DoorHouse.Station;
        await operate.Do(page, "health", ("body.health", "unwell"), ("body.note", "Demam"));
        var html = await operate.Page(page);
        Assert.Contains("<span>sakit</span>", html, StringComparison.Ordinal);
        Assert.Contains("telepon · #", html, StringComparison.Ordinal);
        using var guard = new PlainBrowser(house, PostRole.CommissionLiaison);
        Assert.DoesNotContain("Demam", await guard.Page(page), StringComparison.Ordinal);
    }
}
