using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Praja.CommandPost;
using Praja.CommandPost.Rights;

namespace Praja.Web.Doors.Features;

/// <summary>Answers what is in a collection.</summary>
internal static class FeaturePages
{
    public static async Task Page(HttpContext context)
    {
        var (asked, error) = await FeatureRequest.Of(context);
        var features = asked is null ? null : FeatureDoor.Find(context, asked.Sender);
        if (asked is null || features is null)
        {
            await DoorAnswer.Refuse(context, error ?? FeatureAnswer.Unknown);
            return;
        }
        var filters = features.Filters.Where(f => RoleRights.MaySee(asked.Sender.Role, f.View)).Select(f => f.Name);
        if (FeatureQuery.Read(context.Request.Query, [.. filters], out error) is not { } query)
        {
            await DoorAnswer.Refuse(context, error!);
            return;
        }
        var address = $"{asked.Root}/collections/{features.Id}/items";
        var kept = KeptOf(context.Request.Query);
        await FeatureAnswer.Write(context, FeatureLinks.GeoJson, asked.Post.Read(picture =>
            FeaturePage.Write(features, picture, asked.Sender, query, address, kept)));
    }

    public static async Task Feature(HttpContext context)
    {
        var (asked, error) = await FeatureRequest.Of(context);
        // A station's id has a slash, which a client may write as it is or escaped.
        var id = Uri.UnescapeDataString(context.Request.RouteValues["feature"] as string ?? "");
        var feature = asked is not null && FeatureDoor.Find(context, asked.Sender) is { } features
            ? asked.Post.Read(picture => Feature(features, picture, asked.Sender, id))
            : null;
        if (feature is { } document)
            await FeatureAnswer.Write(context, FeatureLinks.GeoJson, document);
        else
            await DoorAnswer.Refuse(context, error ?? FeatureAnswer.Unknown);
    }

    private static ReadOnlyMemory<byte>? Feature(IFeatures features, Picture picture, Sender sender, string id)
    {
        if (features.Find(picture, sender, id) is not (>= 0 and var index)) return null;
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
            features.Write(new(json), picture, sender, index);
        return bytes.WrittenMemory;
    }

    private static string KeptOf(IQueryCollection query) => string.Join('&', query
        .Where(q => q.Key != "after")
        .Select(q => Uri.EscapeDataString(q.Key) + "=" + Uri.EscapeDataString(q.Value.ToString())));
}
