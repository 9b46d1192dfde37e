using Praja.CommandPost;
using Praja.CommandPost.Plans;
using Praja.CommandPost.Routine;

namespace Praja.Web.Routine;

/// <summary>The duty log.</summary>
/// <param name="Count">How many notes were ever recorded; those not at hand are in the journal.</param>
/// <param name="Notes">The newest notes, oldest first.</param>
internal sealed record LogView(long Count, IReadOnlyList<LogNote> Notes)
{
    public static LogView Of(Picture picture) => new(picture.Routine.Log.Count, [.. picture.Routine.Log.Notes]);
}

/// <summary>Tasks.</summary>
/// <param name="Tasks">In the order they were given.</param>
internal sealed record TasksView(IReadOnlyList<PostTask> Tasks)
{
    public static TasksView Of(Picture picture) => new([.. picture.Routine.Tasks.All]);
}

/// <summary>Go/no-go polls.</summary>
/// <param name="Polls">In the order they were opened.</param>
internal sealed record PollsView(IReadOnlyList<PollView> Polls)
{
    public static PollsView Of(Picture picture, DateTimeOffset now) => new(
    [
        .. picture.Routine.Polls.All.Select(poll => new PollView(
            poll, [.. poll.Silent], (long)((poll.ClosedAt ?? now) - poll.OpenedAt).TotalSeconds)),
    ]);
}

/// <summary>A poll with its row and its age.</summary>
/// <param name="Poll">The poll.</param>
/// <param name="Silent">Sections that have not answered.</param>
/// <param name="AgeSeconds">Seconds since it was opened, or that it took.</param>
internal sealed record PollView(GoPoll Poll, IReadOnlyList<string> Silent, long AgeSeconds);

/// <summary>Broadcasts with their tally.</summary>
/// <param name="Broadcasts">In the order they were sent.</param>
internal sealed record BroadcastsView(IReadOnlyList<BroadcastView> Broadcasts)
{
    public static BroadcastsView Of(Picture picture) =>
        new([.. picture.Routine.Broadcasts.All.Select(
            b => new BroadcastView(b, [.. b.Tally], [.. b.Awaited]))]);
}

/// <summary>A broadcast with its tally.</summary>
/// <param name="Broadcast">The broadcast.</param>
/// <param name="Tally">How many have acknowledged for each recipient.</param>
/// <param name="Awaited">Recipients for which nobody has.</param>
internal sealed record BroadcastView(
    PostBroadcast Broadcast, IReadOnlyList<BroadcastTally> Tally, IReadOnlyList<string> Awaited);

/// <summary>Shift hand-overs.</summary>
/// <param name="Pending">The one nobody has taken over yet; null when there is none.</param>
/// <param name="HandOvers">In the order they were signed.</param>
internal sealed record HandOversView(ShiftHandOver? Pending, IReadOnlyList<ShiftHandOver> HandOvers)
{
    public static HandOversView Of(Picture picture) =>
        new(picture.Routine.HandOvers.Pending, [.. picture.Routine.HandOvers.All]);
}

/// <summary>Public alerts.</summary>
/// <param name="InForce">Ids of those in force.</param>
/// <param name="Alerts">In the order they were issued.</param>
internal sealed record AlertsView(IReadOnlyList<string> InForce, IReadOnlyList<PublicAlert> Alerts)
{
    public static AlertsView Of(Picture picture, DateTimeOffset now)
    {
        var alerts = picture.Routine.Alerts.All;
        return new([.. alerts.Where(a => a.HoldsAt(now)).Select(a => a.Id)], [.. alerts]);
    }
}

/// <summary>Reports.</summary>
/// <param name="Today">Hours of the day, due or not yet.</param>
/// <param name="Owed">What is due today and not handed in.</param>
/// <param name="Submitted">What was handed in, withdrawn ones too.</param>
internal sealed record ReportsView(
    IReadOnlyList<ReportHour> Today, IReadOnlyList<OwedReport> Owed, IReadOnlyList<SubmittedReport> Submitted)
{
    public static ReportsView Of(Picture picture, DateTimeOffset now)
    {
        var today = StageView.At(picture, now).Reports;
        var owed = ReportSchedule.Owed(picture, today, now).Select(o => new OwedReport(o.Report, o.Command));
        return new(today, [.. owed], [.. picture.Routine.Reports.Submitted]);
    }
}

/// <summary>A report that is due and not handed in.</summary>
/// <param name="Report">The report.</param>
/// <param name="Command">Command that owes it.</param>
internal sealed record OwedReport(ReportHour Report, string Command);
