using Praja.CommandPost;
using Praja.CommandPost.Incidents;
using Praja.CommandPost.Units;
using Praja.Rehearsal;

namespace Praja.Web.Incidents;

/// <summary>Units of an incident, their reliefs, and help asked for it.</summary>
/// <param name="Needed">People its level needs at least.</param>
/// <param name="Units">Units there and coming.</param>
/// <param name="Others">Units that could take over from one of them.</param>
/// <param name="Reliefs">Reliefs asked for and not made yet.</param>
/// <param name="Requests">Requests for help (BKO) for it.</param>
public sealed record IncidentForce(
    int Needed, IReadOnlyList<IncidentUnit> Units, IReadOnlyList<(string Id, string Name)> Others,
    IReadOnlyList<ReliefRequest> Reliefs, IReadOnlyList<HelpRequest> Requests)
{
    /// <summary>People there.</summary>
    public int There => Units.Where(u => u.IsThere).Sum(u => u.People);

    /// <summary>People on their way.</summary>
    public int Coming => Units.Where(u => !u.IsThere).Sum(u => u.People);

    internal static IncidentForce Of(Picture picture, Incident incident, DateTimeOffset now)
    {
        var stage = picture.Plans.Calendar.StageOfUnits(now);
        return new(
            picture.Frame.Units.Levels.FirstOrDefault(l => l.Id == incident.Level)?.Minimum ?? 1,
            [.. incident.Units.Select(u => IncidentUnit.Of(picture, u.Key, u.Value))],
            [
                .. picture.Units.All
                    .Where(u => (u.CanGo && u.IsOnDuty(stage) && u.Planned?.Model.Kind is not UnitKind.Team)
                        || u.Incident == incident.Number)
                    .Select(u => (u.Id, u.Planned?.Model.Name ?? u.Id)),
            ],
            [.. picture.Units.Reliefs.Where(r => incident.Units.ContainsKey(r.From))],
            [.. picture.Units.Requests.Where(r => r.Incident == incident.Number)]);
    }
}
