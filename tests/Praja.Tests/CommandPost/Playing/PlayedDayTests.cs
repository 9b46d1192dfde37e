using System.Globalization;
using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Playing;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Stations;
using Praja.Journal;
using Praja.Rehearsal;
using Praja.Rehearsal.Building;
using Praja.Tests.Journal;
using Praja.Tests.Planning;

namespace Praja.Tests.CommandPost.Playing;

/// <summary>Election day of Kutai Timur as it is played into a post: the list itself, and what a post makes of it.
/// </summary>
public sealed class PlayedDayTests
{
    private const ulong Seed = 1;

    // Under these keys somebody would send a result.
    private static readonly string[] ResultWords =
        ["suara", "hasil", "vote", "result", "tally", "score", "paslon", "candidate", "photo", "foto", "c1", "count"];

    private static readonly Lazy<(PostFrame Frame, RehearsalModel Model)> Sample = new(() =>
    {
        var (operation, doctrine) = SampleRun.Read("kutai-timur-2024");
        var plan = SampleRun.Plan("kutai-timur-2024");
        var model = ModelBuilder.Build(
            operation, doctrine, plan, "pemungutan", Scenario.None, Assumptions.AsStated);
        return (new(operation, doctrine, plan), model);
    });

    private static readonly Lazy<PlayedDay> Day = new(() => Made(Seed));

    [Fact]
    public void It_is_in_order_of_time_and_the_same_again()
    {
        var steps = Day.Value.Steps;
        Assert.Equal(steps.OrderBy(s => s.At).Select(s => s.Client), steps.Select(s => s.Client));
        Assert.Equal(steps.Count, steps.Select(s => s.Client).Distinct().Count());
        Assert.Equal(steps.Select(Say), Made(Seed).Steps.Select(Say));
        Assert.NotEqual(steps.Select(Say), Made(Seed + 1).Steps.Select(Say));
    }

    [Fact]
    public void It_holds_nothing_but_what_a_post_takes_and_no_result()
    {
        foreach (var step in Day.Value.Steps)
        {
            Assert.Contains(step.Kind, PostRules.Kinds);
            var keys = string.Join(' ', step.Body.Values.Select(v => v.Key));
            Assert.DoesNotContain(ResultWords, w => keys.Contains(w, StringComparison.Ordinal));
            Assert.True(PlayedSenders.Plays(step.Sender.Actor), step.Sender.Actor);
        }
    }

    /// <summary>A newcomer sees a plan in force: the chief approves it before anything else.</summary>
    [Fact]
    public void It_begins_with_the_approval_of_the_plan_that_the_journal_opens_with()
    {
        var (first, opens) = (Day.Value.Steps[0], Day.Value.Opens);
        Assert.Equal("plan_approved", first.Kind);
        Assert.Equal(1, first.Body["version"]!.Value.Number);
        Assert.Equal(PlayedSenders.Chief, first.Sender);
        Assert.True(opens < first.At && first.At < Day.Value.Begins);
    }

    /// <summary>Steps happen in the order of a station's day, none before the law lets it; a report may come in late,
    /// never before what it tells.</summary>
    [Fact]
    public void Every_station_lives_through_a_day_that_can_be()
    {
        var takenBack = Day.Value.Steps.Select(s => s.TakesBack).OfType<Guid>().ToHashSet();
        Assert.InRange(takenBack.Count, 2, 20);
        var days = Day.Value.Steps
            .Where(s => StationWords.Kinds.Take(StationWords.Steps).Contains(s.Kind) && !takenBack.Contains(s.Client))
            .GroupBy(s => s.Body.Text("station"), StringComparer.Ordinal)
            .ToList();
        var stations = Sample.Value.Frame.Stations.Count;
        Assert.InRange(days.Count, stations - 15, stations - 1);
        foreach (var day in days)
        {
            var steps = day.Select(s => (Step: Array.IndexOf(StationWords.Kinds, s.Kind), At: HappenedAt(s))).ToList();
            Assert.All(day, s => Assert.True(HappenedAt(s) <= s.At.AddSeconds(1), Say(s)));
            Assert.Equal(
                steps.OrderBy(s => s.Step).Select(s => s.Step), steps.OrderBy(s => s.At).Select(s => s.Step));
            Assert.Equal(steps.Count, steps.Select(s => s.Step).Distinct().Count());
            Assert.All(day.Where(s => s.Kind == "station_opened"), s => Assert.True(HappenedAt(s) >= Clock(7)));
            Assert.All(day.Where(s => s.Kind == "station_closed"), s => Assert.True(HappenedAt(s) >= Clock(13)));
        }
    }

    /// <summary>A post takes every report of a station, nearly all the rest, and is left with a day that ended.
    /// </summary>
    [Fact]
    public void A_post_takes_it()
    {
        var post = new PlayedPost(Sample.Value.Frame);
        var refused = post.Play(Day.Value.Steps);
        Assert.Empty(refused.Where(r => r.Step.Body.Text("station").Length > 0).Select(r => Say(r.Step) + r.Code));
        Assert.True(
            refused.Count < Day.Value.Steps.Count(s => s.Incident.Length > 0) / 10,
            string.Join('\n', refused.Select(r => Say(r.Step) + " " + r.Code)));
        var incidents = post.Picture.Incidents;
        Assert.InRange(incidents.All.Count, 15, 60);
        Assert.InRange(incidents.Open.Count(), 0, 3);
        Assert.Contains(incidents.All, i => i.Levels.Count > 0);
        var last = RegionSummary.Of(post.Picture, 0, Day.Value.Steps[^1].At);
        Assert.InRange(last.Silent, 1, 20);
    }

    /// <summary>What a person takes in hand is theirs: the day's own post does nothing more to it, and the field goes
    /// on.</summary>
    [Fact]
    public void What_a_person_takes_in_hand_is_left_to_them()
    {
        var post = new PlayedPost(Sample.Value.Frame);
        var steps = Day.Value.Steps;
        var first = steps.First(s => s.Kind == "incident_reported" && s.At > Day.Value.Begins);
        post.Play(steps.TakeWhile(s => s != first).Append(first));
        var number = post.Picture.Incidents.All[^1].Number;
        post.Act(first.At, "incident_claimed", EntryBody.Empty.With("incident", number));
        post.Play(steps.SkipWhile(s => s != first).Skip(1));
        var incident = post.Picture.Incidents.Find(number)!;
        Assert.True(incident.IsOpen);
        Assert.DoesNotContain(incident.Timeline, e => e.Actor == "posko/operator-1" && e.Kind == "unit_ordered");
    }

    private static PlayedDay Made(ulong seed)
    {
        var (frame, model) = Sample.Value;
        var (run, trace) = RunChoice.Of(model, seed, 400);
        return PlayedDays.Of(frame, model, trace, new(seed, run));
    }

    private static DateTimeOffset Clock(int hour) => new(2024, 11, 27, hour, 0, 0, TimeSpan.FromHours(8));

    private static DateTimeOffset HappenedAt(PlayedStep step) =>
        step.Body["at"] is { } at ? DateTimeOffset.Parse(at.Text, CultureInfo.InvariantCulture) : step.At;

    private static string Say(PlayedStep step) =>
        $"{step.At:O} {step.Client} {step.Sender.Actor} {step.Kind} {step.Incident} "
        + string.Join(' ', step.Body.Values.Select(v => $"{v.Key}={v.Value.Text}{v.Value.Number}"));
}

/// <summary>A post in memory that a day is played to.</summary>
internal sealed class PlayedPost
{
    private readonly PostDesk desk;
    private readonly PlayedNames names;
    private ulong next;

    internal PlayedPost(PostFrame frame)
    {
        desk = new(frame, new MemoryJournal().Open());
        names = new(number => PlayedNames.IsInHand(Picture.Incidents.Find(number)));
        desk.OpenJournal(
            SmallJournal.Header, JournalMode.Simulation, "system/open", Id(),
            new(2024, 11, 27, 0, 0, 0, TimeSpan.FromHours(8)));
    }

    internal Picture Picture => desk.Picture;

    /// <summary>Plays steps; gives those that were refused.</summary>
    internal List<(PlayedStep Step, string Code)> Play(IEnumerable<PlayedStep> steps)
    {
        List<(PlayedStep, string)> refused = [];
        foreach (var step in steps)
        {
            if (names.Of(step) is not { } submission) continue;
            var answer = desk.Process([submission], step.At).Answers[0];
            names.Take(step, answer);
            if (answer.Refusal is { } refusal) refused.Add((step, refusal.Code));
        }
        return refused;
    }

    /// <summary>A person does something.</summary>
    internal void Act(DateTimeOffset at, string kind, EntryBody body)
    {
        var sender = new Sender("polres/kabag-ops", PostRole.OperationsHead, []);
        Assert.Null(desk.Process([new(Id(), kind, body, sender)], at).Answers[0].Refusal);
    }

    private Guid Id() => Uuid7.Of(SmallJournal.Dawn, 9, ++next);
}
