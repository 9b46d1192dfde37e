using Microsoft.EntityFrameworkCore;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Routine;
using Praja.Storage.Accounts;
using Praja.Web.Accounts;
using Praja.Web.Pages;

namespace Praja.Web.Routine;

/// <summary>The shift hand-over.</summary>
/// <param name="Shown">The signed one that is looked at: chosen, else the one that waits; null for none.</param>
/// <param name="Draft">The text as it would be signed now; null while one waits, is looked at, or for who may not
/// sign.</param>
/// <param name="Pending">The one that nobody has taken over yet; null when there is none.</param>
/// <param name="MayTake">True when the reader is who takes over the one that waits.</param>
/// <param name="All">All, newest first.</param>
/// <param name="Next">Posts that somebody is appointed to and that may take over; for who may sign.</param>
public sealed record HandOverModel(
    ShiftHandOver? Shown, HandOverDraft? Draft, ShiftHandOver? Pending, bool MayTake, IReadOnlyList<ShiftHandOver> All,
    IReadOnlyList<string> Next)
{
    internal static HandOverModel Of(PageCall call)
    {
        var model = call.Read(picture => Of(picture, call));
        return model.Draft is null ? model : model with { Next = Appointed(call) };
    }

    private static string[] Appointed(PageCall call)
    {
        var (operation, self) = (call.Post.Id, call.Sender.Actor);
        var roles = Enum.GetValues<PostRole>()
            .Where(r => RoleRights.MaySubmit(r, "taken_over")).Select(RoleNames.WordOf).ToArray();
        return
        [
            .. call.Context.Desk<AccountsContext>().Appointments.AsNoTracking()
                .Where(a => a.Operation == operation && a.Actor != self && roles.Contains(a.Role))
                .Select(a => a.Actor).Distinct().Order(),
        ];
    }

    private static HandOverModel Of(Picture picture, PageCall call)
    {
        var all = picture.Routine.HandOvers;
        var shown = all.Find(call.Query("hand-over")) ?? all.Pending;
        var drafts = shown is null && all.Pending is null && call.Frame.May("hand_over_signed");
        return new(
            shown,
            drafts ? HandOverDraft.Of(picture, call.Now) : null,
            all.Pending,
            all.Pending is { } pending && call.Sender.Actor != pending.From && call.Sender.SpeaksFor(pending.To)
                && call.Frame.May("taken_over"),
            [.. all.All.Reverse()], []);
    }
}
