using Praja.Journal;

namespace Praja.CommandPost.Routine;

/// <summary>The post's own routine: duty log, tasks, polls, broadcasts, hand-overs, public alerts, reports.</summary>
public sealed class RoutineBoard : IPicturePart
{
    IReadOnlyList<string> IPicturePart.Kinds { get; } =
    [
        "log_noted", "log_withdrawn",
        "task_given", "task_accepted", "task_done", "task_returned", "task_overdue", "task_withdrawn",
        "poll_opened", "poll_answered", "poll_closed",
        "broadcast_sent", "broadcast_acknowledged", "broadcast_withdrawn",
        "hand_over_signed", "taken_over", "hand_over_withdrawn",
        "alert_issued", "alert_cancelled",
        "report_due", "report_submitted", "report_withdrawn",
    ];

    /// <summary>The duty log.</summary>
    public DutyLog Log { get; } = new();

    /// <summary>Tasks.</summary>
    public TaskList Tasks { get; } = new();

    /// <summary>Go/no-go polls.</summary>
    public PollList Polls { get; } = new();

    /// <summary>Broadcasts.</summary>
    public BroadcastList Broadcasts { get; } = new();

    /// <summary>Shift hand-overs.</summary>
    public HandOverList HandOvers { get; } = new();

    /// <summary>Public alerts.</summary>
    public AlertList Alerts { get; } = new();

    /// <summary>Reports.</summary>
    public ReportList Reports { get; } = new();

    void IPicturePart.Apply(Entry entry)
    {
        var draft = entry.Draft;
        switch (draft.Kind.Split('_')[0])
        {
            case "log":
                Log.Apply(entry);
                break;
            case "task":
                Tasks.Apply(draft);
                break;
            case "poll":
                Polls.Apply(draft);
                break;
            case "broadcast":
                Broadcasts.Apply(draft);
                break;
            case "hand" or "taken":
                HandOvers.Apply(draft);
                break;
            case "alert":
                Alerts.Apply(draft);
                break;
            case "report":
                Reports.Apply(draft);
                break;
        }
    }

    void IPicturePart.Write(PictureWriter writer)
    {
        Log.Write(writer);
        Tasks.Write(writer);
        Polls.Write(writer);
        Broadcasts.Write(writer);
        HandOvers.Write(writer);
        Alerts.Write(writer);
        Reports.Write(writer);
    }

    void IPicturePart.Read(PictureReader reader)
    {
        Log.Read(reader);
        Tasks.Read(reader);
        Polls.Read(reader);
        Broadcasts.Read(reader);
        HandOvers.Read(reader);
        Alerts.Read(reader);
        Reports.Read(reader);
    }
}
