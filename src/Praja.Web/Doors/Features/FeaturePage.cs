using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Praja.CommandPost;
using Praja.CommandPost.Rights;

namespace Praja.Web.Doors.Features;

/// <summary>One page of a collection.</summary>
internal static class FeaturePage
{
    /// <summary>Writes a page; made while nothing changes the picture.</summary>
    /// <param name="features">The collection.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="sender">Who asks.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="address">Whole address of the collection's items, without a query.</param>
    /// <param name="kept">The query's parameters but the cursor, as they go into links: empty or <c>a=b&amp;c=d</c>.
    /// </param>
    public static ReadOnlyMemory<byte> Write(
        IFeatures features, Picture picture, Sender sender, FeatureQuery query, string address, string kept)
    {
        var bytes = new ArrayBufferWriter<byte>(1 << 14);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            var pen = new FeaturePen(json);
            var returned = 0;
            int? next = null;
            foreach (var (at, index) in features.Select(picture, sender, query))
            {
                if (returned == query.Limit)
                {
                    next = at;
                    break;
                }
                features.Write(pen, picture, sender, index);
                returned++;
            }
            json.WriteEndArray();
            json.WriteNumber("numberReturned", returned);
            if (query.IsWhole && features.Count(picture, sender) is { } count)
                json.WriteNumber("numberMatched", count);
            if (picture.Sequence > 0) json.WriteString("timeStamp", picture.Head.Time.UtcDateTime);
            json.WriteStartArray("links");
            FeatureLinks.Write(json, "self", FeatureLinks.GeoJson, Link(address, kept, query.After), "Halaman ini");
            if (next is not null)
                FeatureLinks.Write(json, "next", FeatureLinks.GeoJson, Link(address, kept, next.Value), "Berikutnya");
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.WrittenMemory;
    }

    private static string Link(string address, string kept, int after)
    {
        var cursor = after > 0 ? string.Create(CultureInfo.InvariantCulture, $"after={after}") : "";
        var query = string.Join('&', new[] { kept, cursor }.Where(p => p.Length > 0));
        return query.Length > 0 ? address + "?" + query : address;
    }
}
