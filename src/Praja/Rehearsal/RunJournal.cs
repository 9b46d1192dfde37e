using Praja.Doctrine;
using Praja.Journal;

namespace Praja.Rehearsal;

// One run as the entries a command post would have written, so that it can replay them. Two kinds of knowledge are kept
// apart. What reaches the post (reports, decisions, orders, arrivals) has the kinds every operation uses, and a report
// gets the post's own number in the order of arrival. What only the simulator knows has kinds of its own that begin
// with `simulated_`; an exercise leaves those out until the review. Once something is reported, changes of its level
// are taken as known at once: whoever reported it stays in touch.

/// <summary>Writes a traced run as a journal of mode <c>simulation</c>.</summary>
public static class RunJournal
{
    /// <summary>The journal of a run; the same run gives the same bytes.</summary>
    /// <param name="trace">The run.</param>
    /// <param name="model">What was simulated.</param>
    /// <param name="header">Header with <see cref="JournalHeader.Run"/>.</param>
    /// <param name="escalation">The doctrine's levels: authority and required fields; may be empty.</param>
    public static EntryChain Write(
        RunTrace trace, RehearsalModel model, JournalHeader header, IReadOnlyList<EscalationLevel> escalation)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(escalation);
        if (header.Run is null) throw new ArgumentException("A run's journal needs its run", nameof(header));
        var turns = Turns(model);
        var first = trace.Events.Count == 0 ? double.MaxValue : trace.Events[0].Second;
        var opened = turns.Select(t => t.Second).Append(first).Append(model.StartSecond).Min();
        var pen = new RunPen(header, header.Run, opened, "simulator");
        var entries = new RunEntries(trace, model, escalation, pen);
        var next = 0;
        foreach (var e in trace.Events)
        {
            for (; next < turns.Count && turns[next].Second <= e.Second; next++)
                entries.Turn(turns[next].Second, turns[next].Kind, turns[next].Phase);
            entries.Write(e);
        }
        for (; next < turns.Count; next++)
            entries.Turn(turns[next].Second, turns[next].Kind, turns[next].Phase);
        return pen.Chain;
    }

    private static List<(double Second, string Kind, string Phase)> Turns(RehearsalModel model) =>
    [
        .. model.Phases
            .SelectMany(p => new[]
            {
                (Second: p.FromHour * 3600, Kind: "phase_began", Phase: p.Id),
                (Second: p.ToHour * 3600, Kind: "phase_ended", Phase: p.Id),
            })
            .OrderBy(t => t.Second)
            .ThenByDescending(t => t.Kind, StringComparer.Ordinal),
    ];
}
