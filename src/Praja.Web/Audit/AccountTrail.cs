using Microsoft.AspNetCore.Routing;
using Praja.CommandPost.Rights;
using Praja.Web.Accounts;
using Praja.Web.Pages;
using Praja.Web.Privacy;

namespace Praja.Web.Audit;

/// <summary>The trail of the accounts themselves, for their overseers.</summary>
internal static class AccountTrail
{
    public static void Map(IEndpointRouteBuilder app) => app.MapHouse(
        "/accounts/audit", [PostRole.Auditor, PostRole.DataProtectionOfficer], Show);

    private static async Task Show(HouseCall call)
    {
        var filter = AuditFilter.Of(key => call.Context.Request.Query[key].ToString());
        var records = call.Desk<AccountRecords>();
        var lines = new List<AuditLine>();
        for (IReadOnlyList<string> some = []; ;)
        {
            some = await records.LinesAsync(lines.Count == 0 && some.Count == 0 ? 0 : SequenceOf(some[^1]), "");
            lines.AddRange(some
                .Where(l => filter.Whose.Length == 0 || l.Contains(filter.Whose, StringComparison.OrdinalIgnoreCase))
                .Select(AuditLine.Of).Where(l => filter.Takes(l, call.Frame.AheadOfUtc)));
            if (some.Count < AccountLimits.Lines) break;
        }
        lines.Reverse();
        await call.Show<AccountsAuditPage, AuditModel>(
            new(filter, [.. lines.Take(AuditModel.MostShown)], lines.Count, 0, ""));
    }

    private static long SequenceOf(string line) => AuditLine.Of(line).Seq;
}
