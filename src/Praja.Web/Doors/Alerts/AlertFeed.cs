using System.Globalization;
using System.Text;
using System.Xml;

namespace Praja.Web.Doors.Alerts;

/// <summary>An alert as the feed lists it.</summary>
/// <param name="Id">Its id for ever.</param>
/// <param name="Title">Headline.</param>
/// <param name="Summary">What it says; may be empty.</param>
/// <param name="Sent">When it was sent.</param>
/// <param name="Address">Address of its CAP document.</param>
internal sealed record FeedAlert(string Id, string Title, string Summary, DateTimeOffset Sent, string Address);

/// <summary>Writes the feed of public alerts (Atom, RFC 4287), with a link to each alert's CAP 1.2 document.</summary>
internal static class AlertFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        Indent = true,
        NewLineChars = "\n",
        CheckCharacters = true,
    };

    /// <summary>Writes a feed.</summary>
    /// <param name="id">Its id for ever.</param>
    /// <param name="address">Its own address.</param>
    /// <param name="title">Title; says so when it is of an exercise.</param>
    /// <param name="author">The post that issues alerts.</param>
    /// <param name="opened">When the operation's journal was opened: the feed's time while it is empty.</param>
    /// <param name="alerts">Its alerts, newest first.</param>
    public static byte[] Write(
        string id, string address, string title, string author, DateTimeOffset opened, IReadOnlyList<FeedAlert> alerts)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("id", Atom, id);
            xml.WriteElementString("title", Atom, Clean(title));
            xml.WriteElementString("updated", Atom, Time(alerts.Count > 0 ? alerts[0].Sent : opened));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, Clean(author));
            xml.WriteEndElement();
            WriteLink(xml, "self", "application/atom+xml", address);
            foreach (var alert in alerts)
                Write(xml, alert);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, FeedAlert alert)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, alert.Id);
        xml.WriteElementString("title", Atom, Clean(alert.Title));
        xml.WriteElementString("updated", Atom, Time(alert.Sent));
        WriteLink(xml, "alternate", "application/cap+xml", alert.Address);
        if (alert.Summary.Length > 0) xml.WriteElementString("summary", Atom, Clean(alert.Summary));
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string rel, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // Control characters may stand in a journal but not in XML 1.0.
    private static string Clean(string text) =>
        string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
