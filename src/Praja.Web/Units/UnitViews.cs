using Praja.CommandPost;
using Praja.CommandPost.Units;
using Praja.Web.Incidents;

namespace Praja.Web.Units;

/// <summary>Units.</summary>
/// <param name="Units">In the order of the plan, then those that came later.</param>
internal sealed record UnitsView(IReadOnlyList<UnitRow> Units);

/// <summary>A unit.</summary>
/// <param name="Id">Id, as in rehearsals.</param>
/// <param name="Name">As shown.</param>
/// <param name="Kind">Kind; null for help that came.</param>
/// <param name="People">Its people.</param>
/// <param name="Status">ready, ordered, on_scene, returning or resting.</param>
/// <param name="EarlierPlan">True when only an earlier plan has it.</param>
/// <param name="OnDuty">True when it is on duty in the stage of the day.</param>
/// <param name="Broken">True while its vehicle or boat is broken down.</param>
/// <param name="Since">Since when; null when nothing was said of it yet.</param>
/// <param name="Incident">Where it is ordered to or at.</param>
/// <param name="Home">Where it stands by.</param>
/// <param name="HomeLatitude">Degrees.</param>
/// <param name="HomeLongitude">Degrees.</param>
/// <param name="WorkedMinutes">Work since it last rested.</param>
/// <param name="RestDue">When it must rest if it works on; null while it does not.</param>
/// <param name="RestUntil">Until when it rests.</param>
/// <param name="Trips">Times it was ordered.</param>
/// <param name="Request">The request for help that brought it.</param>
/// <param name="Position">Its newest position; null when none is held.</param>
internal sealed record UnitRow(
    string Id, string Name, string? Kind, int People, string Status, bool EarlierPlan, bool OnDuty, bool Broken,
    DateTimeOffset? Since, string? Incident, string? Home, double? HomeLatitude, double? HomeLongitude,
    int WorkedMinutes, DateTimeOffset? RestDue, DateTimeOffset? RestUntil, int Trips, string? Request,
    PositionView? Position)
{
    public static UnitRow Of(Picture picture, Unit unit, string stage, UnitPosition? position, DateTimeOffset now)
    {
        var (doctrine, home) = (picture.Frame.Doctrine, unit.Planned?.Home);
        var worked = unit.Worked + (unit.BusySince is { } since ? now - since : TimeSpan.Zero);
        return new(
            unit.Id, unit.Planned?.Model.Name ?? unit.Id, Word(unit.Planned?.Model.Kind.ToString()), unit.People,
            Word(unit.Status.ToString())!, unit.IsOfEarlierPlan, unit.IsOnDuty(stage), unit.IsBroken,
            unit.Since, IncidentRow.Or(unit.Incident), home?.Id ?? IncidentRow.Or(unit.Home), home?.Position.Latitude,
            home?.Position.Longitude,
            (int)Math.Clamp(worked.TotalMinutes, 0, int.MaxValue),
            unit.RestDue(doctrine.Rehearsal?.Numbers.RestAfterHours ?? 0), unit.RestUntil, unit.Trips,
            IncidentRow.Or(unit.Request),
            position is null ? null : PositionView.Of(position, doctrine.Response, now));
    }

    private static string? Word(string? name) =>
        name is null ? null : System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}

/// <summary>Where a unit said it is.</summary>
/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees.</param>
/// <param name="AccuracyM">Metres; null when not said.</param>
/// <param name="Time">When, by the unit.</param>
/// <param name="AgeSeconds">How long ago.</param>
/// <param name="Stale">True when it is older than the doctrine's time.</param>
internal sealed record PositionView(
    double Latitude, double Longitude, double? AccuracyM, DateTimeOffset Time, int AgeSeconds, bool Stale)
{
    public static PositionView Of(UnitPosition position, Doctrine.ResponseRules rules, DateTimeOffset now) => new(
        position.At.Latitude, position.At.Longitude, position.AccuracyMeters, position.Time,
        (int)Math.Max(0, (now - position.Time).TotalSeconds), UnitPositions.IsStale(position, rules, now));
}

/// <summary>Who could be sent; nobody is sent by it.</summary>
/// <param name="Incident">The post's number.</param>
/// <param name="Level">Its level.</param>
/// <param name="PeopleNeeded">People its level needs at least.</param>
/// <param name="PeopleThere">People there.</param>
/// <param name="PeopleComing">People on their way.</param>
/// <param name="Recommended">Ids of the soonest units that bring the missing people.</param>
/// <param name="Candidates">Units that can be sent, the soonest first.</param>
internal sealed record AdviceView(
    string Incident, string Level, int PeopleNeeded, int PeopleThere, int PeopleComing,
    IReadOnlyList<string> Recommended, IReadOnlyList<CandidateView> Candidates)
{
    public static AdviceView Of(DispatchAdvice advice) => new(
        advice.Incident, advice.Level, advice.PeopleNeeded, advice.PeopleThere, advice.PeopleComing,
        [.. advice.Recommended.Select(r => r.Unit)], [.. advice.Candidates.Select(CandidateView.Of)]);
}

/// <summary>A unit that could be sent.</summary>
/// <param name="Unit">Id.</param>
/// <param name="Name">As shown.</param>
/// <param name="People">Its people.</param>
/// <param name="TurnoutMinutes">Mean minutes until it sets out.</param>
/// <param name="TravelMinutes">Minutes of travel.</param>
/// <param name="From">home, incident or position.</param>
/// <param name="UncoveredStations">Stations no other ready unit would reach in time.</param>
/// <param name="UncoveredShare">Their share (0..1) of the risk of all.</param>
internal sealed record CandidateView(
    string Unit, string Name, int People, double TurnoutMinutes, double TravelMinutes, string From,
    int? UncoveredStations, double? UncoveredShare)
{
    public static CandidateView Of(DispatchCandidate candidate) => new(
        candidate.Unit, candidate.Name, candidate.People, Math.Round(candidate.TurnoutSeconds / 60, 1),
        Math.Round(candidate.TravelSeconds / 60, 1), candidate.From, candidate.UncoveredStations,
        candidate.UncoveredShare);
}

/// <summary>Help asked for and reliefs not made yet.</summary>
/// <param name="Requests">Requests for help (BKO), in order.</param>
/// <param name="Reliefs">Reliefs asked for.</param>
internal sealed record HelpView(IReadOnlyList<HelpRequest> Requests, IReadOnlyList<ReliefRequest> Reliefs);

/// <summary>A position as it is sent.</summary>
/// <param name="Unit">Unit id.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Longitude">Degrees.</param>
/// <param name="AccuracyM">Metres; left out when not known.</param>
/// <param name="At">When, by the unit; now when left out.</param>
internal sealed record PositionBody(
    string Unit, double Latitude, double Longitude, double? AccuracyM, DateTimeOffset? At);
