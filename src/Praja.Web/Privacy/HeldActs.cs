using Microsoft.AspNetCore.Http;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Documents.DataFolders;
using Praja.Web.Accounts;
using Praja.Web.Pages;
using Praja.Web.Posts;

namespace Praja.Web.Privacy;

/// <summary>What the data protection officer does with all that is held of one member.</summary>
internal static class HeldActs
{
    /// <summary>The forms' names with what they do.</summary>
    public static readonly Dictionary<string, Func<PageCall, IFormCollection, Task<ActAnswer<HeldModel>>>> All = new()
    {
        ["held"] = Held,
        ["export"] = Export,
        ["erase"] = Erase,
    };

    /// <summary>The page before a purpose was told; null for everybody else.</summary>
    public static HeldModel? Closed(PageCall call) =>
        call.Sender.Role == PostRole.DataProtectionOfficer
            ? new() { Id = call.Route("member"), Dossier = call.Query("dossier") }
            : null;

    private static Task<ActAnswer<HeldModel>> Held(PageCall call, IFormCollection form) =>
        With(call, form["purpose"].ToString().Trim(), async (member, purpose) =>
            await ReadOne(call, member, purpose) is { } refusal ? refusal : ModelOf(call, member, purpose));

    private static Task<ActAnswer<HeldModel>> Export(PageCall call, IFormCollection form) =>
        With(call, form["purpose"].ToString().Trim(), async (member, purpose) =>
        {
            if (await ReadOne(call, member, purpose) is { } refusal) return refusal;
            var held = call.Context.Desk<MemberDesk>().Held(call.Post, member);
            await PersonalCopy.Give(call.Context, "data-pribadi.json", held);
            return new ActAnswer<HeldModel>(null, null) { IsAnswered = true };
        });

    private static Task<ActAnswer<HeldModel>> Erase(PageCall call, IFormCollection form) =>
        With(call, form["reason"].ToString().Trim(), async (member, reason) =>
        {
            var desk = call.Context.Desk<ErasureDesk>();
            var mark = desk.MarkOf(member.Person);
            var refusal = await Door(call).ErasedAsync(Of(call), "duty_member", mark, reason, 1);
            if (refusal is not null) return refusal;
            var pending = !desk.Settle(call.Post);
            return new HeldModel
            {
                Id = "",
                Mark = mark,
                IsPending = pending,
                Naming = [.. JournalSearch.Naming(call.Post, member.Person).Select(NamingLine.Of)],
            };
        });

    private static async Task<ActAnswer<HeldModel>> With(
        PageCall call, string text, Func<DutyMember, string, Task<ActAnswer<HeldModel>>> act)
    {
        if (call.Sender.Role != PostRole.DataProtectionOfficer) return AccountRefusals.ViewForbidden;
        var desk = call.Context.Desk<MemberDesk>();
        var found = desk.Find(call.Post, call.Route("member"), call.Context.Request.Query["dossier"]);
        if (found.Refusal is { } refusal) return refusal;
        return desk.AreNamed(call.Post, text) ? PersonNames.Named : await act(found.Value!, text);
    }

    private static Task<Refusal?> ReadOne(PageCall call, DutyMember member, string purpose) => Door(call).ReadAsync(
        Of(call), "held_data", 1, purpose, call.Context.Desk<ErasureDesk>().MarkOf(member.Person));

    private static HeldModel ModelOf(PageCall call, DutyMember member, string purpose)
    {
        var held = call.Context.Desk<MemberDesk>().Held(call.Post, member);
        return new()
        {
            Id = member.Person.Id,
            Dossier = member.Dossier,
            Purpose = purpose,
            Member = MemberLine.Of(call, held.Member),
            Naming = [.. held.EntriesThatNameIt.Select(NamingLine.Of)],
            Reads = [.. held.Reads.Reverse().Select(ReadLine.Of)],
        };
    }

    private static OperationContext Of(PageCall call) => new(call.Post, call.Sender);

    private static PersonalDataDoor Door(PageCall call) => call.Context.Desk<PersonalDataDoor>();
}
