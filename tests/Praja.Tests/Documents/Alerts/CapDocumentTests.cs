using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Praja.Documents.Alerts;
using Praja.Journal;
using Praja.Tests.CommandPost.Routine;
using static Praja.Tests.CommandPost.Routine.SelasihPost;

namespace Praja.Tests.Documents.Alerts;

/// <summary>CAP documents are held against the order and the words of the schema of OASIS CAP 1.2, section 3.</summary>
public sealed partial class CapDocumentTests
{
    private const string Sender = "selasih.example/selasih-2024";

    private static readonly XNamespace Cap = "urn:oasis:names:tc:emergency:cap:1.2";

    // Element, at least, at most, in the order of the schema.
    private static readonly (string Name, int Least, int Most)[] Alert =
    [
        ("identifier", 1, 1), ("sender", 1, 1), ("sent", 1, 1), ("status", 1, 1), ("msgType", 1, 1), ("source", 0, 1),
        ("scope", 1, 1), ("restriction", 0, 1), ("addresses", 0, 1), ("code", 0, 99), ("note", 0, 1),
        ("references", 0, 1), ("incidents", 0, 1), ("info", 0, 99),
    ];

    private static readonly (string Name, int Least, int Most)[] Info =
    [
        ("language", 0, 1), ("category", 1, 99), ("event", 1, 1), ("responseType", 0, 99), ("urgency", 1, 1),
        ("severity", 1, 1), ("certainty", 1, 1), ("audience", 0, 1), ("eventCode", 0, 99), ("effective", 0, 1),
        ("onset", 0, 1), ("expires", 0, 1), ("senderName", 0, 1), ("headline", 0, 1), ("description", 0, 1),
        ("instruction", 0, 1), ("web", 0, 1), ("contact", 0, 1), ("parameter", 0, 99), ("resource", 0, 99),
        ("area", 0, 99),
    ];

    private static readonly (string Name, int Least, int Most)[] Area =
    [
        ("areaDesc", 1, 1), ("polygon", 0, 99), ("circle", 0, 99), ("geocode", 0, 99), ("altitude", 0, 1),
        ("ceiling", 0, 1),
    ];

    private readonly SelasihPost post = new();

    [Fact]
    public void An_alert_of_an_exercise_is_valid_and_says_so()
    {
        Issue();
        var alert = Read("alert-1");
        Assert.Equal("Exercise", alert.Element(Cap + "status")!.Value);
        Assert.Equal("Alert", alert.Element(Cap + "msgType")!.Value);
        Assert.Equal("LATIHAN", alert.Element(Cap + "note")!.Value);
        var info = alert.Element(Cap + "info")!;
        Assert.Equal("LATIHAN: Sungai <Kenanga> naik", info.Element(Cap + "headline")!.Value);
        Assert.Equal("2024-11-27T12:00:00+08:00", info.Element(Cap + "expires")!.Value);
        Assert.Equal("Bukit Kenanga", info.Element(Cap + "area")!.Element(Cap + "areaDesc")!.Value);
        Assert.Equal("97.01.02", info.Descendants(Cap + "value").Single().Value);
    }

    [Fact]
    public void A_real_alert_is_actual()
    {
        var real = new SelasihPost(JournalMode.Operation);
        Issue(real);
        var alert = Read("alert-1", real);
        Assert.Equal("Actual", alert.Element(Cap + "status")!.Value);
        Assert.Null(alert.Element(Cap + "note"));
        Assert.Equal("Sungai <Kenanga> naik", alert.Descendants(Cap + "headline").Single().Value);
    }

    [Fact]
    public void An_update_and_a_cancellation_refer_to_the_alert()
    {
        Issue();
        post.Now = post.Now.AddMinutes(5);
        Issue(replaces: "alert-1");
        Assert.Equal("Update", Read("alert-2").Element(Cap + "msgType")!.Value);
        Assert.Equal(
            Sender + ",alert-1,2024-11-26T20:00:00+08:00", Read("alert-2").Element(Cap + "references")!.Value);
        Assert.Null(CapDocument.Write(post.Picture, "alert-2-cancel", Sender));
        post.Tell(Humas, "alert_cancelled", ("identifier", "alert-2"), ("reason", "air surut"));
        var cancel = Read("alert-2-cancel");
        Assert.Equal("Cancel", cancel.Element(Cap + "msgType")!.Value);
        Assert.Equal(Sender + ",alert-2,2024-11-26T20:05:00+08:00", cancel.Element(Cap + "references")!.Value);
        Assert.Equal(
            ["alert-1", "alert-2", "alert-2-cancel"], CapDocument.Messages(post.Picture).Select(m => m.Identifier));
        Assert.Null(CapDocument.Write(post.Picture, "alert-9", Sender));
    }

    private XElement Read(string identifier, SelasihPost? from = null)
    {
        var bytes = CapDocument.Write((from ?? post).Picture, identifier, Sender);
        Assert.NotNull(bytes);
        var alert = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Root!;
        Assert.Equal(Cap + "alert", alert.Name);
        Assert.All(alert.DescendantsAndSelf(), e => Assert.Equal(Cap, e.Name.Namespace));
        InOrder(alert, Alert);
        foreach (var info in alert.Elements(Cap + "info"))
        {
            InOrder(info, Info);
            foreach (var area in info.Elements(Cap + "area"))
                InOrder(area, Area);
        }
        // 3.2.1: identifier and sender hold no blanks, commas, < or &; times carry an offset and never Z.
        Assert.All(
            new[] { "identifier", "sender" },
            name => Assert.DoesNotMatch("[ ,<&]", alert.Element(Cap + name)!.Value));
        Assert.All(
            alert.Descendants().Where(e => e.Name.LocalName is "sent" or "expires"),
            e => Assert.Matches(Time(), e.Value));
        return alert;
    }

    private static void InOrder(XElement parent, (string Name, int Least, int Most)[] schema)
    {
        var names = parent.Elements().Select(e => e.Name.LocalName).ToArray();
        var order = schema.Select(s => s.Name).ToList();
        Assert.All(names, n => Assert.Contains(n, order));
        Assert.Equal(names.OrderBy(order.IndexOf), names);
        Assert.All(schema, s => Assert.InRange(names.Count(n => n == s.Name), s.Least, s.Most));
    }

    private void Issue(SelasihPost? at = null, string replaces = "")
    {
        (string Key, object Value)[] body =
        [
            ("category", "Met"), ("urgency", "Expected"), ("severity", "Moderate"), ("certainty", "Likely"),
            ("event", "Banjir sungai"), ("headline", "Sungai <Kenanga> naik"), ("text", "Air naik & terus naik."),
            ("instruction", "Jauhi tepian."), ("areas", new[] { "97.01.02" }), ("expires", "2024-11-27T04:00:00Z"),
        ];
        (at ?? post).Tell(Humas, "alert_issued", replaces.Length > 0 ? [.. body, ("replaces", replaces)] : body);
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$")]
    private static partial Regex Time();
}
