namespace Praja.Web.Api;

/// <summary>The codes of the post's refusals, for the OpenAPI document: they stand beside their rules, and a test holds
/// this list against them.</summary>
internal static class RefusalCodes
{
    /// <summary>All, sorted.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "alert-not-in-force", "attachment-erased", "attachment-known", "attachment-links-full", "attachment-unknown",
        "attachment-wrong", "authority-insufficient", "authority-missing", "body-invalid", "breach-notice-wrong",
        "breach-told", "breach-unknown", "breach-wrong", "broadcast-already-acknowledged", "broadcast-audience-unknown",
        "broadcast-not-for-you", "broadcast-unknown", "call-place-wrong", "call-taken", "channel-unknown",
        "command-unknown", "count-invalid", "disposition-missing", "fields-missing", "force-stage-unknown",
        "hand-over-not-pending", "hand-over-not-yours", "hand-over-pending", "hand-over-text-differs", "health-unknown",
        "incident-claimed", "incident-closed", "incident-merged", "incident-not-claimed", "incident-not-shelved",
        "incident-open", "incident-type-unknown", "incident-unknown", "kind-unknown", "level-not-current",
        "level-unchanged", "level-unknown", "link-there", "link-unknown", "log-category-wrong", "log-note-not-there",
        "merge-into-itself", "mode-mismatch", "note-of-another", "note-unknown", "place-missing",
        "plan-already-approved", "plan-approval-not-yours", "plan-change-not-there", "plan-change-unknown",
        "plan-frozen", "plan-not-in-force", "plan-subject-unknown", "plan-version-not-next", "plan-version-unknown",
        "poll-closed", "poll-section-not-yours", "poll-section-unknown", "poll-sections-wrong", "poll-unknown",
        "position-invalid", "position-time", "post-invalid", "privacy-wrong", "purpose-missing", "reason-missing",
        "receipt-missing", "receipt-required", "referral-received", "referral-there", "referral-unknown",
        "region-forbidden", "region-unknown", "report-already-submitted", "report-already-withdrawn",
        "report-not-submitted", "report-time-invalid", "report-unknown", "request-answered", "request-not-granted",
        "request-unknown", "request-withdrawn", "result-refused", "role-forbidden", "sequence-unknown", "sha256-wrong",
        "site-unknown", "stage-days-wrong", "stage-form-unknown", "stage-over", "stage-unknown", "station-unknown",
        "status-unknown", "task-not-open", "task-not-yours", "task-unknown", "text-empty", "text-identifies",
        "text-refused-word", "text-too-long", "time-invalid", "time-not-ahead", "unit-busy", "unit-id-invalid",
        "unit-not-at-incident", "unit-not-ordered", "unit-off-duty", "unit-ready", "unit-resting", "unit-there",
        "unit-unknown", "way-unchanged", "what-if-no-day", "what-if-place-unknown", "what-if-too-large",
        "what-if-type-unknown", "word-unknown",
    ];
}
