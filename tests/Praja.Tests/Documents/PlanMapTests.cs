using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Praja.Documents.Maps;
using Praja.Documents.Plans;

namespace Praja.Tests.Documents;

public sealed class PlanMapTests
{
    [Fact]
    public void Every_station_is_on_the_map_with_the_shape_of_its_band()
    {
        var view = new PlanView(TanjungDamai.Small(), Language.Indonesian);
        var svg = XDocument.Parse(Encoding.UTF8.GetString(PlanMap.Write(view)));
        var groups = svg.Descendants().Where(e => (string?)e.Attribute("class") == "stations").ToArray();
        var marks = groups.Elements().ToArray();
        Assert.Equal(view.Stations.Count, marks.Length);
        Assert.Equal(
            view.Stations.Select(s => s.Site.Id).Order(StringComparer.Ordinal),
            marks.Select(m => m.Value.Split(' ')[0]).Order(StringComparer.Ordinal));
        // One group per band, each with its own number of path corners: a circle is arcs, a square four lines, a
        // triangle three.
        Assert.Equal(groups.Length, groups.Select(g => Corners(g.Elements().First())).Distinct().Count());
    }

    [Fact]
    public void Without_outlines_the_map_says_that_its_lines_are_no_borders()
    {
        var svg = Encoding.UTF8.GetString(PlanMap.Write(new PlanView(TanjungDamai.Small(), Language.Indonesian)));
        Assert.Contains("bukan batas resmi", svg, StringComparison.Ordinal);
        Assert.Contains("dibangkitkan", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void The_geojson_holds_stations_beats_commands_and_reserves()
    {
        var context = TanjungDamai.Small();
        using var json = JsonDocument.Parse(PlanGeoJson.Write(new PlanView(context, Language.Indonesian)));
        var kinds = json.RootElement.GetProperty("features").EnumerateArray()
            .Select(f => f.GetProperty("properties").GetProperty("kind").GetString()).GroupBy(k => k!)
                .ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(context.Plan.Stations.Count, kinds["station"]);
        Assert.Equal(context.Plan.Beats.Count, kinds["beat"]);
        Assert.Equal(3, kinds["command"]);
        Assert.Equal(1, kinds["reserve"]);
    }

    private static int Corners(XElement path)
    {
        var data = (string)path.Attribute("d")!;
        return data.Count(c => c is 'L' or 'a') + (data.Contains('a', StringComparison.Ordinal) ? 100 : 0);
    }
}
