namespace Praja.CommandPost.Rights;

/// <summary>Sets of roles that the rules of kinds name.</summary>
internal static class Roles
{
    /// <summary>Those who lead the operation.</summary>
    public static readonly IReadOnlyList<PostRole> Lead = [PostRole.Chief, PostRole.OperationsHead];

    /// <summary>Those who run the command post.</summary>
    public static readonly IReadOnlyList<PostRole> Post = [PostRole.PostOperator, PostRole.PostChief, .. Lead];

    /// <summary>Those in the field, and the post that writes down what they say by voice.</summary>
    public static readonly IReadOnlyList<PostRole> Field =
    [
        PostRole.Guard, PostRole.SectorChief, PostRole.PlatoonCommander, PostRole.VillageOfficer, .. Post,
    ];

    /// <summary>Liaisons of partner agencies.</summary>
    public static readonly IReadOnlyList<PostRole> Liaisons =
    [
        PostRole.ArmyLiaison, PostRole.CommissionLiaison, PostRole.SupervisorLiaison, PostRole.GovernmentLiaison,
    ];
}
