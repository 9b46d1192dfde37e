using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Planning;

/// <summary>How a plan's records become JSON and back: strictly.</summary>
internal static class PlanJsonOptions
{
    public static JsonSerializerOptions Make() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        Converters =
        {
            new JsonStringEnumConverter<Agency>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<AccessMode>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
            new JsonStringEnumConverter<DemandKind>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
        },
    };
}
