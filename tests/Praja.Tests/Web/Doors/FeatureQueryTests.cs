using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Praja.Web.Doors;
using Praja.Web.Doors.Features;

namespace Praja.Tests.Web.Doors;

public sealed class FeatureQueryTests
{
    [Fact]
    public void Everything_at_once()
    {
        var query = Read(
            "?limit=20&after=40&bbox=117.1,-1.3,117.9,0.9&datetime=2024-11-27T07:00:00%2B08:00/.."
            + "&region=64.08&step=opened")!;
        Assert.Equal((20, 40), (query.Limit, query.After));
        Assert.Equal(new GeoBox(117.1, -1.3, 117.9, 0.9), query.Box);
        Assert.Equal(new DateTimeOffset(2024, 11, 26, 23, 0, 0, TimeSpan.Zero), query.From);
        Assert.Null(query.To);
        Assert.Equal(("64.08", "opened", ""), (query["region"], query["step"], query["band"]));
    }

    [Fact]
    public void A_page_has_at_most_as_many_as_the_limit_allows()
    {
        Assert.Equal(DoorLimits.PageFeatures, Read("?limit=999999999")!.Limit);
        Assert.Equal(DoorLimits.DefaultPageFeatures, Read("")!.Limit);
    }

    [Fact]
    public void Heights_of_a_box_are_left_out() =>
        Assert.Equal(new GeoBox(117, -1, 118, 1), Read("?bbox=117,-1,0,118,1,9000")!.Box);

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=-1")]
    [InlineData("?limit=99999999999")]
    [InlineData("?limit=1&limit=2")]
    [InlineData("?limit=")]
    [InlineData("?after=x")]
    [InlineData("?bbox=1,2,3")]
    [InlineData("?bbox=1,2,3,4,5")]
    [InlineData("?bbox=1,2,3,NaN")]
    [InlineData("?bbox=1,5,3,4")]
    [InlineData("?bbox=1,-91,3,4")]
    [InlineData("?bbox=-190,1,3,4")]
    [InlineData("?bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857")]
    [InlineData("?datetime=kemarin")]
    [InlineData("?datetime=../..")]
    [InlineData("?datetime=2024-11-28T00:00:00Z/2024-11-27T00:00:00Z")]
    [InlineData("?datetime=2024-11-27T00:00:00Z/x")]
    [InlineData("?f=html")]
    [InlineData("?regoin=64.08")]
    public void What_is_wrong_or_unknown_is_refused(string query)
    {
        Assert.Null(Read(query, out var error));
        Assert.Equal((400, "query-wrong"), (error!.Status, error.Code));
    }

    [Fact]
    public void A_box_may_cross_the_date_line()
    {
        var box = new GeoBox(170, -20, -170, 20);
        Assert.True(box.Contains(new(0, 179)) && box.Contains(new(0, -179)));
        Assert.False(box.Contains(new(0, 0)) || box.Contains(new(30, 179)));
    }

    private static FeatureQuery? Read(string query) => Read(query, out _);

    private static FeatureQuery? Read(string query, out DoorError? error) =>
        FeatureQuery.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), ["region", "band", "step"], out error);
}
