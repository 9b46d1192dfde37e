using Microsoft.EntityFrameworkCore;
using Praja.CommandPost.Rights;
using Praja.Storage.Accounts;
using Praja.Web.Pages;
using Praja.Web.Posts;

namespace Praja.Web.Opening;

/// <summary>A role with the posts that are held in it.</summary>
/// <param name="Role">Role.</param>
/// <param name="Posts">Posts, as the journal has them: names of persons are not read here.</param>
/// <param name="IsCore">True for those without whom a post does not run.</param>
public sealed record RoleLine(Text Role, IReadOnlyList<string> Posts, bool IsCore);

/// <summary>An account that was just given a post.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Link">Its link, shown this once; empty for an account that was there.</param>
public sealed record Invited(string Name, string Link);

/// <summary>Who holds which post in an operation.</summary>
/// <param name="Operation">Id of the operation; empty while there is none.</param>
/// <param name="Operations">Operations, with their names.</param>
/// <param name="Roles">Roles with their posts.</param>
/// <param name="Choices">Roles that can be given.</param>
/// <param name="Made">Who was just given a post; null for nobody.</param>
public sealed record AppointmentsModel(
    string Operation, IReadOnlyList<(string Id, string Name)> Operations, IReadOnlyList<RoleLine> Roles,
    IReadOnlyList<(string Word, Text Name)> Choices, Invited? Made)
{
    private static readonly PostRole[] Core =
    [
        PostRole.Chief, PostRole.OperationsHead, PostRole.PostChief, PostRole.PostOperator, PostRole.Auditor,
        PostRole.DataProtectionOfficer,
    ];

    /// <summary>Roles of operations, in the order they are shown.</summary>
    internal static readonly IReadOnlyList<PostRole> Given =
    [
        .. Core,
        .. Enum.GetValues<PostRole>().Except(Core).Except([PostRole.Administrator, PostRole.Clock]),
    ];

    internal static async Task<AppointmentsModel> Of(HouseCall call, Invited? made)
    {
        (string Id, string)[] operations =
            [.. call.Desk<PostRegistry>().All.Select(p => (p.Id, p.Setup.Header.Operation))];
        var asked = call.Form.ContainsKey("operation")
            ? call.Text("operation")
            : call.Context.Request.Query["operation"].ToString();
        var operation = operations.Any(o => o.Id == asked) ? asked : operations.FirstOrDefault().Id ?? "";
        var held = await call.Desk<AccountsContext>().Appointments.AsNoTracking()
            .Where(a => a.Operation == operation).OrderBy(a => a.Actor).ToListAsync();
        return new(
            operation, operations,
            [
                .. Given.Select(r => new RoleLine(
                        RoleNames.Of(r), [.. held.Where(a => a.Role == RoleNames.WordOf(r)).Select(a => a.Actor)],
                        Core.Contains(r)))
                    .Where(r => r.IsCore || r.Posts.Count > 0),
            ],
            [.. Given.Select(r => (RoleNames.WordOf(r), RoleNames.Of(r)))], made);
    }
}
