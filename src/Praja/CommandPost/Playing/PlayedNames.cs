using Praja.CommandPost.Incidents;

namespace Praja.CommandPost.Playing;

/// <summary>What a post called the things of a played day: numbers of incidents, sequences of reports; and which
/// incidents people have taken in hand.</summary>
/// <param name="find">Whether a person has taken an incident in hand, by the post's number:
/// <see cref="IsInHand"/>.</param>
public sealed class PlayedNames(Func<string, bool> find)
{
    private const string Reported = "incident_reported";

    // What a person does to an incident after which the day's own post leaves it to them.
    private static readonly string[] TakesInHand =
    [
        "incident_claimed", "unit_ordered", "situation_changed", "decision_taken", "incident_shelved",
        "incident_closed", "incident_reopened", "incident_merged", "incident_corrected",
    ];

    private readonly Dictionary<string, string> incidents = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, long> entries = [];

    /// <summary>True for an incident that a person has taken in hand.</summary>
    public static bool IsInHand(Incident? incident) =>
        incident?.Timeline.Any(e => TakesInHand.Contains(e.Kind) && !PlayedSenders.Plays(e.Actor)) == true;

    /// <summary>True when a step needs a name that the post has not given yet.</summary>
    public bool Waits(PlayedStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return (step.Incident.Length > 0 && step.Kind != Reported && !incidents.ContainsKey(step.Incident))
            || (step.TakesBack is { } report && !entries.ContainsKey(report));
    }

    /// <summary>What is handed to the post; null for what is left to people, or is about what never came in.</summary>
    public Submission? Of(PlayedStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (Waits(step)) return null;
        if (step.Kind == Reported || step.Incident.Length == 0)
            return step.ToSubmission("", step.TakesBack is { } report ? entries[report] : 0);
        var number = incidents[step.Incident];
        return step.IsOfPost && find(number) ? null : step.ToSubmission(number, 0);
    }

    /// <summary>Takes in what the post answered.</summary>
    public void Take(PlayedStep step, PostAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Refusal is not null) return;
        if (step.Kind == Reported && answer.Facts.Count > 0)
            incidents[step.Incident] = answer.Facts[0].Body.Text("incident");
        if (step.Kind == "station_closed") entries[step.Client] = answer.Sequence;
    }
}
