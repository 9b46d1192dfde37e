using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.Web.Api;

namespace Praja.Web.Doors.OpenRosa;

/// <summary>The door for ODK Collect, KoboCollect and other OpenRosa clients. The server's address in the telephone is
/// <c>.../openrosa/{operation}</c>; the telephone puts <c>/formList</c> and <c>/submission</c> behind it.</summary>
internal static class OpenRosaEndpoints
{
    private const string Root = "/openrosa/{operation}";
    private const string Xml = "text/xml";

    private static readonly ApiCall List = new("Lists the forms of a telephone (OpenRosa form discovery 1.0).")
    {
        Produces = Xml,
        Query = [("formID", "Only this form.")],
    };

    private static readonly ApiCall Form = new("Gives a form as XForm, with the places its sender answers for.")
    {
        Produces = Xml,
    };

    private static readonly ApiCall Ask = new("Says how much a post may hold (OpenRosa submission 1.0).")
    {
        Produces = Xml,
        Status = 204,
    };

    private static readonly ApiCall Submit = new("Records a form answer; the same instanceID again is accepted.")
    {
        Produces = Xml,
        Status = 201,
        Takes = "multipart/form-data",
    };

    public static void Map(IEndpointRouteBuilder app)
    {
        var door = app.MapGroup(Root);
        door.MapGet("/formList", ListForms).Describe(List);
        door.MapGet("/forms/{form}.xml", GiveForm).Describe(Form);
        door.MapMethods("/submission", ["HEAD"], Answer).Describe(Ask);
        door.MapPost("/submission", SubmissionDoor.Take).Describe(Submit);
    }

    private static async Task ListForms(HttpContext context)
    {
        var (entry, error) = await DoorGate.FindAsync(context);
        if (entry is null)
        {
            await OpenRosaAnswer.WriteTo(context, error!);
            return;
        }
        var wanted = (string?)context.Request.Query["formID"];
        var forms = ReportForms.Of(entry.Post.Setup.Frame).For(entry.Sender)
            .Where(f => string.IsNullOrEmpty(wanted) || f.Form.Id == wanted);
        var list = FormList.Write(
            forms, id => PublicAddress.Of(context, $"/openrosa/{Uri.EscapeDataString(entry.Post.Id)}/forms/{id}.xml"));
        await OpenRosaAnswer.WriteTo(context, list);
    }

    private static async Task GiveForm(HttpContext context)
    {
        var (entry, error) = await DoorGate.FindAsync(context);
        var wanted = context.Request.RouteValues["form"] as string;
        var form = entry is null
            ? null
            : ReportForms.Of(entry.Post.Setup.Frame).For(entry.Sender).FirstOrDefault(f => f.Form.Id == wanted);
        if (form is null)
            await OpenRosaAnswer.WriteTo(context, error ?? SubmissionDoor.FormUnknown(wanted ?? ""));
        else
            await OpenRosaAnswer.WriteTo(context, form.Xml);
    }

    private static async Task Answer(HttpContext context)
    {
        var (entry, error) = await DoorGate.FindAsync(context);
        if (entry is null)
        {
            await OpenRosaAnswer.WriteTo(context, error!);
            return;
        }
        OpenRosaAnswer.SetHeaders(context);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
