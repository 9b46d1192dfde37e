using Microsoft.AspNetCore.Http;
using Praja.CommandPost.Rights;

namespace Praja.Web.Doors.Features;

/// <summary>Answers what there is: landing page, conformance, interface, collections.</summary>
internal static class FeatureDoor
{
    private static readonly IReadOnlyList<IFeatures> All =
        [new StationFeatures(), new IncidentFeatures(), new UnitFeatures()];

    public static Task Landing(HttpContext context) =>
        Answer(context, FeatureLinks.Json, asked => asked.Documents.Landing());

    public static Task Conformance(HttpContext context) =>
        Answer(context, FeatureLinks.Json, asked => FeatureDocuments.ConformanceClasses());

    public static Task Api(HttpContext context) =>
        Answer(context, FeatureLinks.OpenApi, asked => asked.Documents.Api(SeenBy(asked.Sender)));

    public static Task Collections(HttpContext context) =>
        Answer(context, FeatureLinks.Json, asked =>
            asked.Documents.Collections(SeenBy(asked.Sender), asked.Post.Setup.Frame));

    public static Task Collection(HttpContext context) =>
        Answer(context, FeatureLinks.Json, asked =>
            Find(context, asked.Sender) is { } features
                ? asked.Documents.Collection(features, asked.Post.Setup.Frame)
                : null);

    /// <summary>The collection of the address; null when there is none that the sender may see.</summary>
    public static IFeatures? Find(HttpContext context, Sender sender) =>
        SeenBy(sender).FirstOrDefault(f => f.Id == context.Request.RouteValues["collection"] as string);

    private static IEnumerable<IFeatures> SeenBy(Sender sender) =>
        All.Where(f => RoleRights.MaySee(sender.Role, f.View));

    private static async Task Answer(
        HttpContext context, string type, Func<FeatureRequest, ReadOnlyMemory<byte>?> make)
    {
        var (asked, error) = await FeatureRequest.Of(context);
        if (asked is null)
            await DoorAnswer.Refuse(context, error!);
        else if (make(asked) is { } document)
            await FeatureAnswer.Write(context, type, document);
        else
            await DoorAnswer.Refuse(context, FeatureAnswer.Unknown);
    }
}
