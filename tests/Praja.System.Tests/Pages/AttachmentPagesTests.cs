using System.Net;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.SystemTests.Doors;

namespace Praja.SystemTests.Pages;

/// <summary>Attachments in a browser without script: kept from the room, looked at with a purpose.</summary>
public sealed class AttachmentPagesTests
{
    // The smallest picture there is.
    private static readonly byte[] Dot = Convert.FromBase64String(
        "R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==");

    [Fact]
    public async Task A_photo_is_added_in_the_room_listed_and_looked_at_only_after_its_purpose_is_recorded()
    {
        await using var house = await DoorHouse.Open();
        var number = await Report(house);
        using var operate = new PlainBrowser(house, PostRole.PostOperator);
        using var chief = new PlainBrowser(house, PostRole.PostChief);
        var sent = await operate.SendFile("attachments?incident=" + number, "attach", Dot, ("purpose", "bukti"));
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        var known = Assert.Single(house.Post.Read(p => p.Records.OfIncident(number).ToArray()));
        var room = await operate.Page("incidents/" + number);
        Assert.Contains(known.Sha256[..12], room, StringComparison.Ordinal);
        // The operator is shown no personal data; whoever runs the post is.
        Assert.DoesNotContain("attachments/" + known.Sha256, room, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await operate.Look("attachments/" + known.Sha256)).Status);
        Assert.Contains(
            "attachments/" + known.Sha256, await chief.Page("incidents/" + number), StringComparison.Ordinal);

        var page = await chief.Page("attachments/" + known.Sha256);
        Assert.DoesNotContain("base64", page, StringComparison.Ordinal);
        var before = house.Entries;
        var silent = await chief.Send("attachments/" + known.Sha256, "read", ("purpose", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        Assert.DoesNotContain("base64", silent.Html, StringComparison.Ordinal);
        Assert.Equal(before, house.Entries);
        var seen = await chief.Send("attachments/" + known.Sha256, "read", ("purpose", "menilai kejadian"));
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Contains(Convert.ToBase64String(Dot), WebUtility.HtmlDecode(seen.Html), StringComparison.Ordinal);
        Assert.Equal(before + 1, house.Entries);
    }

    [Fact]
    public async Task A_station_lists_its_own_and_nobody_adds_to_another_area()
    {
        await using var house = await DoorHouse.Open();
        var place = "attachments?station=" + Uri.EscapeDataString(DoorHouse.Station);
        using var sector = new PlainBrowser(house, PostRole.SectorChief, "99.01.01");
        using var elsewhere = new PlainBrowser(house, PostRole.SectorChief, "99.01.02");
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Look(place)).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await sector.SendFile(place, "attach", Dot)).Status);
        var known = Assert.Single(house.Post.Read(p => p.Records.OfStation(DoorHouse.Station).ToArray()));
        Assert.Contains(
            known.Sha256[..12], await sector.Page("stations/" + DoorHouse.Station), StringComparison.Ordinal);
        var empty = await sector.SendFile(place, "attach", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("Pilih berkasnya", empty.Html, StringComparison.Ordinal);
    }

    private static async Task<string> Report(DoorHouse house)
    {
        var body = EntryBody.Empty.With("type", "bentrok_massa").With("site", DoorHouse.Station)
            .With("level", "hijau").With("by", "phone");
        var sender = new Sender("uji/post-operator", PostRole.PostOperator, []);
        var report = new Submission(Guid.CreateVersion7(), "incident_reported_2", body, sender);
        var answer = await house.Post.Submit(report with { Mode = JournalMode.Exercise })!;
        return answer.Facts[0].Body.Text("incident");
    }
}
