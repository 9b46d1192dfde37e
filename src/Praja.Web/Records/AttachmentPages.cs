using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.Web.Pages;

namespace Praja.Web.Records;

/// <summary>Attachments as pages: the list of a place with one more, and one that is looked at.</summary>
internal static class AttachmentPages
{
    // What a form has around its file.
    private const int Around = 64 * 1024;

    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapActs<AttachmentsPage, AttachmentsModel>(
            "/attachments", PostView.IncidentDetail, AttachmentsModel.Of, new() { ["attach"] = AttachmentIntake.Take },
            Storage.Limits.AttachmentBytes + Around);
        operation.MapActs<AttachmentPage, AttachmentModel>(
            "/attachments/{sha256}", PostView.PersonalData, AttachmentModel.Of,
            new() { ["read"] = AttachmentLook.Take });
    }
}
