using Praja.Journal;

namespace Praja.CommandPost.Incidents;

/// <summary>Something that was recorded of an incident.</summary>
/// <param name="Sequence">Sequence of its entry.</param>
/// <param name="Time">When it was recorded.</param>
/// <param name="Actor">Post or role.</param>
/// <param name="Kind">Kind, in its newest version.</param>
/// <param name="Body">Particulars.</param>
public sealed record IncidentEvent(long Sequence, DateTimeOffset Time, string Actor, string Kind, EntryBody Body);

/// <summary>A change of level.</summary>
/// <param name="From">Level before.</param>
/// <param name="To">Level after.</param>
/// <param name="Time">When it was recorded.</param>
/// <param name="Actor">Who recorded it.</param>
/// <param name="Authority">Whose decision it is by the doctrine.</param>
/// <param name="OrderedBy">On whose order; empty when not said.</param>
/// <param name="Reason">Why.</param>
public sealed record LevelStep(
    string From, string To, DateTimeOffset Time, string Actor, string Authority, string OrderedBy, string Reason);

/// <summary>Somebody works on an incident.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Until">Until when; then anybody may take it. What they do about it puts that off.</param>
public sealed record IncidentClaim(string Actor, DateTimeOffset Until);

/// <summary>An incident set aside.</summary>
/// <param name="Until">Until when; then it comes back.</param>
/// <param name="Reason">Why.</param>
public sealed record IncidentShelf(DateTimeOffset Until, string Reason);

/// <summary>An incident handed to another agency.</summary>
/// <param name="Agency">bawaslu, kpu, health, fire or bpbd.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="Reason">Why.</param>
/// <param name="Receipt">Number of its receipt; empty while there is none.</param>
/// <param name="ReceivedAt">When it was received; null while it was not.</param>
public sealed record IncidentReferral(
    string Agency, DateTimeOffset SentAt, string Reason, string Receipt, DateTimeOffset? ReceivedAt);

/// <summary>A note.</summary>
/// <param name="Sequence">Sequence of its entry.</param>
/// <param name="Time">When it was recorded.</param>
/// <param name="Actor">Who.</param>
/// <param name="Text">What it says; empty when withdrawn.</param>
/// <param name="WithdrawnFor">Why it was withdrawn; empty when it stands.</param>
public sealed record IncidentNote(long Sequence, DateTimeOffset Time, string Actor, string Text, string WithdrawnFor);

/// <summary>A stage of force that was used: recorded, never recommended.</summary>
/// <param name="Time">When it was recorded.</param>
/// <param name="Stage">1 to 6.</param>
/// <param name="Authority">On whose order.</param>
/// <param name="Reason">Why.</param>
public sealed record ForceUsed(DateTimeOffset Time, int Stage, string Authority, string Reason);
