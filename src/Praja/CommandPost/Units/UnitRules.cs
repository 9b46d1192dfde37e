using Praja.CommandPost.Incidents;
using Praja.CommandPost.Rights;
using static Praja.CommandPost.Incidents.IncidentStates;

namespace Praja.CommandPost.Units;

/// <summary>Decisions: what the post knows of units.</summary>
internal static class UnitRules
{
    private const IncidentStates Anytime = Open | Closed | Merged;

    private static readonly IReadOnlyList<PostRole> Commanders =
        [PostRole.SectorChief, PostRole.PlatoonCommander, .. Roles.Post];

    private static readonly IReadOnlyList<PostRole> Helpers = [.. Roles.Post, .. Roles.Liaisons];

    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static readonly IReadOnlyList<SubmittableKind> All =
    [
        IncidentCase.Rule("unit_ordered", [PostRole.SectorChief, .. Roles.Post], Open, OrderRules.Order),
        IncidentCase.Rule("unit_engaged", Roles.Field, Open, OrderRules.Engage),
        IncidentCase.Rule("unit_arrived", Roles.Field, Open, OrderRules.Arrive),
        IncidentCase.Rule("unit_broke_down", Roles.Field, Anytime, OrderRules.OfIts),
        IncidentCase.Rule("unit_released", Roles.Field, Anytime, OrderRules.OfIts),
        UnitCase.Rule("unit_ready", Roles.Field, DutyRules.BeReady),
        UnitCase.Rule("unit_rested", Commanders, DutyRules.Rest),
        UnitCase.Rule("unit_duty_began", Commanders, DutyRules.BeginDuty),
        UnitCase.Rule("unit_duty_ended", Commanders, DutyRules.EndDuty),
        new("relief_requested", Commanders, (picture, sent, _) => ReliefRules.Request(picture, sent)),
        new("relief_completed", Commanders, ReliefRules.Complete),
        .. WayRules.All(),
        new("help_requested", [PostRole.SectorChief, .. Roles.Post], HelpRules.Request),
        new("help_answered", Helpers, (picture, sent, _) => HelpRules.Answer(picture, sent)),
        new("help_arrived", Helpers, (picture, sent, _) => HelpRules.Arrive(picture, sent)),
        new(
            "help_withdrawn", [PostRole.SectorChief, .. Roles.Post],
            (picture, sent, _) => HelpRules.Withdraw(picture, sent)),
    ];
}
