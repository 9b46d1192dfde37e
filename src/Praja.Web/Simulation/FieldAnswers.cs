using System.Collections.Concurrent;
using Praja.CommandPost;
using Praja.CommandPost.Playing;
using Praja.Journal;

namespace Praja.Web.Simulation;

/// <summary>What the field answers to people on a played day: a unit they send arrives, and leaves when they close the
/// incident. Without it their orders would come to nothing. Fed by the post's thread, asked by the player's.</summary>
internal sealed class FieldAnswers
{
    // Made up (unsourced): the day's own units keep the rehearsal's times.
    private static readonly TimeSpan Turnout = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan WithoutEstimate = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Leaving = TimeSpan.FromMinutes(6);

    private readonly ConcurrentQueue<Entry> told = new();
    private readonly PriorityQueue<Submission, DateTimeOffset> answers = new();

    /// <summary>Takes in what was recorded; quick, on any thread.</summary>
    public void Hear(JournalSegment segment)
    {
        foreach (var entry in SegmentReading.Entries(segment))
        {
            if (entry.Draft.Kind is "unit_ordered" or "incident_closed" && !PlayedSenders.Plays(entry.Draft.Actor))
                told.Enqueue(entry);
        }
    }

    /// <summary>What the field says until now.</summary>
    /// <param name="unitsAt">The units at an incident or on their way there.</param>
    /// <param name="now">When.</param>
    public IReadOnlyList<Submission> Due(Func<string, IReadOnlyList<string>> unitsAt, DateTimeOffset now)
    {
        while (told.TryDequeue(out var entry)) Answer(unitsAt, entry.Draft);
        var due = new List<Submission>();
        while (answers.TryPeek(out _, out var at) && at <= now) due.Add(answers.Dequeue());
        return due;
    }

    private void Answer(Func<string, IReadOnlyList<string>> unitsAt, EntryDraft draft)
    {
        var incident = draft.Body.Text("incident");
        if (draft.Kind == "unit_ordered")
        {
            var travel = draft.Body["travel_minutes"] is { } minutes
                ? TimeSpan.FromMinutes((double)minutes.Number)
                : WithoutEstimate;
            Say(draft.Time + Turnout + travel, "unit_arrived", incident, draft.Body.Text("unit"));
            return;
        }
        foreach (var unit in unitsAt(incident))
        {
            Say(draft.Time + Leaving, "unit_released", incident, unit);
            Say(draft.Time + Leaving + WithoutEstimate, "unit_ready", "", unit);
        }
    }

    private void Say(DateTimeOffset at, string kind, string incident, string unit)
    {
        var body = EntryBody.Empty.With("unit", unit);
        if (incident.Length > 0) body = body.With("incident", incident);
        answers.Enqueue(
            new(Guid.CreateVersion7(at), kind, body, PlayedSenders.Operator) { Mode = JournalMode.Simulation }, at);
    }
}
