using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.Web.Accounts;
using Praja.Web.Pages;
using Praja.Web.Posts;

namespace Praja.Web.Privacy;

/// <summary>Duty members and the care for their data, as pages of an operation. Nothing is shown before its purpose is
/// an entry of the journal.</summary>
internal static class PeoplePages
{
    public static void Map(RouteGroupBuilder operation)
    {
        operation.MapActs<PeoplePage, PeopleModel>(
            "/people", PostView.PersonalData, PeopleModel.Of, new() { ["read"] = Read });
        operation.MapActs<HeldPage, HeldModel>(
            "/people/{member}", PostView.PersonalData, HeldActs.Closed, HeldActs.All);
        operation.MapActs<RetentionPage, RetentionModel>(
            "/retention", PostView.Audit, RetentionModel.Of, new() { ["retire"] = Retire });
        operation.MapPage<BreachesPage, BreachesModel>("/breaches", PostView.PersonalData, BreachesModel.Of);
    }

    private static async Task<ActAnswer<PeopleModel>> Read(PageCall call, IFormCollection form)
    {
        var purpose = form["purpose"].ToString().Trim();
        var desk = call.Context.Desk<MemberDesk>();
        if (desk.AreNamed(call.Post, purpose)) return PersonNames.Named;
        var shown = desk.Shown(Of(call));
        var refusal = await Door(call).ReadAsync(Of(call), "duty_members", shown.Length, purpose, "");
        if (refusal is not null) return refusal;
        var members = shown.Select(m => MemberLine.Of(call, m));
        return PeopleModel.Of(call) with { Purpose = purpose, Members = [.. members] };
    }

    private static async Task<ActAnswer<RetentionModel>> Retire(PageCall call, IFormCollection form)
    {
        var reason = form["reason"].ToString().Trim();
        if (call.Sender.Role != PostRole.DataProtectionOfficer) return AccountRefusals.ViewForbidden;
        if (call.Context.Desk<MemberDesk>().AreNamed(call.Post, reason)) return PersonNames.Named;
        var erased = await call.Context.Desk<RetentionDesk>().EraseAsync(Of(call), form["id"].ToString(), reason);
        return erased.Refusal is { } refusal ? refusal : RetentionModel.Of(call) with { Erased = erased.Value!.Erased };
    }

    private static OperationContext Of(PageCall call) => new(call.Post, call.Sender);

    private static PersonalDataDoor Door(PageCall call) => call.Context.Desk<PersonalDataDoor>();
}
