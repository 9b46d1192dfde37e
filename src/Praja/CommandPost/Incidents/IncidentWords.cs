namespace Praja.CommandPost.Incidents;

/// <summary>The words that bodies of incidents may hold.</summary>
internal static class IncidentWords
{
    public static readonly IReadOnlyList<string> Dispositions =
        ["relevant_no_impact", "some", "significant", "duplicate", "false"];

    public static readonly IReadOnlyList<string> Channels =
        ["app", "sms", "phone", "radio", "odk", "message", "post"];

    public static readonly IReadOnlyList<string> Endings = ["settled", "false_call", "ended_of_itself", "lost"];

    public static readonly IReadOnlyList<string> Agencies = ["bawaslu", "kpu", "health", "fire", "bpbd"];

    /// <summary>Chiefs who order a level, from the lowest.</summary>
    public static readonly string[] Chiefs = ["kapolsek", "kapolres", "kapolda"];

    /// <summary>Dispositions of incidents that need nobody there.</summary>
    public static readonly IReadOnlyList<string> NoImpact = ["relevant_no_impact", "duplicate", "false"];
}
