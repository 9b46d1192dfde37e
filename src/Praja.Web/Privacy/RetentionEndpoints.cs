using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Web.Accounts;
using Praja.Web.Api;
using Praja.Web.Posts;

namespace Praja.Web.Privacy;

/// <summary>A class of personal data of an operation, and what of it is due for erasure.</summary>
/// <param name="Class">Its word.</param>
/// <param name="Purpose">What it is kept for.</param>
/// <param name="PurposeEn">The same in English.</param>
/// <param name="Days">Days it is kept after the purpose has ended.</param>
/// <param name="Source">Where the period is from.</param>
/// <param name="Kept">How many are kept.</param>
/// <param name="Due">How many of them are due.</param>
/// <param name="DueSince">Since when the first is due, or will be; null where that is open.</param>
internal sealed record RetentionAnswer(
    string Class, string Purpose, string PurposeEn, int Days, string Source, int Kept, int Due, string? DueSince);

/// <summary>What was erased because it was due.</summary>
internal sealed record RetiredAnswer(int Erased, bool Pending);

/// <summary>What is due for erasure, told and carried out: <c>retention</c> of an operation.</summary>
internal static class RetentionEndpoints
{
    private static readonly Refusal ClassUnknown = new("class-unknown", new(
        "Golongan data: members atau attachments.", "Classes of data: members or attachments."));

    private static readonly Refusal NotDue = new("retention-not-due", new(
        "Belum ada yang jatuh tempo dalam golongan ini.", "Nothing of this class is due yet."));

    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapGet("/retention", List).Describe(
            "Classes of personal data: purpose, period, and what is due for erasure. Names nobody.",
            typeof(RetentionAnswer[]));
        operation.MapPost("/retention/{class}/erasure", Erase).Describe(
            new("Erases what is due of a class, each with its entry.")
            {
                Takes = "application/json",
                Body = typeof(ErasureForm),
                Answer = typeof(RetiredAnswer),
            });
    }

    private static async Task List(HttpContext context)
    {
        var operation = OperationContext.Of(context);
        if (!await MemberEndpoints.Admit(context, RoleRights.MaySee(operation.Sender.Role, PostView.Audit))) return;
        var now = context.Desk<TimeProvider>().GetUtcNow();
        var post = operation.Post;
        var attachments = post.Read(picture => picture.Records.Attachments.Where(a => !a.IsErased)
            .Select(a => Retention.AttachmentDue(picture, a)).ToArray());
        var members = context.Desk<ErasureDesk>().Members(post)
            .Select(_ => (DateTimeOffset?)Retention.MembersDue(post.Setup.Frame.Operation)).ToArray();
        await AccountCalls.Give<RetentionAnswer[]>(
            context, [AnswerOf(Retention.Members, members, now), AnswerOf(Retention.Attachments, attachments, now)]);
    }

    private static Task Erase(HttpContext context) => AccountCalls.Take<ErasureForm>(context, async form =>
    {
        var operation = OperationContext.Of(context);
        if (!await MemberEndpoints.Admit(context, operation.Sender.Role == PostRole.DataProtectionOfficer)) return;
        if (!await MemberEndpoints.IsNameless(context, operation, form.Reason)) return;
        var now = context.Desk<TimeProvider>().GetUtcNow();
        var (refusal, answer) = (string?)context.Request.RouteValues["class"] switch
        {
            "members" => await EraseMembers(context, operation, form.Reason, now),
            "attachments" => await EraseAttachments(context, operation, form.Reason, now),
            _ => (ClassUnknown, null),
        };
        await (refusal is null ? AccountCalls.Give(context, answer!) : AccountCalls.Refuse(context, refusal));
    });

    private static async Task<(Refusal?, RetiredAnswer?)> EraseMembers(
        HttpContext context, OperationContext operation, string reason, DateTimeOffset now)
    {
        var desk = context.Desk<ErasureDesk>();
        var members = desk.Members(operation.Post);
        if (members.Count == 0 || Retention.MembersDue(operation.Post.Setup.Frame.Operation) > now)
            return (NotDue, null);
        foreach (var mark in members.Select(m => desk.MarkOf(m.Person)).Distinct())
        {
            var refusal = await context.Desk<PersonalDataDoor>().ErasedAsync(
                operation, "duty_member", mark, reason, 1);
            if (refusal is not null) return (refusal, null);
        }
        return (null, new(members.Count, !desk.Settle(operation.Post)));
    }

    private static async Task<(Refusal?, RetiredAnswer?)> EraseAttachments(
        HttpContext context, OperationContext operation, string reason, DateTimeOffset now)
    {
        string[] due = operation.Post.Read(picture => picture.Records.Attachments
            .Where(a => !a.IsErased && Retention.AttachmentDue(picture, a) <= now).Select(a => a.Sha256).ToArray());
        if (due.Length == 0) return (NotDue, null);
        foreach (var sha256 in due)
        {
            if (await context.Desk<PersonalDataDoor>().AttachmentErasedAsync(operation, sha256, reason) is { } refusal)
                return (refusal, null);
        }
        return (null, new(due.Length, false));
    }

    private static RetentionAnswer AnswerOf(RetentionClass kept, DateTimeOffset?[] due, DateTimeOffset now) => new(
        kept.Id, kept.Purpose.Id, kept.Purpose.En, kept.Days, kept.Source, due.Length, due.Count(d => d <= now),
        due.Min() is { } first ? AccountActs.TextOf(first) : null);
}
