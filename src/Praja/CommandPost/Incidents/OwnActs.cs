using Praja.CommandPost.Rights;

namespace Praja.CommandPost.Incidents;

/// <summary>What somebody may still take back of what they did about an incident: by a later entry.</summary>
public static class OwnActs
{
    /// <summary>How long an act is recent: what is older is changed by an act of its own.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromHours(2);

    // Most that are looked at: each is decided as if it were sent.
    private const int Most = 20;

    /// <summary>What undoes each of the sender's recent acts, by the sequence of its entry; only what the post would
    /// record now, and of several alike the newest.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="incident">The incident.</param>
    /// <param name="sender">Who looks.</param>
    /// <param name="now">The instant.</param>
    public static IReadOnlyDictionary<long, Undoing> Undoable(
        Picture picture, Incident incident, Sender sender, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(sender);
        return incident.Timeline.Reverse()
            .TakeWhile(e => e.Time > now - Recent)
            .Where(e => e.Actor == sender.Actor && Stands(incident, e))
            .Take(Most)
            .Select(e => (e.Sequence, Undo: Undoing.Of(e.Kind, e.Body, e.Sequence)))
            .Where(a => a.Undo is not null)
            .DistinctBy(a => (a.Undo!.Kind, string.Join('|', a.Undo.Body.Values)))
            .Where(a => IsTaken(picture, a.Undo!, sender, now))
            .ToDictionary(a => a.Sequence, a => a.Undo!);
    }

    // A unit that is there is released when it leaves, not called back.
    private static bool Stands(Incident incident, IncidentEvent e) =>
        e.Kind != "unit_ordered" || !incident.Units.GetValueOrDefault(e.Body.Text("unit"), true);

    private static bool IsTaken(Picture picture, Undoing undo, Sender sender, DateTimeOffset now)
    {
        var body = undo.NeedsReason ? undo.Body.With("reason", "-") : undo.Body;
        return PostRules.Decide(picture, new(Guid.Empty, undo.Kind, body, sender), now).Refusal is null;
    }
}
