using Praja.CommandPost.Rights;
using static Praja.CommandPost.Incidents.IncidentStates;

namespace Praja.CommandPost.Incidents;

/// <summary>Decisions: what the post knows of incidents.</summary>
internal static class IncidentRules
{
    private const IncidentStates Anytime = Open | Closed | Merged;

    private static readonly IReadOnlyList<PostRole> Commanders =
        [PostRole.SectorChief, PostRole.PlatoonCommander, .. Roles.Post];

    private static readonly IReadOnlyList<PostRole> Witnesses = [.. Roles.Field, .. Roles.Liaisons];

    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static readonly IReadOnlyList<SubmittableKind> All =
    [
        new("incident_reported", Witnesses, (picture, submission, _) => ReportRules.Report(picture, submission)),
        new(IncidentFold.Reported, Witnesses, (picture, submission, _) => ReportRules.Report(picture, submission)),
        IncidentCase.Rule("incident_corrected", Roles.Post, Open | Closed, ReportRules.Correct),
        IncidentCase.Rule("incident_noted", Witnesses, Anytime, ReportRules.Note),
        IncidentCase.Rule("incident_note_withdrawn", Witnesses, Anytime, ReportRules.WithdrawNote),
        IncidentCase.Rule("call_taken", Roles.Post, Open, HandlingRules.TakeCall),
        IncidentCase.Rule("incident_acknowledged", Commanders, Open, HandlingRules.Acknowledge),
        IncidentCase.Rule("incident_claimed", Commanders, Open, HandlingRules.Claim),
        IncidentCase.Rule("incident_claim_dropped", Commanders, Open, HandlingRules.DropClaim),
        IncidentCase.Rule("incident_shelved", Roles.Post, Open, HandlingRules.Shelve),
        IncidentCase.Rule("incident_unshelved", Roles.Post, Open, HandlingRules.Unshelve),
        IncidentCase.Rule("incident_closed", Commanders, Open, HandlingRules.Close),
        IncidentCase.Rule("incident_reopened", Roles.Post, Closed, HandlingRules.Reopen),
        IncidentCase.Rule("help_sufficed", Commanders, Open, c => c.Record()),
        IncidentCase.Rule("situation_changed", Commanders, Open, LevelRules.Change),
        IncidentCase.Rule("decision_taken", Commanders, Open, LevelRules.Decide),
        IncidentCase.Rule("incident_fields_recorded", Commanders, Open | Closed, LevelRules.RecordFields),
        IncidentCase.Rule("force_recorded", Commanders, Open | Closed, LevelRules.RecordForce),
        IncidentCase.Rule("incident_merged", Roles.Post, Open, TieRules.Merge),
        IncidentCase.Rule("incident_unmerged", Roles.Post, Merged, TieRules.Unmerge),
        IncidentCase.Rule("incident_linked", Roles.Post, Open | Closed, TieRules.Link),
        IncidentCase.Rule("incident_unlinked", Roles.Post, Open | Closed, TieRules.Unlink),
        IncidentCase.Rule("referral_sent", Roles.Post, Open | Closed, TieRules.Refer),
        IncidentCase.Rule(
            "referral_received", [.. Roles.Post, .. Roles.Liaisons], Open | Closed, TieRules.Receive),
        IncidentCase.Rule("referral_withdrawn", Roles.Post, Open | Closed, TieRules.WithdrawReferral),
    ];
}
