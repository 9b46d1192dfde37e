using System.Net;
using Praja.CommandPost.Rights;
using Praja.SystemTests.Doors;

namespace Praja.SystemTests.Pages;

/// <summary>Each form of the routine on its happy way, and once refused with all that was typed.</summary>
public class RoutineFormTests
{
    private const string Sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    [Fact]
    public async Task A_note_is_recorded_searched_for_and_withdrawn()
    {
        await using var house = await DoorHouse.Open();
        using var post = new PlainBrowser(house, PostRole.PostOperator);
        await post.Do("log", "note", ("body.text", "Perahu bocor di Hulu Jernih"), ("body.category", "logistik"));
        await post.Do("log", "note", ("body.text", "Hujan deras"));
        var log = await post.Look("log");
        Assert.True(
            log.Html.IndexOf("Hujan deras", StringComparison.Ordinal)
            < log.Html.IndexOf("Perahu bocor", StringComparison.Ordinal), "Newest first.");
        var found = await post.Look("log?q=PERAHU");
        Assert.Contains("Perahu bocor", found.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Hujan deras", found.Html, StringComparison.Ordinal);

        await Refused(post, "log", "note", ("body.text", "Hubungi 0812 3456 7890"), "nomor panjang");

        await post.Do($"log?withdraw={house.Entries}", "withdraw-note", ("body.reason", "Salah tempat"));
        Assert.Contains("ditarik: Salah tempat", (await post.Look("log")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_is_given_accepted_done_returned_and_withdrawn()
    {
        await using var house = await DoorHouse.Open();
        using var post = new PlainBrowser(house, PostRole.PostOperator);
        using var guard = new PlainBrowser(house, PostRole.Guard);
        await Refused(post, "tasks", "give", ("body.title", "Cek perahu"), "jabatan", ("body.owner", "Pak Budi"));
        foreach (var owner in new[] { "uji/guard", "uji/guard", "posko/logistik" })
            await post.Do("tasks", "give", ("body.title", "Cek perahu"), ("body.owner", owner));
        await guard.Do("tasks?task=task-1", "accept");
        await guard.Do("tasks?task=task-1", "done", ("body.note", "Sudah"));
        await guard.Do("tasks?task=task-2", "return", ("body.reason", "Perahu dipakai"));
        Assert.Empty((await guard.Look("tasks?task=task-3")).Forms);
        await post.Do("tasks?task=task-3", "withdraw", ("body.reason", "Tidak perlu lagi"));
        var tasks = (await post.Look("tasks")).Html;
        Assert.Contains("Perahu dipakai", tasks, StringComparison.Ordinal);
        Assert.Contains("Tidak perlu lagi", tasks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_is_opened_answered_and_decided()
    {
        await using var house = await DoorHouse.Open();
        using var chief = new PlainBrowser(house, PostRole.Chief);
        using var sector = new PlainBrowser(house, PostRole.SectorChief);
        await chief.Do("polls", "open", ("body.question", "Siap?"), ("body.sections", "lantas\r\nuji"));
        await Refused(chief, "polls", "answer", ("body.remark", ""), "Sebab", ("body.section", "lantas"),
            ("body.answer", "no_go"));
        await chief.Do("polls", "answer", ("body.section", "lantas"), ("body.answer", "go"));
        // Who is not shown the log is asked too: they are shown what is open, and no other's answer.
        using (var liaison = new PlainBrowser(house, PostRole.CommissionLiaison))
        {
            var open = (await liaison.Look("polls")).Html;
            Assert.Contains("Siap?", open, StringComparison.Ordinal);
            Assert.DoesNotContain("lantas", open, StringComparison.Ordinal);
            await liaison.Do("polls", "answer", ("body.answer", "go"));
        }
        // The sector's chief speaks for one of the two sections alone.
        await sector.Do("polls", "answer", ("body.answer", "go_with_remark"), ("body.remark", "Kurang satu"));
        await chief.Do("polls", "close", ("body.decision", "go"));
        var polls = (await sector.Look("polls")).Html;
        Assert.Contains("Kurang satu", polls, StringComparison.Ordinal);
        Assert.Contains("Diputuskan", polls, StringComparison.Ordinal);
        using var late = new PlainBrowser(house, PostRole.CommissionLiaison);
        Assert.DoesNotContain("Siap?", (await late.Look("polls")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"answer\"", polls, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broadcast_is_sent_acknowledged_for_others_and_for_oneself_and_withdrawn()
    {
        await using var house = await DoorHouse.Open();
        using var post = new PlainBrowser(house, PostRole.PostOperator);
        using var liaison = new PlainBrowser(house, PostRole.CommissionLiaison);
        await Refused(post, "broadcasts", "send", ("body.text", "Telepon 081234567890"), "nomor panjang");
        await post.Do("broadcasts", "send", ("body.text", "Laporkan kotak"), ("body.audience", "sector_chief"),
            ("body.audience", "commission_liaison"));
        await post.Do("broadcasts?broadcast=broadcast-1", "for", ("body.for", "polsek-1"));
        Assert.Contains("1 dari", (await post.Look("broadcasts")).Html, StringComparison.Ordinal);
        await liaison.Do("broadcasts", "own-broadcast-1");
        Assert.Empty((await liaison.Look("broadcasts")).Forms);
        await post.Do("broadcasts?broadcast=broadcast-1", "withdraw", ("body.reason", "Salah kirim"));
        Assert.Contains("ditarik: Salah kirim", (await post.Look("broadcasts")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hand_over_is_signed_as_it_is_shown_and_taken_over_with_the_same_hash()
    {
        await using var house = await DoorHouse.Open();
        using var post = new PlainBrowser(house, PostRole.PostOperator);
        using var next = new PlainBrowser(house, PostRole.PostChief);
        await post.Do("log", "note", ("body.text", "Kunci gudang ada di laci"));
        await Refused(post, "hand-over", "sign", ("body.to", "uji/post-operator"), "jabatan lain");
        await post.Do("hand-over", "sign", ("body.to", "uji/post-chief"));
        var waits = await next.Look("hand-over");
        Assert.Contains("Kunci gudang ada di laci", waits.Html, StringComparison.Ordinal);
        Assert.Contains("Menunggu diterima", waits.Html, StringComparison.Ordinal);
        Assert.DoesNotContain((await post.Look("hand-over")).Forms, f => f.Kind == "taken_over");
        await next.Do("hand-over", "take");
        Assert.DoesNotContain("id=\"pending\"", (await post.Look("hand-over")).Html, StringComparison.Ordinal);

        await next.Do("hand-over", "sign", ("body.to", "uji/post-operator"));
        await next.Do("hand-over", "withdraw", ("body.reason", "Naskah lama"));
        Assert.Contains("ditarik: Naskah lama", (await post.Look("hand-over")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_handed_in_and_withdrawn()
    {
        await using var house = await DoorHouse.Open();
        using var post = new PlainBrowser(house, PostRole.PostOperator);
        (string, string)[] typed = [("body.report", "lapsus-1"), ("body.kind", "lapsus"), ("body.from", "polres"),
            ("body.to", "polda")];
        await Refused(post, "reports", "submit", ("body.sha256", "abc"), "64 digit", typed);
        await post.Do("reports", "submit", [.. typed, ("body.sha256", Sha256)]);
        Assert.Contains(Sha256, (await post.Look("reports")).Html, StringComparison.Ordinal);
        await post.Do("reports?withdraw=lapsus-1&from=polres", "withdraw-report", ("body.reason", "Salah berkas"));
        Assert.Contains("ditarik: Salah berkas", (await post.Look("reports")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_is_issued_and_cancelled()
    {
        await using var house = await DoorHouse.Open();
        using var voice = new PlainBrowser(house, PostRole.PublicInformation);
        (string, string)[] typed = [("body.event", "Longsor"), ("body.text", "Jalan tertutup"),
            ("body.category", "Transport"), ("body.urgency", "Immediate"), ("body.severity", "Moderate"),
            ("body.certainty", "Observed"), ("body.areas", "99.01")];
        await Refused(voice, "alerts", "issue", ("body.headline", "Jalan putus, hubungi 0812 3456 7890"),
            "nomor panjang", typed);
        await voice.Do("alerts", "issue", [.. typed, ("body.headline", "Jalan putus")]);
        var alerts = (await voice.Look("alerts")).Html;
        Assert.Contains($"/alerts/{DoorHouse.Operation}/alert-1.xml", alerts, StringComparison.Ordinal);
        await voice.Do("alerts?alert=alert-1", "cancel-alert", ("body.reason", "Sudah dibuka"));
        Assert.Contains("dibatalkan: Sudah dibuka", (await voice.Look("alerts")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stage_is_postponed_and_reopened()
    {
        await using var house = await DoorHouse.Open();
        using var chief = new PlainBrowser(house, PostRole.Chief);
        var stage = house.Post.Frame.Operation.Stages[^1].Id;
        (string, string)[] days = [("body.stage", stage), ("body.starts", "2099-11-27"), ("body.ends", "2099-11-28")];
        await Refused(chief, "calendar", "postpone", ("body.reason", "Banjir besar"), "berakhir", ("body.stage", stage),
            ("body.starts", "2099-11-27"), ("body.ends", "2099-11-26"));
        await chief.Do("calendar", "postpone", [.. days, ("body.reason", "Banjir besar")]);
        Assert.Contains("Banjir besar", (await chief.Look("calendar")).Html, StringComparison.Ordinal);
        var held = house.Post.Frame.Operation.Stages[0].Id;
        await chief.Do("calendar", "reopen", ("body.stage", held), ("body.form", "psu"),
            ("body.stations", DoorHouse.Station), ("body.starts", "2099-12-01"), ("body.ends", "2099-12-01"),
            ("body.reason", "Putusan MK"));
        Assert.Contains("(PSU)", (await chief.Look("calendar")).Html, StringComparison.Ordinal);
    }

    private static async Task Refused(
        PlainBrowser visitor, string page, string form, (string Name, string Value) typed, string sentence,
        params (string Name, string Value)[] more)
    {
        var answer = await visitor.Send(page, form, [typed, .. more]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        var html = WebUtility.HtmlDecode(answer.Html);
        Assert.Contains(sentence, html, StringComparison.Ordinal);
        var kept = PageForm.AllOf(answer.Html).Single(f => f.Id == form).Fields;
        foreach (var (name, value) in more.Append(typed))
            Assert.Contains(value, kept[name]);
    }
}
