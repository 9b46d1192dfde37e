using Praja.CommandPost.Rights;
using Praja.Doctrine;
using Praja.Journal;

namespace Praja.CommandPost.Incidents;

/// <summary>In which state an incident may be for a kind to be recorded of it.</summary>
[Flags]
internal enum IncidentStates
{
    /// <summary>Neither closed nor merged.</summary>
    Open = 1,

    /// <summary>Closed.</summary>
    Closed = 2,

    /// <summary>Merged into another.</summary>
    Merged = 4,
}

/// <summary>A submission about an incident that is there, in a state that allows it.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Submission">What is submitted.</param>
/// <param name="Now">When.</param>
/// <param name="Incident">The incident.</param>
internal sealed record IncidentCase(Picture Picture, Submission Submission, DateTimeOffset Now, Incident Incident)
{
    /// <summary>Its particulars.</summary>
    public EntryBody Body => Submission.Body;

    /// <summary>The doctrine.</summary>
    public DoctrineBook Doctrine => Picture.Frame.Doctrine;

    /// <summary>A rule for incidents in certain states.</summary>
    public static SubmittableKind Rule(
        string kind, IReadOnlyList<PostRole> roles, IncidentStates states, Func<IncidentCase, Decision> rule) =>
        new(kind, roles, (picture, submission, now) =>
        {
            var number = submission.Body.Text("incident");
            if (picture.Incidents.Find(number) is not { } incident)
            {
                return Decision.Refuse(
                    "incident-unknown",
                    $"Kejadian {number} tidak ada di posko ini; periksa nomornya.",
                    $"This post has no incident {number}; check its number.");
            }
            return RefusalOf(picture, incident, states) ?? rule(new(picture, submission, now, incident));
        });

    /// <summary>Records it as it is, when its body is whole.</summary>
    public Decision Record() => Record(Body);

    /// <summary>Records it with this body, when that is whole.</summary>
    public Decision Record(EntryBody body) => BodyCheck.Record(Submission.Kind, body);

    private static Decision? RefusalOf(Picture picture, Incident incident, IncidentStates allowed)
    {
        if (incident.MergedInto.Length > 0)
        {
            return (allowed & IncidentStates.Merged) != 0
                ? null
                : Decision.Refuse(
                    "incident-merged",
                    $"Kejadian {incident.Number} sudah digabung; pakai {picture.Incidents.MainOf(incident).Number}.",
                    $"Incident {incident.Number} was merged; use {picture.Incidents.MainOf(incident).Number}.");
        }
        if (incident.ClosedAt is not null)
        {
            return (allowed & IncidentStates.Closed) != 0
                ? null
                : Decision.Refuse(
                    "incident-closed",
                    $"Kejadian {incident.Number} sudah ditutup; buka kembali dahulu bila perlu.",
                    $"Incident {incident.Number} is closed; open it again first if need be.");
        }
        return (allowed & IncidentStates.Open) != 0
            ? null
            : Decision.Refuse(
                "incident-open",
                $"Kejadian {incident.Number} masih terbuka dan berdiri sendiri.",
                $"Incident {incident.Number} is open and stands for itself.");
    }
}
