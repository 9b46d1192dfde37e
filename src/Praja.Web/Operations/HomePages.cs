using Microsoft.AspNetCore.Http;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Storage.Accounts;
using Praja.Web.Accounts;
using Praja.Web.Opening;
using Praja.Web.Pages;
using Praja.Web.Posts;

namespace Praja.Web.Operations;

/// <summary>The operations of an account.</summary>
internal static class HomePages
{
    /// <summary>Shows them, or the only one.</summary>
    public static Task Show(HttpContext context)
    {
        if (context.Desk<SenderDesk>().SessionOf(context) is not { } access)
            return EntrancePages.Go(context, "/sign-in");
        // Nothing is there yet: whoever can open an operation goes on with that.
        if (access.In(Appointment.AccountsHouse)?.Role == PostRole.Administrator
            && !context.Desk<PostRegistry>().All.Any())
        {
            return EntrancePages.Go(context, StartPages.Address);
        }
        var held = context.Desk<PostRegistry>().All
            .Select(p => (Post: p, Sender: access.In(p.Id)))
            .Where(p => p.Sender is not null)
            .Select(p => new HeldOperation(
                p.Post.Id, p.Post.Setup.Header.Operation, RoleNames.Of(p.Sender!.Role),
                p.Post.Setup.Frame.Stations.Count,
                JournalModes.Banner(p.Post.Setup.Mode)))
            .ToArray();
        return held.Length == 1 && !context.Request.Query.ContainsKey("all")
            ? EntrancePages.Go(context, "/operations/" + held[0].Id)
            : context.Desk<PageWriter>().Write<HomePage, HomeModel>(context, PageFrames.Of(context), new(held));
    }
}
