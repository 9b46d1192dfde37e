using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Units;

namespace Praja.Web.Doors.Features;

/// <summary>The units: at the incident when they are there, else where they stand by. Nobody follows a unit on its
/// way.</summary>
internal sealed class UnitFeatures : IFeatures
{
    public string Id => "units";

    public Text Title { get; } = new("Satuan", "Units");

    public Text Description { get; } = new(
        "Satuan dengan tugasnya sekarang; TERBATAS.", "Units with what they do now; restricted.");

    public PostView View => PostView.UnitPositions;

    public IReadOnlyList<FeatureFilter> Filters { get; } =
    [
        new("status", new(
            "ready, ordered, on_scene, returning, atau resting.", "ready, ordered, on_scene, returning, or resting."),
            PostView.UnitPositions),
    ];

    public IEnumerable<(int At, int Index)> Select(Picture picture, Sender sender, FeatureQuery query)
    {
        var all = picture.Units.All;
        for (var at = query.After; at < all.Count; at++)
        {
            var unit = all[at];
            if (query["status"].Length > 0 && WordOf(unit.Status) != query["status"]) continue;
            if (query.Box is { } box && !(PlaceOf(picture, unit) is { } point && box.Contains(point))) continue;
            if (IsSeen(picture, sender, unit)) yield return (at, at);
        }
    }

    public int Find(Picture picture, Sender sender, string id)
    {
        var all = picture.Units.All;
        for (var at = 0; at < all.Count; at++)
        {
            if (all[at].Id == id) return IsSeen(picture, sender, all[at]) ? at : -1;
        }
        return -1;
    }

    public int? Count(Picture picture, Sender sender) => sender.Regions.Count == 0 ? picture.Units.All.Count : null;

    public void Write(FeaturePen pen, Picture picture, Sender sender, int index)
    {
        var unit = picture.Units.All[index];
        pen.Begin(unit.Id, PlaceOf(picture, unit));
        pen.Write("name", unit.Planned?.Model.Name);
        pen.Write("people", unit.People);
        pen.Write("status", WordOf(unit.Status));
        pen.Write("since", unit.Since);
        pen.Write("incident", unit.Incident);
        pen.Write("broken_down", unit.IsBroken);
        pen.Write("off_duty", unit.IsOffDuty);
        pen.End();
    }

    private static Coordinate? PlaceOf(Picture picture, Unit unit) =>
        unit.Status == UnitStatus.OnScene && picture.Incidents.Find(unit.Incident)?.Position is { } there
            ? there
            : unit.Planned?.Home.Position;

    private static bool IsSeen(Picture picture, Sender sender, Unit unit) =>
        SenderScope.Covers(
            sender, picture.Frame.Regions, picture.Frame.Regions.IndexOf(unit.Planned?.Home.Region ?? "?"));

    private static string WordOf(UnitStatus status) => status switch
    {
        UnitStatus.Ready => "ready",
        UnitStatus.Ordered => "ordered",
        UnitStatus.OnScene => "on_scene",
        UnitStatus.Returning => "returning",
        _ => "resting",
    };
}
