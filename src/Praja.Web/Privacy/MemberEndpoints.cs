using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.Documents.DataFolders;
using Praja.Web.Accounts;
using Praja.Web.Api;
using Praja.Web.Posts;

namespace Praja.Web.Privacy;

/// <summary>Why somebody is erased.</summary>
internal sealed record ErasureForm(string Reason);

/// <summary>What an erasure did, and what it could not reach.</summary>
/// <param name="Mark">The mark that stays.</param>
/// <param name="Pending">True when a file could not be rewritten yet; it is tried again by itself.</param>
/// <param name="EntriesThatNameIt">Entries that name the member in a free text.</param>
internal sealed record ErasureAnswer(string Mark, bool Pending, IReadOnlyList<NamingEntry> EntriesThatNameIt);

/// <summary>Personal data of an operation (UU 27/2022): reading, exporting, erasing.</summary>
internal static class MemberEndpoints
{
    private static readonly (string, string) Purpose = ("purpose", "What for; written into the journal.");

    private static readonly (string, string) Dossier =
        ("dossier", "Folder of a nested dossier, where ids are not unique.");

    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapGet("/people", ListMembers).Describe(
            new("Duty members by name, in the sender's regions; the read is an entry.")
            {
                Answer = typeof(MemberAnswer[]),
                Query = [Purpose],
            });
        operation.MapGet("/people/{member}/held", Export).Describe(
            new("All that is held about one duty member; the read is an entry.")
            {
                Answer = typeof(HeldAnswer),
                Query = [Purpose, Dossier],
            });
        operation.MapPost("/people/{member}/erasure", Erase).Describe(
            new("Erases a duty member from the dossier's copy; mark and reason stay in the journal.")
            {
                Takes = "application/json",
                Body = typeof(ErasureForm),
                Answer = typeof(ErasureAnswer),
                Query = [Dossier],
            });
    }

    private static async Task ListMembers(HttpContext context)
    {
        var operation = OperationContext.Of(context);
        if (!await Admit(context, RoleRights.MaySee(operation.Sender.Role, PostView.PersonalData))) return;
        if (await PurposeOf(context, operation) is not { } purpose) return;
        var members = context.Desk<MemberDesk>().Shown(operation);
        var refusal = await context.Desk<PersonalDataDoor>().ReadAsync(
            operation, "duty_members", members.Length, purpose, "");
        await (refusal is null ? AccountCalls.Give(context, members) : AccountCalls.Refuse(context, refusal));
    }

    private static async Task Export(HttpContext context)
    {
        var operation = OperationContext.Of(context);
        if (!await Admit(context, operation.Sender.Role == PostRole.DataProtectionOfficer)) return;
        if (await Find(context, operation) is not { } member) return;
        if (await PurposeOf(context, operation) is not { } purpose) return;
        var mark = context.Desk<ErasureDesk>().MarkOf(member.Person);
        var refusal = await context.Desk<PersonalDataDoor>().ReadAsync(operation, "held_data", 1, purpose, mark);
        await (refusal is null
            ? AccountCalls.Give(context, context.Desk<MemberDesk>().Held(operation.Post, member))
            : AccountCalls.Refuse(context, refusal));
    }

    // The entry comes first: were the file rewritten and the entry lost, nobody would know. From the entry on nobody is
    // shown the member, and a file that cannot be rewritten at once is tried again.
    private static Task Erase(HttpContext context) => AccountCalls.Take<ErasureForm>(context, async form =>
    {
        var operation = OperationContext.Of(context);
        if (!await Admit(context, operation.Sender.Role == PostRole.DataProtectionOfficer)) return;
        if (await Find(context, operation) is not { } member) return;
        if (!await IsNameless(context, operation, form.Reason)) return;
        var desk = context.Desk<ErasureDesk>();
        var mark = desk.MarkOf(member.Person);
        var refusal = await context.Desk<PersonalDataDoor>().ErasedAsync(
            operation, "duty_member", mark, form.Reason, 1);
        if (refusal is not null)
        {
            await AccountCalls.Refuse(context, refusal);
            return;
        }
        var pending = !desk.Settle(operation.Post);
        await AccountCalls.Give(
            context, new ErasureAnswer(mark, pending, JournalSearch.Naming(operation.Post, member.Person)));
    });

    /// <summary>Turns away who may not.</summary>
    public static async Task<bool> Admit(HttpContext context, bool admitted)
    {
        if (!admitted) await AccountCalls.Refuse(context, AccountRefusals.ViewForbidden);
        return admitted;
    }

    private static async Task<DutyMember?> Find(HttpContext context, OperationContext operation)
    {
        var id = context.Request.RouteValues["member"] as string ?? "";
        var found = context.Desk<MemberDesk>().Find(operation.Post, id, (string?)context.Request.Query["dossier"]);
        if (found.Refusal is { } refusal) await AccountCalls.Refuse(context, refusal);
        return found.Value;
    }

    // Null when it names somebody and was refused.
    private static async Task<string?> PurposeOf(HttpContext context, OperationContext operation)
    {
        var purpose = (string?)context.Request.Query["purpose"] ?? "";
        return await IsNameless(context, operation, purpose) ? purpose : null;
    }

    /// <summary>Turns away a text for the journal that names a duty member.</summary>
    public static async Task<bool> IsNameless(HttpContext context, OperationContext operation, string text)
    {
        if (!context.Desk<MemberDesk>().AreNamed(operation.Post, text)) return true;
        await AccountCalls.Refuse(context, PersonNames.Named);
        return false;
    }
}
