using Praja.Doctrine;

namespace Praja.CommandPost.Incidents;

/// <summary>An incident as the post knows it. Only the fold of its board changes it.</summary>
public sealed class Incident
{
    // What the entry itself says of a change of level, and so is never missing.
    private static readonly string[] Envelope = ["actor", "authority", "reason", "time"];

    internal Incident(string number, long sequence, DateTimeOffset time, string actor)
    {
        Number = number;
        Sequence = sequence;
        ReportedAt = LevelSince = time;
        Actor = actor;
        Attachments = [];
        Channel = Type = Level = LevelSeen = Site = Region
            = HelpNeeded = Text = Disposition = Decided = ClosedFor = MergedInto = "";
        LinkSet = new(StringComparer.Ordinal);
        UnitMap = new(StringComparer.Ordinal);
        FieldMap = new(StringComparer.Ordinal);
        UnknownSet = new(StringComparer.Ordinal);
        LevelList = [];
        ReferralList = [];
        NoteList = [];
        ForceList = [];
        EscalationSet = new(StringComparer.Ordinal);
        EventList = [];
    }

    /// <summary>The post's number of the report.</summary>
    public string Number { get; }

    /// <summary>Sequence of its first entry.</summary>
    public long Sequence { get; }

    /// <summary>When the report reached the post.</summary>
    public DateTimeOffset ReportedAt { get; }

    /// <summary>Post or role that recorded it.</summary>
    public string Actor { get; }

    /// <summary>The sender's own time; null when not said.</summary>
    public DateTimeOffset? SentAt { get; internal set; }

    /// <summary>Channel: app, sms, phone, radio, odk, message, post.</summary>
    public string Channel { get; internal set; }

    /// <summary>Incident type of the doctrine.</summary>
    public string Type { get; internal set; }

    /// <summary>Level now.</summary>
    public string Level { get; internal set; }

    /// <summary>Level the sender saw, where it was not theirs to order; else empty.</summary>
    public string LevelSeen { get; internal set; }

    /// <summary>Since when it is at that level.</summary>
    public DateTimeOffset LevelSince { get; internal set; }

    /// <summary>Site id; empty when it is at no site of the dossier.</summary>
    public string Site { get; internal set; }

    /// <summary>Region code; empty when unknown.</summary>
    public string Region { get; internal set; }

    /// <summary>Where it is; null when unknown.</summary>
    public Coordinate? Position { get; internal set; }

    /// <summary>People hurt; null when not said.</summary>
    public int? PeopleHurt { get; internal set; }

    /// <summary>Help asked for; empty when none.</summary>
    public string HelpNeeded { get; internal set; }

    /// <summary>What the sender says.</summary>
    public string Text { get; internal set; }

    /// <summary>Content hashes of attachments.</summary>
    public IReadOnlyList<string> Attachments { get; internal set; }

    /// <summary>When an operator took the call; null while none has.</summary>
    public DateTimeOffset? CallTakenAt { get; internal set; }

    /// <summary>When it was acknowledged with a disposition; null while it is not.</summary>
    public DateTimeOffset? AcknowledgedAt { get; internal set; }

    /// <summary>relevant_no_impact, some, significant, duplicate or false; empty while not acknowledged.</summary>
    public string Disposition { get; internal set; }

    /// <summary>Level last decided on; empty while none is.</summary>
    public string Decided { get; internal set; }

    /// <summary>When the first unit was ordered; null while none is.</summary>
    public DateTimeOffset? FirstOrderAt { get; internal set; }

    /// <summary>When the first unit was there; null while none is.</summary>
    public DateTimeOffset? FirstUnitAt { get; internal set; }

    /// <summary>When enough people were there; null while they are not.</summary>
    public DateTimeOffset? SufficedAt { get; internal set; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; internal set; }

    /// <summary>settled, false_call, ended_of_itself or lost; empty while it is open.</summary>
    public string ClosedFor { get; internal set; }

    /// <summary>Times it was opened again.</summary>
    public int Reopened { get; internal set; }

    /// <summary>Who works on it; null when nobody said so. It may have run out: <see cref="ClaimedBy"/>.</summary>
    public IncidentClaim? Claim { get; internal set; }

    /// <summary>Set aside; null when it is not. It may have run out: <see cref="IsShelved"/>.</summary>
    public IncidentShelf? Shelf { get; internal set; }

    /// <summary>The incident it was merged into; empty when it stands for itself.</summary>
    public string MergedInto { get; internal set; }

    /// <summary>Stations and places it is linked to.</summary>
    public IReadOnlyCollection<string> Links => LinkSet;

    /// <summary>Units ordered there, or there already (true).</summary>
    public IReadOnlyDictionary<string, bool> Units => UnitMap;

    /// <summary>What the doctrine requires and was recorded, by field.</summary>
    public IReadOnlyDictionary<string, string> Fields => FieldMap;

    /// <summary>Fields stated as not known yet.</summary>
    public IReadOnlyCollection<string> Unknown => UnknownSet;

    /// <summary>When those are promised; null when nothing is.</summary>
    public DateTimeOffset? CompleteBy { get; internal set; }

    /// <summary>Changes of its level.</summary>
    public IReadOnlyList<LevelStep> Levels => LevelList;

    /// <summary>Agencies it was referred to.</summary>
    public IReadOnlyList<IncidentReferral> Referrals => ReferralList;

    /// <summary>Notes.</summary>
    public IReadOnlyList<IncidentNote> Notes => NoteList;

    /// <summary>Stages of force used.</summary>
    public IReadOnlyList<ForceUsed> Force => ForceList;

    /// <summary>Steps of the ladder that were raised, as <c>level/step</c>.</summary>
    public IReadOnlyCollection<string> Escalations => EscalationSet;

    /// <summary>All that was recorded of it, in order.</summary>
    public IReadOnlyList<IncidentEvent> Timeline => EventList;

    /// <summary>True while it is neither closed nor merged.</summary>
    public bool IsOpen => ClosedAt is null && MergedInto.Length == 0;

    internal SortedSet<string> LinkSet { get; }

    internal SortedDictionary<string, bool> UnitMap { get; }

    internal SortedDictionary<string, string> FieldMap { get; }

    internal SortedSet<string> UnknownSet { get; }

    internal List<LevelStep> LevelList { get; }

    internal List<IncidentReferral> ReferralList { get; }

    internal List<IncidentNote> NoteList { get; }

    internal List<ForceUsed> ForceList { get; }

    internal SortedSet<string> EscalationSet { get; }

    internal List<IncidentEvent> EventList { get; }

    /// <summary>Who works on it at a time; empty when nobody.</summary>
    public string ClaimedBy(DateTimeOffset now) => Claim is { } claim && claim.Until > now ? claim.Actor : "";

    /// <summary>True while it is set aside.</summary>
    public bool IsShelved(DateTimeOffset now) => Shelf is { } shelf && shelf.Until > now;

    /// <summary>Fields that the doctrine requires at its level and that are neither recorded nor stated as
    /// unknown.</summary>
    public IReadOnlyList<string> Missing(DoctrineBook doctrine)
    {
        ArgumentNullException.ThrowIfNull(doctrine);
        return [.. Required(doctrine, Level).Where(f => !FieldMap.ContainsKey(f) && !UnknownSet.Contains(f))];
    }

    /// <summary>Fields that the doctrine requires at a level beyond what every entry says.</summary>
    /// <param name="doctrine">The doctrine.</param>
    /// <param name="level">Level.</param>
    public static IEnumerable<string> Required(DoctrineBook doctrine, string level)
    {
        ArgumentNullException.ThrowIfNull(doctrine);
        return (doctrine.Escalation.FirstOrDefault(l => l.Id == level)?.RequiredFields ?? [])
            .Except(Envelope, StringComparer.Ordinal);
    }
}
