using static Praja.CommandPost.Rights.PostRole;

namespace Praja.CommandPost.Rights;

/// <summary>Which role sees which view. What is not named here is not seen. Why: docs/reference/rights.md.</summary>
internal static class ViewRights
{
    // The liaisons of KPU and Bawaslu see the security of stations and that there are incidents, so that logistics and
    // supervision can be timed; bands, plans and reserves stay with the police. The administrator of accounts sees no
    // operation at all, the auditor all of it.
    private static readonly IReadOnlyList<PostRole> InOperation =
        [.. Roles.Field, PublicInformation, .. Roles.Liaisons, Evaluator, InternalAffairs, Auditor,
            DataProtectionOfficer];

    private static readonly IReadOnlyList<PostRole> Commanding = [.. Roles.Post, SectorChief, PlatoonCommander];

    private static readonly IReadOnlyList<PostRole> Watching = [Evaluator, Auditor];

    /// <summary>The roles that see a view.</summary>
    public static IReadOnlyList<PostRole> Of(PostView view) => view switch
    {
        PostView.Counters => InOperation,
        PostView.StationStatus => [.. InOperation.Except([DataProtectionOfficer])],
        PostView.Bands => [.. Commanding, VillageOfficer, ArmyLiaison, .. Watching],
        PostView.IncidentStatus => [.. InOperation.Except([Guard, DataProtectionOfficer])],
        PostView.IncidentDetail => [.. Commanding, InternalAffairs, .. Watching],
        PostView.UnitPositions => [.. Commanding, ArmyLiaison, .. Watching],
        PostView.Broadcasts => [.. Roles.Field, PublicInformation, .. Roles.Liaisons, InternalAffairs, .. Watching],
        PostView.Log => [.. Roles.Post, SectorChief, InternalAffairs, .. Watching],
        PostView.Plan => [.. Commanding, ArmyLiaison, .. Watching],
        PostView.PersonalData => [.. Roles.Lead, PostChief, InternalAffairs, Auditor, DataProtectionOfficer],
        PostView.Audit => [InternalAffairs, Auditor, DataProtectionOfficer],
        PostView.Accounts => [Administrator, Auditor, DataProtectionOfficer],
        PostView.Hidden => [.. Roles.Lead, PostChief, .. Watching],
        _ => [],
    };
}
