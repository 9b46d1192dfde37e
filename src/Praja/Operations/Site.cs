namespace Praja.Operations;

/// <summary>What a place is to the operation.</summary>
public enum SiteKind
{
    /// <summary>Polling station.</summary>
    Tps,

    /// <summary>Village polling committee's office.</summary>
    Pps,

    /// <summary>District election committee's office.</summary>
    Ppk,

    /// <summary>Election commission's office.</summary>
    Kpu,

    /// <summary>Election supervisor's office.</summary>
    Bawaslu,

    /// <summary>Ballot and logistics warehouse.</summary>
    Warehouse,

    /// <summary>Campaign venue.</summary>
    CampaignVenue,

    /// <summary>A candidate's residence, guarded like every other candidate's.</summary>
    CandidateResidence,

    /// <summary>A place where campaign props (APK) stand.</summary>
    CampaignProp,

    /// <summary>Vital object: power station, port, airport, fuel depot.</summary>
    VitalObject,

    /// <summary>Command post (posko).</summary>
    CommandPost,
}

/// <summary>How a place is reached from the road network's end or the nearest town.</summary>
public enum AccessMode
{
    /// <summary>Paved road.</summary>
    Road,

    /// <summary>Gravel or plantation road.</summary>
    PlantationRoad,

    /// <summary>River, by speedboat or long-boat.</summary>
    River,

    /// <summary>Sea.</summary>
    Sea,
}

/// <summary>How well a position is known.</summary>
public enum PositionQuality
{
    /// <summary>Stated by the planner: surveyed, or taken from an official list.</summary>
    Stated,

    /// <summary>Drawn by chance around a settlement; only totals mean anything.</summary>
    Generated,

    /// <summary>The centre of its region.</summary>
    Centre,
}

/// <summary>A place to guard.</summary>
/// <param name="Id">Unique id in the dossier; a TPS is <c>village code/three-digit number</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">As people call it.</param>
/// <param name="Region">Code of its village (a TPS or PPS must have a village); wider for others.</param>
/// <param name="Position">Null when unknown.</param>
/// <param name="Quality">How well the position is known.</param>
/// <param name="Voters">Voters on its roll; null when it has none or they are unknown.</param>
/// <param name="Access">How it is reached.</param>
/// <param name="Flags">Doctrine indicator ids that hold here with value 1, e.g. <c>tanpa_sinyal</c>; sorted.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Site(
    string Id,
    SiteKind Kind,
    string Name,
    string Region,
    Coordinate? Position,
    PositionQuality Quality,
    int? Voters,
    AccessMode Access,
    IReadOnlyList<string> Flags,
    Place Place)
{
    private const string NoSignal = "tanpa_sinyal";

    /// <summary>False where the dossier says that no telephone works.</summary>
    public bool HasSignal => !Flags.Contains(NoSignal, StringComparer.Ordinal);
}

/// <summary>An indicator's value at a site or in a region.</summary>
/// <param name="Target">Site id or region code.</param>
/// <param name="Indicator">Doctrine indicator id, or a published index such as <c>ikp</c>.</param>
/// <param name="Value">In the indicator's own unit.</param>
/// <param name="Edition">For published indices: which edition, so that its cut points are known; else empty.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Date">When it was observed; null when unknown.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Observation(
    string Target, string Indicator, double Value, string Edition, string Source, DateOnly? Date, Place Place);

/// <summary>A commander's band for a site, kept beside the computed one, never in its stead.</summary>
/// <param name="Site">Site id.</param>
/// <param name="Band">Doctrine band id.</param>
/// <param name="Reason">Why; at least ten characters.</param>
/// <param name="By">The post that decides, e.g. Kapolres; not a person's name.</param>
/// <param name="Date">When it was decided.</param>
/// <param name="Place">Where it stands.</param>
public sealed record BandOverride(string Site, string Band, string Reason, string By, DateOnly Date, Place Place);

/// <summary>A measured travel time between two places; it overrides the model both ways unless the way back is stated
/// too.</summary>
/// <param name="From">Command id, site id or region code.</param>
/// <param name="To">Command id, site id or region code.</param>
/// <param name="Access">Mode of the longest leg.</param>
/// <param name="Minutes">Minutes one way.</param>
/// <param name="Source">Who measured it and when.</param>
/// <param name="Place">Where it stands.</param>
public sealed record MeasuredTravel(string From, string To, AccessMode Access, int Minutes, string Source, Place Place);
