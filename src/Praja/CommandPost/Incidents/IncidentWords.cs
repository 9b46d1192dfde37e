namespace Praja.CommandPost.Incidents;

/// <summary>The words that bodies of incidents may hold.</summary>
public static class IncidentWords
{
    /// <summary>What an incident is worth.</summary>
    public static readonly IReadOnlyList<string> Dispositions =
        ["relevant_no_impact", "some", "significant", "duplicate", "false"];

    /// <summary>How a report comes in.</summary>
    public static readonly IReadOnlyList<string> Channels =
        ["app", "sms", "phone", "radio", "odk", "message", "post"];

    /// <summary>Why an incident is closed.</summary>
    public static readonly IReadOnlyList<string> Endings = ["settled", "false_call", "ended_of_itself", "lost"];

    /// <summary>Agencies it may be referred to.</summary>
    public static readonly IReadOnlyList<string> Agencies = ["bawaslu", "kpu", "health", "fire", "bpbd"];

    /// <summary>Chiefs who order a level, from the lowest.</summary>
    public static readonly IReadOnlyList<string> Chiefs = ["kapolsek", "kapolres", "kapolda"];

    /// <summary>Fields that a change of level, or an entry of its own, may record.</summary>
    public static readonly IReadOnlyList<string> Fields =
        ["evidence", "warnings", "negotiation_attempts", "medical_help", "injuries"];

    /// <summary>Dispositions of incidents that need nobody there.</summary>
    public static readonly IReadOnlyList<string> NoImpact = ["relevant_no_impact", "duplicate", "false"];
}
