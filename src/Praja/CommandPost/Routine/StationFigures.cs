namespace Praja.CommandPost.Routine;

/// <summary>Stations of an area as a report tells them: the counters of the screens, nothing guessed.</summary>
/// <param name="Region">Region code; empty for the nation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stations">All of them.</param>
/// <param name="Heard">Heard of at least once.</param>
/// <param name="OnTime">Owe nothing.</param>
/// <param name="Late">Owe something within its grace.</param>
/// <param name="Silent">Owe something beyond its grace.</param>
/// <param name="NeedRelief">Guards who wait to be relieved.</param>
/// <param name="NeedMedic">Guards who wait for a medic.</param>
/// <param name="Injured">Guards reported injured.</param>
/// <param name="OpenIncidents">Open incidents there.</param>
public sealed record StationFigures(
    string Region,
    string Name,
    int Stations,
    int Heard,
    int OnTime,
    int Late,
    int Silent,
    int NeedRelief,
    int NeedMedic,
    int Injured,
    int OpenIncidents)
{
    /// <summary>Never heard of.</summary>
    public int NotHeard => Stations - Heard;
}

/// <summary>One step of the stations' day as a report tells it.</summary>
/// <param name="Step">Kind of its entry, with the hour for a status.</param>
/// <param name="Reached">Reported it.</param>
/// <param name="Skipped">Did not, but reported something later in the day.</param>
/// <param name="Late">It is due and within its grace.</param>
/// <param name="Silent">Its grace is over.</param>
/// <param name="NotDue">Not due yet, or not asked for.</param>
public sealed record StepFigures(string Step, int Reached, int Skipped, int Late, int Silent, int NotDue);

/// <summary>A station not heard from since something was due.</summary>
/// <param name="Station">Station id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Region">Name of its village.</param>
/// <param name="Step">The first step it owes.</param>
/// <param name="Since">Since when it is silent.</param>
/// <param name="LastHeard">When it was last heard of; null never.</param>
/// <param name="Telephone">Whom to call; may be empty.</param>
public sealed record SilentLine(
    string Station,
    string Name,
    string Region,
    string Step,
    DateTimeOffset Since,
    DateTimeOffset? LastHeard,
    string Telephone);

/// <summary>Incidents of one level.</summary>
/// <param name="Level">Level of the doctrine.</param>
/// <param name="Name">Its name.</param>
/// <param name="Open">Open now.</param>
/// <param name="New">Reported in the period.</param>
/// <param name="Closed">Closed in the period.</param>
public sealed record LevelFigures(string Level, Text Name, int Open, int New, int Closed);

/// <summary>An open incident as a report tells it.</summary>
/// <param name="Number">The post's number.</param>
/// <param name="Type">Its type.</param>
/// <param name="Place">Where.</param>
/// <param name="Level">Level.</param>
/// <param name="ReportedAt">When it was reported.</param>
/// <param name="FirstUnitAt">When the first unit was there; null while none is.</param>
/// <param name="Units">Units ordered or there.</param>
public sealed record IncidentLine(
    string Number,
    Text Type,
    string Place,
    Text Level,
    DateTimeOffset ReportedAt,
    DateTimeOffset? FirstUnitAt,
    int Units);

/// <summary>Units in one state.</summary>
/// <param name="Status">ready, ordered, on_scene, returning, resting or off_duty.</param>
/// <param name="Units">How many.</param>
/// <param name="People">Their people.</param>
public sealed record UnitFigures(string Status, int Units, int People);

/// <summary>A unit on the way or on scene.</summary>
/// <param name="Unit">Unit id.</param>
/// <param name="People">Its people.</param>
/// <param name="Incident">The incident it is for; empty when none.</param>
/// <param name="Since">Since when; null when nobody said.</param>
public sealed record AwayLine(string Unit, int People, string Incident, DateTimeOffset? Since);
