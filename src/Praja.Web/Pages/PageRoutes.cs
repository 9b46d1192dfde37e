using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;

namespace Praja.Web.Pages;

/// <summary>A page of an operation.</summary>
/// <param name="Pattern">Its address within the operation.</param>
/// <param name="View">Who may look at it.</param>
/// <param name="Model">What it shows.</param>
internal sealed record PageRoute(string Pattern, PostView View, Type Model);

/// <summary>Pages of an operation: each is looked at by GET, and takes its forms by POST at the same address.</summary>
internal static class PageRoutes
{
    /// <summary>Maps a page.</summary>
    /// <typeparam name="TPage">The page.</typeparam>
    /// <typeparam name="TModel">What it shows.</typeparam>
    /// <param name="operation">Group of an operation's pages.</param>
    /// <param name="pattern">Its address within the operation.</param>
    /// <param name="view">Who may look at it.</param>
    /// <param name="modelOf">What it shows; null when there is no such thing, or the reader may not know.</param>
    /// <param name="isShared">True when it may be made once for all of a role who keep it open: nothing that is live on
    /// it may depend on who looks.</param>
    public static void MapPage<TPage, TModel>(
        this RouteGroupBuilder operation, string pattern, PostView view, Func<PageCall, TModel?> modelOf,
        bool isShared = false)
        where TPage : Page<TModel>
        where TModel : class
    {
        operation.MapView<TPage, TModel>(pattern, view, modelOf, isShared);
        operation.MapPost(pattern, context => PageAnswers.Enter(context, view, async call =>
        {
            if (await FormDoor.Take(call) is { } outcome)
            {
                call.Take(outcome);
                await PageAnswers.Show<TPage, TModel>(call, modelOf, HouseForms.StatusOf(outcome.Refusal));
            }
        }));
    }

    /// <summary>Maps a page that takes no entries.</summary>
    /// <typeparam name="TPage">The page.</typeparam>
    /// <typeparam name="TModel">What it shows.</typeparam>
    /// <param name="operation">Group of an operation's pages.</param>
    /// <param name="pattern">Its address within the operation.</param>
    /// <param name="view">Who may look at it.</param>
    /// <param name="modelOf">What it shows; null when there is no such thing, or the reader may not know.</param>
    /// <param name="isShared">True when it may be made once for all of a role who keep it open: nothing that is live on
    /// it may depend on who looks.</param>
    public static void MapView<TPage, TModel>(
        this RouteGroupBuilder operation, string pattern, PostView view, Func<PageCall, TModel?> modelOf,
        bool isShared = false)
        where TPage : Page<TModel>
        where TModel : class =>
        operation.MapGet(pattern, context => PageAnswers.Enter(
            context, view, call => isShared && SharedPages.Suits(context)
                ? PageAnswers.Share<TPage, TModel>(call, modelOf)
                : PageAnswers.Show<TPage, TModel>(call, modelOf)))
            .WithMetadata(new PageRoute(pattern, view, typeof(TModel)));

    /// <summary>Maps a page whose forms ask for something else than an entry.</summary>
    /// <typeparam name="TPage">The page.</typeparam>
    /// <typeparam name="TModel">What it shows.</typeparam>
    /// <param name="operation">Group of an operation's pages.</param>
    /// <param name="pattern">Its address within the operation.</param>
    /// <param name="view">Who may look at it.</param>
    /// <param name="modelOf">What it shows before anything was asked for; null when there is no such thing.</param>
    /// <param name="acts">What its forms ask for, by name.</param>
    /// <param name="largest">Most bytes of a form.</param>
    public static void MapActs<TPage, TModel>(
        this RouteGroupBuilder operation, string pattern, PostView view, Func<PageCall, TModel?> modelOf,
        Dictionary<string, Func<PageCall, IFormCollection, Task<ActAnswer<TModel>>>> acts,
        long largest = HouseForms.Largest)
        where TPage : Page<TModel>
        where TModel : class
    {
        operation.MapView<TPage, TModel>(pattern, view, modelOf);
        operation.MapPost(pattern, context => PageAnswers.Enter(context, view, async call =>
        {
            var (form, refusal) = await HouseForms.ReadAsync(call, largest);
            ActAnswer<TModel> answer = refusal is not null ? refusal
                : acts.TryGetValue(form[HouseForms.Act].ToString(), out var act) ? await act(call, form)
                : FormDoor.Foreign;
            if (answer.IsAnswered) return;
            if (answer.Refusal is { } why)
            {
                var typed = HouseForms.TypedOf(form);
                if (answer.Left is var (field, left)) typed[field] = left;
                call.Take(new(form[FormDoor.Form].ToString(), why, typed));
            }
            await PageAnswers.Show<TPage, TModel>(
                call, answer.Model is { } model ? _ => model : modelOf, answer.Status);
        }));
    }
}
