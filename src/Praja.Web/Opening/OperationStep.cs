using Praja.CommandPost;
using Praja.Journal;
using Praja.Web.Pages;
using Praja.Web.Posts;

namespace Praja.Web.Opening;

/// <summary>The step in which an operation is opened: sent, looked at, opened or discarded.</summary>
internal static class OperationStep
{
    private static readonly Refusal NotConfirmed = new("counts-not-confirmed", new(
        "Beri tanda bahwa angka di atas sudah Anda periksa.", "Tick that you have checked the counts above."));

    /// <summary>The forms' names with what they do.</summary>
    public static Dictionary<string, HouseAct> Acts => new()
    {
        ["upload"] = Upload,
        ["open"] = Open,
        ["discard"] = Discard,
    };

    /// <summary>Shows the form, or what was found in the dossier that was sent.</summary>
    public static Task Show(HouseCall call)
    {
        var draft = call.Desk<OpeningDrafts>().Of(call.Access.Account);
        return call.Show<StartOperationPage, StartOperationModel>(new(
            draft?.Report, draft?.Mode == JournalMode.Exercise, draft is null ? call.Frame.Now : draft.Ends,
            [.. call.Desk<PostRegistry>().All.Select(p => (p.Id, p.Setup.Header.Operation))],
            call.Desk<ServerSettings>().Postgres.Length > 0));
    }

    private static async Task<Refusal?> Upload(HouseCall call)
    {
        var refusal = await call.Desk<OpeningDesk>().TakeAsync(
            call.Access.Account, call.Form.Files.GetFile("dossier"), call.Form.Files.GetFile("plan"),
            call.Text("mode"), call.Text("id"));
        if (refusal is null) await call.Go(StartPages.Operation);
        return refusal;
    }

    private static async Task<Refusal?> Open(HouseCall call)
    {
        if (call.Text("counted") != "true") return NotConfirmed;
        var (operation, refusal) = await call.Desk<OpeningDesk>().OpenAsync(call.Access.Account);
        if (refusal is null) await call.Go($"{StartPages.Appointments}?operation={operation}&done=1");
        return refusal;
    }

    private static async Task<Refusal?> Discard(HouseCall call)
    {
        call.Desk<OpeningDrafts>().Drop(call.Access.Account);
        await call.Go(StartPages.Operation);
        return null;
    }
}
