namespace Praja.CommandPost.Rights;

/// <summary>What roles are called.</summary>
public static class RoleNames
{
    /// <summary>A role as people say it.</summary>
    public static Text Of(PostRole role) => role switch
    {
        PostRole.Guard => new("petugas TPS", "station guard"),
        PostRole.PostOperator => new("operator posko", "post operator"),
        PostRole.PostChief => new("Ka Posko", "head of the post"),
        PostRole.OperationsHead => new("Kabag Ops", "operations head"),
        PostRole.Chief => new("Kapolres/Kapolda", "chief"),
        PostRole.SectorChief => new("Kapolsek", "sector chief"),
        PostRole.PlatoonCommander => new("Danton", "platoon commander"),
        PostRole.PublicInformation => new("Humas", "public information"),
        PostRole.VillageOfficer => new("Bhabinkamtibmas", "village officer"),
        PostRole.ArmyLiaison => new("LO TNI", "army liaison"),
        PostRole.CommissionLiaison => new("LO KPU", "commission liaison"),
        PostRole.SupervisorLiaison => new("LO Bawaslu", "supervisor liaison"),
        PostRole.GovernmentLiaison => new("LO Pemda", "government liaison"),
        PostRole.Evaluator => new("evaluator latihan", "evaluator"),
        PostRole.InternalAffairs => new("Propam", "internal affairs"),
        PostRole.Auditor => new("auditor", "auditor"),
        PostRole.DataProtectionOfficer => new("pejabat pelindungan data", "data protection officer"),
        PostRole.Administrator => new("administrator akun", "administrator of accounts"),
        _ => new("jam sistem", "the clock"),
    };

    /// <summary>A role as written in files and requests: snake case, e.g. <c>post_operator</c>.</summary>
    public static string WordOf(PostRole role) => Words[(int)role];

    /// <summary>The role of a word; null when it is none, or the clock's.</summary>
    public static PostRole? OfWord(string? word) =>
        Array.IndexOf(Words, word) is >= 0 and var at && (PostRole)at != PostRole.Clock ? (PostRole)at : null;

    private static readonly string[] Words =
        [.. Enum.GetNames<PostRole>().Select(name => string.Concat(name.Select((c, at) =>
            char.IsAsciiLetterUpper(c) ? (at > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString())))];
}
