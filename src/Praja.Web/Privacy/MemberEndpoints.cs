using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.Operations;
using Praja.Web.Accounts;
using Praja.Web.Api;
using Praja.Web.Posts;

namespace Praja.Web.Privacy;

/// <summary>A duty member, for those who need the name.</summary>
internal sealed record MemberAnswer(string Id, string Name, string Rank, string Force, IReadOnlyList<string> Skills);

/// <summary>All that is held about one duty member.</summary>
internal sealed record HeldAnswer(MemberAnswer Member, IReadOnlyList<long> EntriesThatNameIt);

/// <summary>Why somebody is erased.</summary>
internal sealed record ErasureForm(string Reason);

/// <summary>What an erasure did, and what it could not reach.</summary>
internal sealed record ErasureAnswer(int Places, string Mark, IReadOnlyList<long> EntriesThatNameIt);

/// <summary>Personal data of an operation (UU 27/2022): reading, exporting, erasing.</summary>
internal static class MemberEndpoints
{
    private static readonly (string, string)[] Purpose = [("purpose", "What for; written into the journal.")];

    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapGet("/people", ListMembers).Describe(new("Duty members by name; the read is an entry.")
        {
            Answer = typeof(MemberAnswer[]),
            Query = Purpose,
        });
        operation.MapGet("/people/{member}/held", Export).Describe(
            new("All that is held about one duty member; the read is an entry.")
            {
                Answer = typeof(HeldAnswer),
                Query = Purpose,
            });
        operation.MapPost("/people/{member}/erasure", Erase).Describe(
            new("Erases a duty member from the dossier's copy; mark and reason stay in the journal.")
            {
                Takes = "application/json",
                Body = typeof(ErasureForm),
                Answer = typeof(ErasureAnswer),
            });
    }

    private static async Task ListMembers(HttpContext context)
    {
        var operation = OperationContext.Of(context);
        if (!await Admit(context, RoleRights.MaySee(operation.Sender.Role, PostView.PersonalData))) return;
        var members = context.Desk<ErasureDesk>().Members(operation.Post).Select(AnswerOf).ToArray();
        var refusal = await context.Desk<PersonalDataDoor>().ReadAsync(
            operation, "duty_members", members.Length, PurposeOf(context), "");
        await (refusal is null ? AccountCalls.Give(context, members) : AccountCalls.Refuse(context, refusal));
    }

    private static async Task Export(HttpContext context)
    {
        var operation = OperationContext.Of(context);
        if (!await Admit(context, operation.Sender.Role == PostRole.DataProtectionOfficer)) return;
        if (await Find(context, operation) is not { } member) return;
        var refusal = await context.Desk<PersonalDataDoor>().ReadAsync(
            operation, "held_data", 1, PurposeOf(context), context.Desk<ErasureDesk>().MarkOf(member));
        await (refusal is null
            ? AccountCalls.Give(context, new HeldAnswer(AnswerOf(member), JournalSearch.Naming(operation.Post, member)))
            : AccountCalls.Refuse(context, refusal));
    }

    // The entry comes first: were the file rewritten and the entry lost, nobody would know. When the file then cannot
    // be rewritten, the answer is an error and the erasure is asked for again.
    private static Task Erase(HttpContext context) => AccountCalls.Take<ErasureForm>(context, async form =>
    {
        var operation = OperationContext.Of(context);
        if (!await Admit(context, operation.Sender.Role == PostRole.DataProtectionOfficer)) return;
        if (await Find(context, operation) is not { } member) return;
        var desk = context.Desk<ErasureDesk>();
        var mark = desk.MarkOf(member);
        if (!desk.CanErase(operation.Post.Id))
        {
            await AccountCalls.Refuse(context, ErasureDesk.Workbook);
            return;
        }
        var door = context.Desk<PersonalDataDoor>();
        var refusal = await door.ErasedAsync(operation, "duty_member", mark, form.Reason, 1);
        if (refusal is not null)
        {
            await AccountCalls.Refuse(context, refusal);
            return;
        }
        var places = desk.Erase(operation.Post.Id, member);
        await AccountCalls.Give(context, new ErasureAnswer(places, mark, JournalSearch.Naming(operation.Post, member)));
    });

    /// <summary>Turns away who may not.</summary>
    public static async Task<bool> Admit(HttpContext context, bool admitted)
    {
        if (!admitted) await AccountCalls.Refuse(context, AccountRefusals.ViewForbidden);
        return admitted;
    }

    private static async Task<Person?> Find(HttpContext context, OperationContext operation)
    {
        var id = context.Request.RouteValues["member"] as string;
        var member = context.Desk<ErasureDesk>().Members(operation.Post).FirstOrDefault(m => m.Id == id);
        if (member is null) await AccountCalls.Refuse(context, AccountRefusals.MemberUnknown);
        return member;
    }

    private static string PurposeOf(HttpContext context) => (string?)context.Request.Query["purpose"] ?? "";

    private static MemberAnswer AnswerOf(Person member) =>
        new(member.Id, member.Name, member.Rank, member.Force, member.Skills);
}
