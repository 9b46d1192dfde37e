using Praja.CommandPost.Rights;
using Praja.CommandPost.Routine;

namespace Praja.CommandPost.Stations;

/// <summary>Decisions: calls to stations that were not heard from.</summary>
internal static class CallRules
{
    /// <summary>The kind, who may submit it, and its rule.</summary>
    public static readonly SubmittableKind Called =
        BodyCheck.Kind(StationCalls.Kind, [PostRole.SectorChief, .. Roles.Post], Call);

    private static Decision Call(Picture picture, Submission submission, DateTimeOffset now)
    {
        var (body, frame) = (submission.Body, picture.Frame);
        var (station, region) = (body.Text("station"), body.Text("region"));
        if ((station.Length > 0) == (region.Length > 0))
        {
            return Decision.Refuse(
                "call-place-wrong", "Sebut TPS atau wilayah yang ditelepon: salah satu saja.",
                "Name the station or the area that was called: one of them.");
        }
        if (station.Length > 0 && frame.Stations.IndexOf(station) < 0) return StationRules.UnknownStation(body);
        if (region.Length > 0 && frame.Regions.IndexOf(region) < 0)
        {
            return Decision.Refuse(
                "region-unknown", $"Wilayah {region} tidak ada di dossier.", $"The dossier has no region {region}.");
        }
        return BodyCheck.Word(body, "result", StationCall.Results)
            ?? (body["until"] is null ? null : BodyCheck.Future(body, "until", now))
            ?? FreeText.RefusalOf(body, "note", FreeText.Line)
            ?? Decision.Record(submission);
    }
}
