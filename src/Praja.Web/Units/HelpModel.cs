using Praja.CommandPost.Units;
using Praja.Operations;
using Praja.Web.Pages;

namespace Praja.Web.Units;

/// <summary>Help asked for (BKO) and what came of it.</summary>
/// <param name="Requests">Requests, the newest first.</param>
/// <param name="Places">Where units that come can stand by: commands.</param>
public sealed record HelpModel(IReadOnlyList<HelpRequest> Requests, IReadOnlyList<(string Id, string Name)> Places)
{
    internal static HelpModel Of(PageCall call)
    {
        (string, string)[] places =
        [
            .. call.Post.Frame.Operation.Commands.Where(c => c.Agency == Agency.Polri).Select(c => (c.Id, c.Name)),
        ];
        return call.Read(picture => new HelpModel([.. picture.Units.Requests.Reverse()], places));
    }
}
