using Praja.CommandPost.Routine;
using Praja.Web.Incidents;
using Praja.Web.Pages;
using Praja.Web.Places;

namespace Praja.Web.Routine;

/// <summary>A public alert.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Areas">Names of its areas.</param>
/// <param name="Holds">True while it is in force.</param>
public sealed record AlertCard(PublicAlert Alert, IReadOnlyList<string> Areas, bool Holds);

/// <summary>The public alerts.</summary>
/// <param name="InForce">Those in force, newest first.</param>
/// <param name="Over">The newest of the others.</param>
/// <param name="Chosen">The one to cancel; null for none.</param>
/// <param name="Areas">Areas to choose from.</param>
/// <param name="ChosenAreas">Codes of those that are chosen already.</param>
public sealed record AlertsModel(
    IReadOnlyList<AlertCard> InForce, IReadOnlyList<AlertCard> Over, AlertCard? Chosen,
    IReadOnlyList<(string Code, string Name)> Areas, IReadOnlyList<string> ChosenAreas)
{
    private const int MostOver = 50;

    internal static AlertsModel Of(PageCall call) => call.Read(picture =>
    {
        var (names, areas) = (new IncidentNames(picture.Frame), PlaceTask.AreasOf(call));
        AlertCard[] all =
        [
            .. picture.Routine.Alerts.All.Reverse().Select(a => new AlertCard(
                a, [.. a.Areas.Select(code => names.Region(code) is { Length: > 0 } name ? name : code)],
                a.HoldsAt(call.Now))),
        ];
        return new AlertsModel(
            [.. all.Where(a => a.Holds)], [.. all.Where(a => !a.Holds).Take(MostOver)],
            all.FirstOrDefault(a => a.Holds && a.Alert.Id == call.Query("alert")),
            AreaChoices.Of(picture.Frame, areas), [.. areas.Select(a => a.Code)]);
    });
}
