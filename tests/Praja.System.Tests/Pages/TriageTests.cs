using System.Net;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.SystemTests.Doors;

namespace Praja.SystemTests.Pages;

/// <summary>Doing one thing to several incidents in a browser without script, and what a timeline says of it.</summary>
public sealed class TriageTests
{
    private static readonly Sender Operator = new("uji/post-operator", PostRole.PostOperator, []);

    [Fact]
    public async Task Several_are_acknowledged_set_aside_and_merged_each_by_an_entry_of_its_own()
    {
        await using var house = await DoorHouse.Open();
        using var operate = new PlainBrowser(house, PostRole.PostOperator);
        var numbers = new[] { await Report(house), await Report(house), await Report(house) };
        var before = house.Entries;
        Assert.Contains(
            $"name=\"incident\" value=\"{numbers[0]}\" form=\"triage\"", await operate.Page("incidents"),
            StringComparison.Ordinal);
        await Triage(operate, "acknowledge", numbers[..2], ("disposition", "some"));
        Assert.Equal(before + 2, house.Entries);
        Assert.All(numbers[..2], n => Assert.Equal("some", Disposition(house, n)));
        Assert.Equal("", Disposition(house, numbers[2]));

        await Triage(operate, "shelve", numbers[..1], ("reason", "Menunggu pemilik"), ("minutes", "30"));
        var (first, stays) = (numbers[0], numbers[2]);
        Assert.True(house.Post.Read(p => p.Incidents.Find(first)!.IsShelved(TimeProvider.System.GetUtcNow())));

        // The one that stays was ticked with the others.
        await Triage(operate, "merge", numbers[1..], ("reason", "Kejadian yang sama"), ("into", stays));
        Assert.Equal(stays, house.Post.Read(p => p.Incidents.Find(numbers[1])!.MergedInto));
        Assert.Equal("", house.Post.Read(p => p.Incidents.Find(stays)!.MergedInto));
        Assert.Equal(before + 4, house.Entries);
    }

    [Fact]
    public async Task What_is_refused_is_told_by_number_and_keeps_what_was_typed()
    {
        await using var house = await DoorHouse.Open();
        using var operate = new PlainBrowser(house, PostRole.PostOperator);
        var numbers = new[] { await Report(house), await Report(house) };
        await Refused(operate, "Belum ada kejadian yang dicentang", [], ("act", "acknowledge"));
        await Refused(operate, "Pilih penilaian", numbers, ("act", "acknowledge"));
        await Refused(operate, "berapa menit", numbers, ("act", "shelve"), ("minutes", "nanti"), ("reason", "Sebab"));
        await Triage(operate, "acknowledge", numbers[..1], ("disposition", "some"));
        // Acknowledged once more it wants a reason; the other is recorded.
        await Refused(
            operate, $"1 tercatat, 1 tidak. {numbers[0]}:", numbers, ("act", "acknowledge"),
            ("disposition", "significant"));
        Assert.Equal("significant", Disposition(house, numbers[1]));
        using var auditor = new PlainBrowser(house, PostRole.Auditor);
        Assert.DoesNotContain("form=\"triage\"", await auditor.Page("incidents"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_works_on_is_left_out_and_told_unless_it_is_asked_for()
    {
        await using var house = await DoorHouse.Open();
        using var operate = new PlainBrowser(house, PostRole.PostOperator);
        var numbers = new[] { await Report(house), await Report(house), await Report(house) };
        var other = Operator with { Actor = "uji/operator-lain" };
        await Record(house, "incident_claimed", numbers[0], b => b, other);
        await Record(house, "incident_claimed", numbers[1], b => b);
        await Refused(
            operate, $"2 tercatat, 1 tidak. {numbers[0]}: sedang ditangani uji/operator-lain sampai", numbers,
            ("act", "acknowledge"), ("disposition", "some"));
        Assert.Equal(["", "some", "some"], numbers.Select(n => Disposition(house, n)));
        await Refused(
            operate, $"0 tercatat, 1 tidak. {numbers[0]}:", numbers[..1], ("act", "acknowledge"),
            ("disposition", "some"));
        await Triage(operate, "acknowledge", numbers[..1], ("disposition", "some"), ("held", "true"));
        Assert.Equal("some", Disposition(house, numbers[0]));
    }

    [Fact]
    public async Task A_timeline_says_every_value_in_words_of_the_pages_language()
    {
        await using var house = await DoorHouse.Open();
        using var operate = new PlainBrowser(house, PostRole.PostOperator);
        var number = await Report(house);
        await Record(house, "incident_acknowledged", number, b => b.With("disposition", "some"));
        await Record(house, "referral_sent", number, b => b.With("agency", "health").With("reason", "Pingsan"));
        await Record(house, "incident_shelved", number, b => b.With("reason", "Menunggu")
            .With("until", BodyValue.Of(TimeProvider.System.GetUtcNow().AddMinutes(20))));
        await Record(house, "incident_closed", number, b => b.With("reason", "ended_of_itself"));
        var page = await operate.Page("incidents/" + number);
        var timeline = page[page.IndexOf("id=\"timeline\"", StringComparison.Ordinal)..];
        timeline = timeline[..timeline.IndexOf("</ol>", StringComparison.Ordinal)];
        foreach (var word in new[] { "berdampak sebagian", "Dinas Kesehatan", "selesai sendiri", "telepon" })
            Assert.Contains($"<dd>{word}</dd>", timeline, StringComparison.Ordinal);
        foreach (var raw in new[] { ">some<", ">health<", ">ended_of_itself<", ">phone<", "Z</dd>" })
            Assert.DoesNotContain(raw, timeline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_incident_is_referred_corrected_and_the_use_of_force_put_on_record()
    {
        await using var house = await DoorHouse.Open();
        using var operate = new PlainBrowser(house, PostRole.PostOperator);
        var number = await Report(house);
        var page = "incidents/" + number;
        await operate.Do(page, "refer", ("body.agency", "bawaslu"), ("body.reason", "Dugaan pelanggaran"));
        await operate.Do(page, "received-bawaslu", ("body.receipt", "12/LP/2024"));
        await operate.Do(page, "correct", ("body.people_hurt", "2"), ("body.reason", "Laporan medis"));
        await operate.Do(
            page, "force", ("body.stage", "1"), ("body.authority", "kapolsek"), ("body.reason", "Melerai"));
        var incident = house.Post.Read(p => p.Incidents.Find(number)!);
        Assert.Equal(2, incident.PeopleHurt);
        Assert.Equal("12/LP/2024", Assert.Single(incident.Referrals).Receipt);
        var html = await operate.Page(page);
        Assert.Contains("<dd>Bawaslu</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<dt>Tahap kekuatan</dt><dd>1 ", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"received-bawaslu\"", html, StringComparison.Ordinal);
    }

    private static Task Triage(
        PlainBrowser browser, string act, string[] numbers, params (string Name, string Value)[] typed)
    {
        browser.Ticked = [.. numbers.Select(n => ("incident", n))];
        return browser.Do("incidents", "triage", [("act", act), .. typed]);
    }

    private static async Task Refused(
        PlainBrowser browser, string sentence, string[] numbers, params (string Name, string Value)[] typed)
    {
        browser.Ticked = [.. numbers.Select(n => ("incident", n))];
        var (status, html, _) = await browser.Send("incidents", "triage", typed);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(sentence, html, StringComparison.Ordinal);
        // Where something was recorded, the sentence names what was not, and only that stays ticked.
        var left = sentence.Contains("tidak. ", StringComparison.Ordinal)
            ? numbers.Where(n => sentence.Contains(n, StringComparison.Ordinal))
            : numbers;
        foreach (var number in numbers)
        {
            var ticked = $"value=\"{number}\" form=\"triage\" checked";
            Assert.Equal(left.Contains(number), html.Contains(ticked, StringComparison.Ordinal));
        }
        foreach (var (_, value) in typed.Where(t => t.Name is "reason" or "minutes"))
            Assert.Contains($"value=\"{value}\"", html, StringComparison.Ordinal);
    }

    private static string Disposition(DoorHouse house, string number) =>
        house.Post.Read(p => p.Incidents.Find(number)!.Disposition);

    private static async Task<string> Report(DoorHouse house)
    {
        var body = EntryBody.Empty.With("type", "bentrok_massa").With("site", DoorHouse.Station)
            .With("level", "hijau").With("by", "phone");
        var report = new Submission(Guid.CreateVersion7(), "incident_reported_2", body, Operator);
        var answer = await house.Post.Submit(report with { Mode = JournalMode.Exercise })!;
        Assert.True(answer.Refusal is null, answer.Refusal?.Sentence.Id);
        return answer.Facts[0].Body.Text("incident");
    }

    private static async Task Record(
        DoorHouse house, string kind, string number, Func<EntryBody, EntryBody> body, Sender? sender = null)
    {
        var said = body(EntryBody.Empty.With("incident", number));
        var entry = new Submission(Guid.CreateVersion7(), kind, said, sender ?? Operator);
        var answer = await house.Post.Submit(entry with { Mode = JournalMode.Exercise })!;
        Assert.True(answer.Refusal is null, answer.Refusal?.Sentence.Id);
    }
}
