using Praja.Journal;

namespace Praja.CommandPost.Records;

/// <summary>What an attachment belongs to; empty where it was not said.</summary>
/// <param name="Purpose">What it is kept for.</param>
/// <param name="Incident">The post's number of the report.</param>
/// <param name="Station">Station id.</param>
public sealed record AttachmentLink(string Purpose, string Incident, string Station);

/// <summary>An attachment as the journal knows it.</summary>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="MediaType">Media type as the sender named it.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Added">Sequence of the entry that first added it.</param>
public sealed record Attachment(string Sha256, string MediaType, long Bytes, long Added)
{
    /// <summary>What it belongs to, in the order told.</summary>
    public IReadOnlyList<AttachmentLink> Links { get; init; } = [];

    /// <summary>Why its bytes were erased; empty while they are kept.</summary>
    public string ErasedBecause { get; init; } = "";

    /// <summary>True when its bytes were erased.</summary>
    public bool IsErased => ErasedBecause.Length > 0;
}

/// <summary>What the post knows of attachments and of the signatures under its journal.</summary>
public sealed class RecordBoard : IPicturePart
{
    private readonly SortedDictionary<string, Attachment> attachments = new(StringComparer.Ordinal);
    // By incident and by station, in the order told.
    private readonly Dictionary<(string Incident, string Station), List<string>> byPlace = [];
    private readonly SortedSet<string> erased = new(StringComparer.Ordinal);

    internal RecordBoard()
    {
    }

    /// <summary>All attachments, by hash.</summary>
    public IReadOnlyCollection<Attachment> Attachments => attachments.Values;

    /// <summary>Marks of the persons who were erased.</summary>
    public IReadOnlySet<string> Erased => erased;

    /// <summary>Sequence of the newest entry that somebody has signed for; 0 for none.</summary>
    public long SignedUpTo { get; private set; }

    IReadOnlyList<string> IPicturePart.Kinds { get; } =
        ["attachment_added", "attachment_erased", "checkpoint_signed", "personal_data_erased"];

    /// <summary>The attachment of a hash; null when the journal has none.</summary>
    public Attachment? Find(string sha256) => attachments.GetValueOrDefault(sha256);

    /// <summary>The attachments of an incident.</summary>
    public IEnumerable<Attachment> OfIncident(string number) => At(number, "");

    /// <summary>The attachments of a station.</summary>
    public IEnumerable<Attachment> OfStation(string id) => At("", id);

    void IPicturePart.Apply(Entry entry)
    {
        var body = entry.Draft.Body;
        var sha256 = body.Text("sha256");
        var known = attachments.GetValueOrDefault(sha256);
        switch (entry.Draft.Kind)
        {
            case "attachment_added":
                known ??= new(sha256, body.Text("media_type"), (long)(body["bytes"]?.Number ?? 0), entry.Sequence);
                attachments[sha256] = known with { Links = [.. known.Links, LinkOf(body)] };
                Place(sha256, LinkOf(body));
                break;
            case "attachment_erased":
                if (known is not null) attachments[sha256] = known with { ErasedBecause = body.Text("reason") };
                break;
            case "personal_data_erased":
                erased.Add(body.Text("mark"));
                break;
            default:
                SignedUpTo = Math.Max(SignedUpTo, (long)(body["sequence"]?.Number ?? 0));
                break;
        }
    }

    void IPicturePart.Write(PictureWriter writer)
    {
        writer.Write(SignedUpTo);
        writer.Write(erased);
        writer.Write(attachments.Count);
        foreach (var attachment in attachments.Values)
        {
            writer.Write(attachment.Sha256);
            writer.Write(attachment.MediaType);
            writer.Write(attachment.Bytes);
            writer.Write(attachment.Added);
            writer.Write(attachment.ErasedBecause);
            writer.Write(attachment.Links.Count);
            foreach (var link in attachment.Links)
                writer.Write([link.Purpose, link.Incident, link.Station]);
        }
    }

    void IPicturePart.Read(PictureReader reader)
    {
        attachments.Clear();
        byPlace.Clear();
        SignedUpTo = reader.Long();
        erased.Clear();
        erased.UnionWith(reader.Texts());
        for (var left = reader.Int(); left > 0; left--)
        {
            var attachment = new Attachment(reader.Text(), reader.Text(), reader.Long(), reader.Long())
            {
                ErasedBecause = reader.Text(),
            };
            var links = new AttachmentLink[reader.Int()];
            for (var i = 0; i < links.Length; i++)
                links[i] = reader.Texts() is var texts ? new(texts[0], texts[1], texts[2]) : links[i];
            attachments.Add(attachment.Sha256, attachment with { Links = links });
            foreach (var link in links)
                Place(attachment.Sha256, link);
        }
    }

    private IEnumerable<Attachment> At(string incident, string station) =>
        byPlace.GetValueOrDefault((incident, station), []).Select(sha256 => attachments[sha256]).OrderBy(a => a.Added);

    private void Place(string sha256, AttachmentLink link)
    {
        foreach (var place in ((string, string)[])[(link.Incident, ""), ("", link.Station)])
        {
            if (place == ("", "")) continue;
            if (!byPlace.TryGetValue(place, out var here)) byPlace.Add(place, here = []);
            if (!here.Contains(sha256)) here.Add(sha256);
        }
    }

    /// <summary>What a body says an attachment belongs to.</summary>
    internal static AttachmentLink LinkOf(EntryBody body) =>
        new(body.Text("purpose"), body.Text("incident"), body.Text("station"));
}
