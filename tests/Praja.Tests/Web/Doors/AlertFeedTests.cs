using System.Text;
using System.Xml.Linq;
using Praja.Web.Doors.Alerts;

namespace Praja.Tests.Web.Doors;

public sealed class AlertFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly DateTimeOffset Opened = new(2024, 11, 27, 5, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Newest_alert_gives_the_feeds_time_and_each_links_to_its_document()
    {
        var feed = Write(
            new("b", "Jalan <ditutup>", "Putar & balik", Opened.AddHours(2), "https://x/alerts/kutim/b.xml"),
            new("a", "Banjir", "", Opened.AddHours(1), "https://x/alerts/kutim/a.xml"));
        Assert.Equal("2024-11-26T23:00:00Z", feed.Element(Atom + "updated")!.Value);
        var first = feed.Elements(Atom + "entry").First();
        Assert.Equal("Jalan <ditutup>", first.Element(Atom + "title")!.Value);
        Assert.Equal("Putar & balik", first.Element(Atom + "summary")!.Value);
        Assert.Equal("application/cap+xml", first.Element(Atom + "link")!.Attribute("type")!.Value);
        Assert.Equal(2, feed.Elements(Atom + "entry").Count());
    }

    [Fact]
    public void An_empty_feed_has_the_time_of_the_journal() =>
        Assert.Equal("2024-11-26T21:00:00Z", Write().Element(Atom + "updated")!.Value);

    [Fact]
    public void Control_characters_do_not_break_the_feed() =>
        Assert.Equal(
            "Banjir\U0001F30A",
            Write(new FeedAlert("a", "Ban\u0001jir\U0001F30A", "", Opened, "https://x/a")).Element(Atom + "entry")!
                .Element(Atom + "title")!.Value);

    private static XElement Write(params FeedAlert[] alerts) => XDocument.Parse(Encoding.UTF8.GetString(
        AlertFeed.Write(
            "urn:uuid:1", "https://x/alerts/kutim/feed.atom", "Peringatan", "Posko", Opened, alerts))).Root!;
}
