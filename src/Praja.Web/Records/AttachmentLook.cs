using Microsoft.AspNetCore.Http;
using Praja.CommandPost;
using Praja.Web.Accounts;
using Praja.Web.Pages;
using Praja.Web.Privacy;

namespace Praja.Web.Records;

/// <summary>Shows an attachment: nothing of its bytes before the purpose is an entry of the journal.</summary>
internal static class AttachmentLook
{
    public static async Task<ActAnswer<AttachmentModel>> Take(PageCall call, IFormCollection form)
    {
        if (AttachmentModel.Of(call) is not { } model) return FormDoor.Foreign;
        var purpose = form["purpose"].ToString().Trim();
        if (call.Context.Desk<MemberDesk>().AreNamed(call.Post, purpose)) return PersonNames.Named;
        var (_, bytes, problem) = await call.Context.Desk<AttachmentDesk>().Find(
            new(call.Post, call.Sender), model.Line.Sha256, purpose);
        return problem is null
            ? model with { Bytes = bytes, Purpose = purpose }
            : new Refusal(problem.Code, problem.Sentence);
    }
}
