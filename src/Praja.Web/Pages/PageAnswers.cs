using Microsoft.AspNetCore.Http;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Web.Accounts;

namespace Praja.Web.Pages;

/// <summary>Who is let in to a page of an operation, and what they are answered.</summary>
internal static class PageAnswers
{
    /// <summary>Lets a reader in whom the page is shown to; others are told why not.</summary>
    public static async Task Enter(HttpContext context, PostView view, Func<PageCall, Task> answer)
    {
        if (PageCall.Of(context) is not { } call)
        {
            await Turn(context);
            return;
        }
        if (!RoleRights.MaySee(call.Sender.Role, view))
        {
            await Say(context, call.Frame, new(PageWords.ClosedTitle, PageWords.ClosedText), 403);
            return;
        }
        try
        {
            await answer(call);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await Say(context, call.Frame, new(PageWords.TooLargeTitle, PageWords.TooLargeText), e.StatusCode);
        }
        catch (JournalException)
        {
            await Say(context, call.Frame, new(PageWords.AwayTitle, PageWords.AwayText), 503);
        }
    }

    private static Task Turn(HttpContext context)
    {
        if (context.Desk<SenderDesk>().SessionOf(context) is not null)
            return Say(context, PageFrames.Of(context), new(PageWords.NotFoundTitle, PageWords.NotFoundText), 404);
        return SignInAgain.Ask(context);
    }

    /// <summary>Answers with a page; with a notice when there is no such thing.</summary>
    public static Task Show<TPage, TModel>(PageCall call, Func<PageCall, TModel?> modelOf, int status = 200)
        where TPage : Page<TModel>
        where TModel : class =>
        modelOf(call) is { } model
            ? call.Context.Desk<PageWriter>().Write<TPage, TModel>(call.Context, call.Frame, model, status)
            : Say(call.Context, call.Frame, new(PageWords.NotFoundTitle, PageWords.NotFoundText), 404);

    /// <summary>Answers an open page that asks for itself again with what was made once for all who do.</summary>
    public static async Task Share<TPage, TModel>(PageCall call, Func<PageCall, TModel?> modelOf)
        where TPage : Page<TModel>
        where TModel : class
    {
        var (unnamed, writer) = (call.Unnamed(), call.Context.Desk<PageWriter>());
        var page = await call.Context.Desk<SharedPages>().Of(unnamed, typeof(TModel), async () =>
            modelOf(unnamed) is { } model
                ? await writer.Render<TPage, TModel>(unnamed.Frame, model, PageBytes.IsPacked(call.Context))
                : new([], false));
        if (page.Bytes.Length > 0)
            await PageWriter.Send(call.Context, page);
        else
            await Show<TPage, TModel>(call, modelOf);
    }

    private static Task Say(HttpContext context, PageFrame frame, Notice notice, int status) =>
        context.Desk<PageWriter>().Write<NoticePage, Notice>(context, frame, notice, status);
}
