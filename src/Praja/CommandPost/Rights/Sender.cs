namespace Praja.CommandPost.Rights;

/// <summary>What somebody is in an operation: rights go with the post, never with the person.</summary>
public enum PostRole
{
    /// <summary>Police or civil protection guard at polling stations.</summary>
    Guard,

    /// <summary>Operator of the command post.</summary>
    PostOperator,

    /// <summary>Head of the command post (Ka Posko).</summary>
    PostChief,

    /// <summary>Head of operations (Kabag Ops, Karo Ops).</summary>
    OperationsHead,

    /// <summary>Chief of the leading command (Kapolres, Kapolda).</summary>
    Chief,

    /// <summary>Chief of a sector (Kapolsek).</summary>
    SectorChief,

    /// <summary>Platoon commander (Danton).</summary>
    PlatoonCommander,

    /// <summary>Public information (Humas).</summary>
    PublicInformation,

    /// <summary>Village police officer (Bhabinkamtibmas).</summary>
    VillageOfficer,

    /// <summary>Liaison of the army.</summary>
    ArmyLiaison,

    /// <summary>Liaison of the election commission (KPU).</summary>
    CommissionLiaison,

    /// <summary>Liaison of the election supervisor (Bawaslu).</summary>
    SupervisorLiaison,

    /// <summary>Liaison of the local government (Pemda, BPBD, health, fire).</summary>
    GovernmentLiaison,

    /// <summary>Evaluator of an exercise.</summary>
    Evaluator,

    /// <summary>Internal discipline (Propam).</summary>
    InternalAffairs,

    /// <summary>Auditor: reads everything, changes nothing.</summary>
    Auditor,

    /// <summary>Data protection officer.</summary>
    DataProtectionOfficer,

    /// <summary>Administrator of accounts: no rights in the operation itself.</summary>
    Administrator,

    /// <summary>The program's own clock: alarms and escalations by doctrine.</summary>
    Clock,
}

/// <summary>Who sends something: a post or role, what it may do, and where.</summary>
/// <param name="Actor">As written in the journal, e.g. <c>posko/operator-2</c>; never a person's name.</param>
/// <param name="Role">Role.</param>
/// <param name="Regions">Region codes it answers for; empty for the whole operation.</param>
public sealed record Sender(string Actor, PostRole Role, IReadOnlyList<string> Regions)
{
    /// <summary>The program's own clock.</summary>
    public static readonly Sender Clock = new("system/clock", PostRole.Clock, []);

    /// <summary>True for those who run the command post: they write down what others say by voice.</summary>
    public bool RunsPost => Roles.Post.Contains(Role);

    /// <summary>True when their rights are those of another sender.</summary>
    /// <param name="other">The other; null for nobody, who has none.</param>
    public bool HasRightsOf(Sender? other) =>
        other is not null && other.Role == Role && other.Regions.SequenceEqual(Regions, StringComparer.Ordinal);

    /// <summary>True when they speak for a post: it is theirs, or they belong to it.</summary>
    public bool SpeaksFor(string post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return Actor.StartsWith(post, StringComparison.Ordinal)
            && (Actor.Length == post.Length || (post.Length > 0 && Actor[post.Length] == '/'));
    }
}
