using Praja.CommandPost.Records;
using Praja.CommandPost.Rights;
using Praja.Web.Pages;

namespace Praja.Web.Privacy;

/// <summary>Failures to protect personal data.</summary>
/// <param name="Breaches">Newest first.</param>
/// <param name="MayNote">True for those who note one.</param>
/// <param name="MayTell">True for those who note that a notice went out.</param>
public sealed record BreachesModel(IReadOnlyList<DataBreach> Breaches, bool MayNote, bool MayTell)
{
    internal static BreachesModel Of(PageCall call)
    {
        DataBreach[] breaches = call.Read(picture => picture.Breaches.All.Reverse().ToArray());
        var role = call.Sender.Role;
        var leads = role is PostRole.DataProtectionOfficer or PostRole.Chief or PostRole.OperationsHead;
        return new(breaches, leads || role is PostRole.InternalAffairs or PostRole.PostChief, leads);
    }
}
