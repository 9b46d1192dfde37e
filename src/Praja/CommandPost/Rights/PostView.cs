namespace Praja.CommandPost.Rights;

/// <summary>What somebody may be shown of an operation. Each entry, page and list belongs to one view.</summary>
public enum PostView
{
    /// <summary>Counts without names of places below the district: what may be told in public.</summary>
    Counters,

    /// <summary>How far each polling station's day is, and which is silent.</summary>
    StationStatus,

    /// <summary>Vulnerability bands of stations: restricted (TERBATAS).</summary>
    Bands,

    /// <summary>That there is an incident: where, of which type, since when, closed or not.</summary>
    IncidentStatus,

    /// <summary>All of an incident: levels with reasons, decisions, injuries, links, referrals.</summary>
    IncidentDetail,

    /// <summary>Where units are and what they do.</summary>
    UnitPositions,

    /// <summary>Orders, broadcasts, tasks and open polls to those who must act on them.</summary>
    Broadcasts,

    /// <summary>The post's own routine: duty log, hand-overs, answers of polls, reports.</summary>
    Log,

    /// <summary>The plan: plotting, reserves, freeze and changes. Restricted.</summary>
    Plan,

    /// <summary>Names of duty members, contacts and attachments of persons. Every read is an entry.</summary>
    PersonalData,

    /// <summary>Who looked at personal data, and what accounts did.</summary>
    Audit,

    /// <summary>Accounts and their appointments.</summary>
    Accounts,

    /// <summary>What the simulator alone knows; hidden in an exercise until its review opens.</summary>
    Hidden,
}
