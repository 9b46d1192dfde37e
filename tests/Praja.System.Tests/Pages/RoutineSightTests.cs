using System.Net;
using System.Text.RegularExpressions;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.SystemTests.Doors;

namespace Praja.SystemTests.Pages;

/// <summary>Who sees which page of the routine, and that nobody is shown a form that would be refused.</summary>
public class RoutineSightTests
{
    private static readonly (string Page, PostView View)[] Pages =
    [
        ("log", PostView.Log), ("tasks", PostView.Broadcasts), ("polls", PostView.Broadcasts),
        ("broadcasts", PostView.Broadcasts), ("hand-over", PostView.Log), ("reports", PostView.Log),
        ("alerts", PostView.Counters), ("calendar", PostView.Counters), ("wall", PostView.Counters),
        ("tasks?task=task-1", PostView.Broadcasts), ("broadcasts?broadcast=broadcast-1", PostView.Broadcasts),
        ("reports?withdraw=lapsus-1&from=polres", PostView.Log), ("alerts?alert=alert-1", PostView.Counters),
    ];

    private static readonly string[] OfTheChief =
    [
        "log_noted", "log_withdrawn", "task_given", "task_accepted", "task_done", "task_returned", "task_withdrawn",
        "poll_opened", "poll_answered", "poll_closed", "broadcast_sent", "broadcast_acknowledged",
        "broadcast_withdrawn", "hand_over_signed", "report_submitted", "report_withdrawn", "alert_issued",
        "alert_cancelled", "stage_postponed", "stage_reopened",
    ];

    [Fact]
    public async Task Every_role_is_shown_its_pages_with_the_forms_that_it_may_send_and_no_others()
    {
        await using var house = await DoorHouse.Open();
        var note = await Fill(house);
        var offered = new Dictionary<PostRole, HashSet<string>>();
        foreach (var role in Enum.GetValues<PostRole>().Where(r => r != PostRole.Clock))
        {
            using var visitor = new PlainBrowser(house, role);
            offered[role] = [];
            foreach (var (page, view) in Pages.Append(($"log?withdraw={note}", PostView.Log)))
            {
                var answer = await visitor.Look(page);
                var expected = RoleRights.MaySee(role, view) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
                Assert.True(answer.Status == expected, $"{role} {page}: {answer.Status}");
                if (expected == HttpStatusCode.OK) offered[role].UnionWith(answer.Forms.Select(f => f.Kind));
            }
            Assert.All(offered[role], kind => Assert.True(RoleRights.MaySubmit(role, kind), $"{role} {kind}"));
        }
        Assert.Empty(OfTheChief.Except(offered[PostRole.Chief]));
        Assert.Empty(offered[PostRole.Auditor]);
    }

    [Fact]
    public async Task The_wallboard_is_small_dark_and_loads_itself_anew_without_script()
    {
        await using var house = await DoorHouse.Open(DoorHouse.Frame(large: true));
        using var visitor = new PlainBrowser(house, PostRole.PostOperator);
        var wall = await visitor.Look("wall");
        Assert.Contains("data-theme=\"dark\"", wall.Html, StringComparison.Ordinal);
        Assert.Contains(
            "<noscript><meta http-equiv=\"refresh\" content=\"60\"></noscript>", wall.Html, StringComparison.Ordinal);
        Assert.Equal(6, Regex.Count(wall.Html, "class=\"wall-figure "));
        Assert.DoesNotContain("class=\"menu\"", wall.Html, StringComparison.Ordinal);
        Assert.InRange(wall.Html.Length, 1_000, 20_000);
        using var sector = new PlainBrowser(house, PostRole.SectorChief, "99.01.01");
        Assert.Equal(HttpStatusCode.OK, (await sector.Look("wall?region=99.01.01")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await sector.Look("wall?region=99.01.02")).Status);
    }

    [Fact]
    public async Task The_wallboard_counts_more_incidents_than_the_board_lists()
    {
        await using var house = await DoorHouse.Open();
        var sender = new Sender("uji/post-operator", PostRole.PostOperator, []);
        var body = EntryBody.Empty.With("type", "bentrok_massa").With("site", DoorHouse.Station)
            .With("level", "hijau").With("by", "phone");
        foreach (var _ in Enumerable.Range(0, 61))
        {
            var answer = await house.Post.Submit(
                new Submission(Guid.CreateVersion7(), "incident_reported_2", body, sender))!;
            Assert.Null(answer.Refusal);
        }
        using var visitor = new PlainBrowser(house, PostRole.PostOperator);
        Assert.Matches("61[^0-9]*Hijau", Regex.Replace(await visitor.Page("wall"), "<[^>]*>", " "));
    }

    [Fact]
    public async Task The_log_goes_on_in_the_journal_beyond_what_the_picture_holds()
    {
        await using var house = await DoorHouse.Open();
        var first = await Record(house, 1, 2_150);
        using var visitor = new PlainBrowser(house, PostRole.PostOperator);
        Assert.Contains("Catatan 2150.", (await visitor.Look("log")).Html, StringComparison.Ordinal);
        var older = await visitor.Look($"log?before={first + 120}");
        Assert.Contains("Catatan 120.", older.Html, StringComparison.Ordinal);
        Assert.Contains("Catatan 21.", older.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Catatan 20.", older.Html, StringComparison.Ordinal);
        Assert.Contains($"log?before={first + 20}", older.Html, StringComparison.Ordinal);
        // The third was withdrawn while the picture still held it.
        var last = await visitor.Look($"log?before={first + 20}");
        Assert.Contains("ditarik: Salah", last.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Lebih lama", last.Html, StringComparison.Ordinal);
    }

    private static async Task<long> Record(DoorHouse house, int from, int to)
    {
        var sender = new Sender("uji/post-operator", PostRole.PostOperator, []);
        var first = house.Entries + 1;
        for (var number = from; number <= to; number++)
        {
            var answer = await house.Post.Submit(new Submission(
                Guid.CreateVersion7(), "log_noted",
                EntryBody.Empty.With("text", $"Catatan {number}.").With("category", "situasi"), sender))!;
            if (number == from) first = answer.Sequence;
            if (number == to - 150)
            {
                await house.Post.Submit(new Submission(
                    Guid.CreateVersion7(), "log_withdrawn",
                    EntryBody.Empty.With("entry", first + 2).With("reason", "Salah"), sender))!;
            }
        }
        return first;
    }

    // One of each, so that every form has something to be about.
    private static async Task<long> Fill(DoorHouse house)
    {
        using var chief = new PlainBrowser(house, PostRole.Chief);
        await chief.Do("log", "note", ("body.text", "Apel pagi"));
        var note = house.Entries;
        await chief.Do("tasks", "give", ("body.title", "Cek perahu"), ("body.owner", "uji"));
        await chief.Do("polls", "open", ("body.question", "Siap?"), ("body.sections", "uji"));
        await chief.Do("broadcasts", "send", ("body.text", "Laporkan"), ("body.audience", "sector_chief"),
            ("body.audience", "commission_liaison"));
        await chief.Do("reports", "submit", ("body.report", "lapsus-1"), ("body.kind", "lapsus"),
            ("body.from", "polres"), ("body.to", "polda"),
            ("body.sha256", new string('a', 64)));
        await chief.Do("alerts", "issue", ("body.headline", "Jalan putus"), ("body.event", "Longsor"),
            ("body.text", "Jalan tertutup"), ("body.category", "Transport"), ("body.urgency", "Immediate"),
            ("body.severity", "Moderate"), ("body.certainty", "Observed"), ("body.areas", "99.01"));
        return note;
    }
}
