using Microsoft.AspNetCore.Http;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Units;
using Praja.Web.Api;
using Praja.Web.Incidents;

namespace Praja.Web.Units;

/// <summary><c>POST unit-positions</c>.</summary>
internal static class PositionDoor
{
    // Those who move in the field, and the post that hears them by radio.
    private static readonly PostRole[] Reporters =
    [
        PostRole.Guard, PostRole.SectorChief, PostRole.PlatoonCommander, PostRole.VillageOfficer,
        PostRole.PostOperator, PostRole.PostChief,
    ];

    public static async Task Report(HttpContext context)
    {
        var sight = PostSight.Of(context);
        if (!Reporters.Contains(sight.Sender.Role))
        {
            await ViewGate.Closed.WriteTo(context);
            return;
        }
        if (await JsonContent.Read<PositionBody>(context) is not { Unit: not null } sent)
        {
            await ApiProblem.Malformed(
                "Isi: unit, latitude, longitude; accuracy_m dan at boleh tidak ada.",
                "Content: unit, latitude, longitude; accuracy_m and at may be left out.").WriteTo(context);
            return;
        }
        var position = new UnitPosition(
            sent.Unit, new(sent.Latitude, sent.Longitude), sent.AccuracyM, sent.At ?? sight.Now);
        var refusal = sight.Post.Read(picture =>
            picture.Units.Find(sent.Unit)?.Planned is { } planned && !sight.Covers(picture, planned.Home.Region)
                ? new("region-forbidden", new(
                    "Satuan ini di luar wilayah tugas pengirim.", "This unit is outside the sender's regions."))
                : sight.Post.Positions.Take(picture, position, sight.Now));
        if (refusal is not null) await ApiProblem.Of(refusal).WriteTo(context);
        else context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
