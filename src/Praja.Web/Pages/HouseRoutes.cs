using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Web.Accounts;

namespace Praja.Web.Pages;

/// <summary>What a form of a page asks for; answers why not, or null when it is done.</summary>
internal delegate Task<Refusal?> HouseAct(HouseCall call);

/// <summary>Pages outside an operation: each is looked at by GET, and takes its forms by POST at the same
/// address.</summary>
internal static class HouseRoutes
{
    /// <summary>Maps a page.</summary>
    /// <param name="app">Where to.</param>
    /// <param name="pattern">Its address.</param>
    /// <param name="roles">Who may look at it, by what they are for the accounts themselves; empty for everybody who is
    /// signed in.</param>
    /// <param name="show">Shows it.</param>
    /// <param name="acts">What its forms ask for, by name.</param>
    /// <param name="largest">Most bytes of a form.</param>
    public static void MapHouse(
        this IEndpointRouteBuilder app, string pattern, PostRole[] roles, Func<HouseCall, Task> show,
        Dictionary<string, HouseAct>? acts = null, long largest = HouseForms.Largest)
    {
        app.MapGet(pattern, context => Enter(context, roles, show));
        if (acts is not null) app.MapPost(pattern, context => Enter(context, roles, Take));
        return;

        async Task Take(HouseCall call)
        {
            var (form, refusal) = await HouseForms.ReadAsync(call.Context, largest);
            call.Take(form);
            if (form.ContainsKey(SignInAgain.Resumed)) refusal ??= SignInAgain.Ended;
            refusal ??= acts.TryGetValue(call.Text(HouseForms.Act), out var act)
                ? await act(call)
                : FormDoor.Foreign;
            if (call.IsAnswered) return;
            if (refusal is null)
            {
                await call.Go(call.Context.Request.Path + "?done=1");
                return;
            }
            call.Refuse(refusal);
            await show(call);
        }
    }

    // Who may not is told so before a byte of their form is read.
    private static async Task Enter(HttpContext context, PostRole[] roles, Func<HouseCall, Task> answer)
    {
        // A device's token opens no page: it may have been lost with the device.
        if (context.Desk<SenderDesk>().SessionOf(context) is not { IsSession: true } access)
        {
            await SignInAgain.Ask(context);
            return;
        }
        var call = new HouseCall(context, access);
        if (roles.Length > 0 && (call.House is not { } sender || !roles.Contains(sender.Role)))
        {
            await call.Say(PageWords.ClosedTitle, PageWords.ClosedText, StatusCodes.Status403Forbidden);
            return;
        }
        try
        {
            await answer(call);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await call.Say(PageWords.TooLargeTitle, PageWords.TooLargeText, e.StatusCode);
        }
        catch (DbException)
        {
            await call.Say(PageWords.AccountsAwayTitle, PageWords.AwayText, StatusCodes.Status503ServiceUnavailable);
        }
    }
}
