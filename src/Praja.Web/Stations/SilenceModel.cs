using Praja.CommandPost.Stations;
using Praja.Web.Pages;

namespace Praja.Web.Stations;

/// <summary>Whom to call, and who was called.</summary>
/// <param name="Region">Code of the area; nation for all.</param>
/// <param name="Way">The way down to the area.</param>
/// <param name="Total">How many are silent in all.</param>
/// <param name="WithoutSignal">Of these, where no telephone works.</param>
/// <param name="Stations">Those of this page: the worst first, those called last until they are due again.</param>
/// <param name="Calling">Who is being called; null for nobody.</param>
/// <param name="Skip">How many were left out before.</param>
public sealed record SilenceModel(
    string Region, IReadOnlyList<(string Code, string Name)> Way, int Total, int WithoutSignal,
    IReadOnlyList<SilentLine> Stations, CalledPlace? Calling, int Skip)
{
    private const int Most = 300;

    /// <summary>Which stretch of them that is.</summary>
    public PageStep Step => new(Skip, Stations.Count, Most, Total);

    internal static SilenceModel? Of(PageCall call) => call.Region(call.Query("region")) is { } region
        ? Of(call, region, call.Number("skip", 0, call.Post.Frame.Stations.Count))
        : null;

    private static SilenceModel Of(PageCall call, int region, int skip) =>
        call.Read(picture => new SilenceModel(
            region == 0 ? "nation" : picture.Frame.Regions.CodeOf(region),
            StationsModel.WayTo(picture.Frame.Regions, region),
            RegionSummary.Of(picture, region, call.Now).Silent,
            new SignalGaps(picture, call.Now).Silent(region),
            SilentLine.Of(picture, region, call.Now, Most, skip),
            CalledPlace.Of(picture, call), skip));
}
