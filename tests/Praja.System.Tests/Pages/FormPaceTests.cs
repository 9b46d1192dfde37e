using System.Net;
using Praja.CommandPost.Rights;
using Praja.SystemTests.Doors;

namespace Praja.SystemTests.Pages;

/// <summary>Forms of pages go no faster than their sender may, whatever they ask for, and keep what was typed.
/// </summary>
public sealed class FormPaceTests
{
    // Ten at once for each request a second; a new one comes every second.
    private const int Most = 40;

    [Theory]
    [InlineData("log", "note", "body.text")]
    [InlineData("what-if", "ask", "site")]
    public async Task A_sender_who_is_too_fast_is_told_to_wait(string page, string form, string field)
    {
        await using var house = await DoorHouse.Open(rate: 1);
        using var post = new PlainBrowser(house, PostRole.PostOperator);
        for (var n = 0; n < Most; n++)
        {
            var answer = await post.Send(page, form, (field, "Perahu bocor"));
            if (answer.Status != HttpStatusCode.TooManyRequests) continue;
            Assert.True(n >= 10, $"after {n}");
            Assert.Contains("Perahu bocor", answer.Html, StringComparison.Ordinal);
            Assert.Contains("Terlalu banyak permintaan", PageForm.RefusedIn(answer.Html), StringComparison.Ordinal);
            return;
        }
        Assert.Fail("nobody was told to wait");
    }

    [Theory]
    [InlineData("log", "note", "body.text")]
    [InlineData("what-if", "ask", "site")]
    public async Task Nothing_is_sent_from_a_page_of_the_past(string page, string form, string field)
    {
        await using var house = await DoorHouse.Open();
        using var post = new PlainBrowser(house, PostRole.PostOperator);
        var answer = await post.Send(page + "?at=2024-11-27T01:00:00Z", form, (field, "Perahu bocor"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("waktu lampau", PageForm.RefusedIn(answer.Html), StringComparison.Ordinal);
        Assert.Contains("Perahu bocor", answer.Html, StringComparison.Ordinal);
    }
}
