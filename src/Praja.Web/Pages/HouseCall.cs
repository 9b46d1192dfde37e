using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Storage.Accounts;
using Praja.Web.Accounts;
using Praja.Web.Posts;

namespace Praja.Web.Pages;

/// <summary>One call for a page outside an operation, of somebody who is signed in.</summary>
internal sealed class HouseCall
{
    private int status = StatusCodes.Status200OK;

    public HouseCall(HttpContext context, Access access) =>
        (Context, Access, Frame) = (context, access, PageFrames.Of(context) with { AheadOfUtc = AheadOf(context) });

    /// <summary>The request.</summary>
    public HttpContext Context { get; }

    /// <summary>The session.</summary>
    public Access Access { get; }

    /// <summary>What the page knows.</summary>
    public PageFrame Frame { get; private set; }

    /// <summary>The form; empty when the page is only looked at.</summary>
    public IFormCollection Form { get; private set; } = FormCollection.Empty;

    /// <summary>True once the call was answered.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>What the account is for the accounts themselves; null for most.</summary>
    public Sender? House => Access.In(Appointment.AccountsHouse);

    /// <summary>Whose act this is, as the accounts' journal names it.</summary>
    public string Actor => House?.Actor ?? "account/" + Access.Account;

    /// <summary>What was typed into a field, without blanks around it.</summary>
    public string Text(string field) => Raw(field).Trim();

    /// <summary>What was typed into a field, as it is: for passwords.</summary>
    public string Raw(string field) => Form[field].ToString();

    /// <summary>A value of the address's path.</summary>
    public string Route(string key) => Context.Request.RouteValues[key] as string ?? "";

    /// <summary>A desk for this request.</summary>
    public T Desk<T>()
        where T : notnull => Context.Desk<T>();

    /// <summary>The same call with its form.</summary>
    public void Take(IFormCollection form) => Form = form;

    /// <summary>The same call after its form was not taken.</summary>
    public void Refuse(Refusal refusal)
    {
        status = StatusCodes.Status422UnprocessableEntity;
        Frame = Frame with { Outcome = new(Form[FormDoor.Form].ToString(), refusal, HouseForms.TypedOf(Form)) };
    }

    /// <summary>The account that is signed in.</summary>
    public async Task<Account> HolderAsync() => await Desk<UserManager<Account>>().FindByIdAsync(Access.Account)
        ?? throw new InvalidOperationException("The account of an open session is there.");

    /// <summary>The same call after its session has ended.</summary>
    public void SignOut() => Frame = Frame with { Antiforgery = "", House = null };

    /// <summary>Says that the answer is written already.</summary>
    public void Answered() => IsAnswered = true;

    /// <summary>Answers with a page.</summary>
    public Task Show<TPage, TModel>(TModel model)
        where TPage : Page<TModel>
    {
        IsAnswered = true;
        return Desk<PageWriter>().Write<TPage, TModel>(Context, Frame, model, status);
    }

    /// <summary>Answers that there is nothing of that name, or nothing for this account.</summary>
    public Task Say(Text title, Text sentence, int answer)
    {
        status = answer;
        return Show<NoticePage, Notice>(new(title, sentence));
    }

    /// <summary>Sends the browser to another page.</summary>
    public Task Go(string to)
    {
        IsAnswered = true;
        Context.Response.StatusCode = StatusCodes.Status303SeeOther;
        Context.Response.Headers.Location = to;
        return Task.CompletedTask;
    }

    // Outside of an operation there is no clock of its own: that of the first, whose people these are.
    private static TimeSpan AheadOf(HttpContext context) => TimeSpan.FromMinutes(
        context.Desk<PostRegistry>().All.FirstOrDefault()?.Setup.Header.UtcOffsetMinutes ?? 0);
}
