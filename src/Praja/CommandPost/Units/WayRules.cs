using Praja.CommandPost.Rights;

namespace Praja.CommandPost.Units;

/// <summary>Decisions: signal and ways of a region, which every way to an incident depends on.</summary>
internal static class WayRules
{
    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static IEnumerable<SubmittableKind> All() =>
    [
        Rule("signal_failed", board => board.NoSignal, begins: true),
        Rule("signal_restored", board => board.NoSignal, begins: false),
        Rule("roads_closed", board => board.ClosedRoads, begins: true),
        Rule("roads_opened", board => board.ClosedRoads, begins: false),
    ];

    private static SubmittableKind Rule(
        string kind, Func<UnitBoard, IReadOnlyCollection<string>> regions, bool begins) =>
        new(kind, Roles.Field, (picture, submission, _) =>
        {
            var region = submission.Body.Text("region");
            if (region.Length == 0 || picture.Frame.Regions.IndexOf(region) < 0)
            {
                return Decision.Refuse(
                    "region-unknown",
                    $"Wilayah {region} tidak ada di dossier.",
                    $"The dossier has no region {region}.");
            }
            return regions(picture.Units).Contains(region) == begins
                ? Decision.Refuse(
                    "way-unchanged", $"Sudah tercatat begitu untuk {region}.", $"It is on record so for {region}.")
                : BodyCheck.Record(kind, submission.Body);
        });
}
