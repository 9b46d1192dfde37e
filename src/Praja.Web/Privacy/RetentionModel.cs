using Praja.CommandPost.Rights;
using Praja.Web.Accounts;
using Praja.Web.Pages;

namespace Praja.Web.Privacy;

/// <summary>A class of personal data with what is due.</summary>
/// <param name="Id">Its word.</param>
/// <param name="Purpose">What it is kept for.</param>
/// <param name="Days">Days after the purpose has ended.</param>
/// <param name="Source">Where the period is from.</param>
/// <param name="Kept">How many are kept.</param>
/// <param name="Due">How many are due.</param>
/// <param name="DueSince">Since when the first is due, or will be; null where that is open.</param>
public sealed record RetentionLine(
    string Id, Text Purpose, int Days, string Source, int Kept, int Due, DateTimeOffset? DueSince);

/// <summary>What is due for erasure.</summary>
/// <param name="Lines">By class.</param>
/// <param name="IsOfficer">True for the data protection officer, who erases.</param>
public sealed record RetentionModel(IReadOnlyList<RetentionLine> Lines, bool IsOfficer)
{
    /// <summary>How many were just erased; null when none were asked for.</summary>
    public int? Erased { get; init; }

    internal static RetentionModel Of(PageCall call) => new(
        [
            .. call.Context.Desk<RetentionDesk>().List(call.Post).Select(r => new RetentionLine(
                r.Class, new(r.Purpose, r.PurposeEn), r.Days, r.Source, r.Kept, r.Due,
                r.DueSince is { } since ? PrivacyTimes.Of(since) : null)),
        ],
        call.Sender.Role == PostRole.DataProtectionOfficer);
}
