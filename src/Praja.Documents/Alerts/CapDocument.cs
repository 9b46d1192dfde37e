using System.Globalization;
using Praja.CommandPost;
using Praja.CommandPost.Routine;
using Praja.Documents.Writing;
using Praja.Journal;

namespace Praja.Documents.Alerts;

// OASIS Common Alerting Protocol 1.2 (1 July 2010). Elements stand in the order of its schema. Times carry the local
// offset; the standard forbids "Z". An alert of an exercise or a simulation has status Exercise, so that no siren and
// no broadcaster takes it for real, and says so again in its note and headline.

/// <summary>A public alert as a CAP 1.2 document.</summary>
public static class CapDocument
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/cap+xml";

    /// <summary>Its namespace.</summary>
    public const string Namespace = "urn:oasis:names:tc:emergency:cap:1.2";

    // Outlines of more corners than this say where by code alone: receivers have limits of their own.
    private const int MostCorners = 1000;

    /// <summary>Ending of the identifier of the message that cancels an alert.</summary>
    private const string CancelEnding = "-cancel";

    /// <summary>Identifiers of all messages, oldest first: every alert, and every cancellation.</summary>
    public static IReadOnlyList<CapMessage> Messages(Picture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var alerts = picture.Routine.Alerts.All;
        return
        [
            .. alerts.Select(a => new CapMessage(a.Id, a.Headline, a.Text, a.SentAt, false))
                .Concat(alerts.Where(a => a.CancelledAt is not null).Select(
                    a => new CapMessage(a.Id + CancelEnding, a.Headline, a.Cancelled, a.CancelledAt!.Value, true)))
                .OrderBy(m => m.Sent),
        ];
    }

    /// <summary>Writes a message.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="identifier">Identifier of the message.</param>
    /// <param name="sender">Name of the sender, unique in the world, without blanks, commas, <c>&lt;</c> and
    /// <c>&amp;</c>: the server's host name and the operation.</param>
    /// <returns>UTF-8; null when there is no such message.</returns>
    public static byte[]? Write(Picture picture, string identifier, string sender)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(identifier);
        ArgumentNullException.ThrowIfNull(sender);
        var cancels = identifier.EndsWith(CancelEnding, StringComparison.Ordinal);
        var alert = picture.Routine.Alerts.Find(cancels ? identifier[..^CancelEnding.Length] : identifier);
        if (alert is null || (cancels && alert.CancelledAt is null)) return null;
        var time = new CapTime(picture.Plans.Calendar.UtcOffsetMinutes);
        var banner = picture.Mode is { } mode ? JournalModes.Banner(mode) : null;
        var xml = MarkupWriter.Xml();
        xml.Open("alert", ("xmlns", Namespace)).Line();
        Head(xml, picture, alert, new(identifier, sender, cancels, banner), time);
        Info(xml, picture, alert, cancels, banner, time);
        return xml.Close().Line().ToUtf8();
    }

    private static void Head(MarkupWriter xml, Picture picture, PublicAlert alert, Heading heading, CapTime time)
    {
        var cancels = heading.Cancels;
        xml.Leaf("identifier", heading.Identifier).Line();
        xml.Leaf("sender", heading.Sender).Line();
        xml.Leaf("sent", time.Say(cancels ? alert.CancelledAt!.Value : alert.SentAt)).Line();
        xml.Leaf("status", heading.Banner is null ? "Actual" : "Exercise").Line();
        xml.Leaf("msgType", cancels ? "Cancel" : alert.Replaces.Length > 0 ? "Update" : "Alert").Line();
        xml.Leaf("scope", "Public").Line();
        var note = string.Join(
            ": ", new[] { heading.Banner?.Id ?? "", cancels ? alert.Cancelled : "" }.Where(n => n.Length > 0));
        if (note.Length > 0) xml.Leaf("note", note).Line();
        var about = cancels ? alert : picture.Routine.Alerts.Find(alert.Replaces);
        if (about is not null)
            xml.Leaf("references", $"{heading.Sender},{about.Id},{time.Say(about.SentAt)}").Line();
    }

    private static void Info(
        MarkupWriter xml, Picture picture, PublicAlert alert, bool cancels, Text? banner, CapTime time)
    {
        xml.Open("info").Line();
        xml.Leaf("language", "id-ID").Line();
        xml.Leaf("category", alert.Category).Line();
        xml.Leaf("event", alert.Event).Line();
        if (cancels) xml.Leaf("responseType", "AllClear").Line();
        xml.Leaf("urgency", cancels ? "Past" : alert.Urgency).Line();
        xml.Leaf("severity", alert.Severity).Line();
        xml.Leaf("certainty", alert.Certainty).Line();
        xml.Leaf("expires", time.Say(alert.Expires)).Line();
        xml.Leaf("senderName", picture.Frame.Operation.Profile.Name).Line();
        xml.Leaf("headline", (banner is { } words ? words.Id + ": " : "") + alert.Headline).Line();
        xml.Leaf("description", cancels ? alert.Cancelled : alert.Text).Line();
        if (!cancels && alert.Instruction.Length > 0) xml.Leaf("instruction", alert.Instruction).Line();
        foreach (var area in alert.Areas)
            Area(xml, picture, area);
        xml.Close().Line();
    }

    private static void Area(MarkupWriter xml, Picture picture, string code)
    {
        var regions = picture.Frame.Regions;
        xml.Open("area").Line();
        xml.Leaf("areaDesc", regions.IndexOf(code) is > 0 and var at ? regions.NameOf(at) : code).Line();
        var outline = picture.Frame.Operation.Boundaries.FirstOrDefault(b => b.Code == code);
        foreach (var ring in outline?.Rings.Where(r => r.Count is >= 4 and <= MostCorners) ?? [])
            xml.Leaf("polygon", string.Join(' ', ring.Select(Corner))).Line();
        xml.Open("geocode").Leaf("valueName", "KEMENDAGRI").Leaf("value", code).Close().Line();
        xml.Close().Line();
    }

    private static string Corner(Coordinate corner) =>
        string.Create(CultureInfo.InvariantCulture, $"{corner.Latitude:0.#####},{corner.Longitude:0.#####}");

    private readonly record struct Heading(string Identifier, string Sender, bool Cancels, Text? Banner);

    private readonly record struct CapTime(int OffsetMinutes)
    {
        public string Say(DateTimeOffset time)
        {
            if (OffsetMinutes == 0) return Digits(time.UtcDateTime) + "-00:00";
            var offset = TimeSpan.FromMinutes(Math.Abs(OffsetMinutes));
            var sign = OffsetMinutes < 0 ? "-" : "+";
            return Digits(time.UtcDateTime.AddMinutes(OffsetMinutes)) + sign
                + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
        }

        private static string Digits(DateTime time) =>
            time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }
}

/// <summary>A message of the feed.</summary>
/// <param name="Identifier">Its identifier.</param>
/// <param name="Headline">Headline.</param>
/// <param name="Text">What it says.</param>
/// <param name="Sent">When.</param>
/// <param name="Cancels">True for a cancellation.</param>
public sealed record CapMessage(string Identifier, string Headline, string Text, DateTimeOffset Sent, bool Cancels);
