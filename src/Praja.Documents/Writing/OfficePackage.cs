using System.IO.Compression;

namespace Praja.Documents.Writing;

/// <summary>
/// The zip container of xlsx and docx (ECMA-376 part 2). It is written by the platform's own zip code with one fixed
/// time stamp, because the Open XML SDK stamps the present time and spends half a second on its own start.
/// </summary>
internal static class OfficePackage
{
    private const string RelationNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    // The earliest time a zip entry can carry.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the parts, with the content types and the root relation they need.</summary>
    public static void Write(string path, IReadOnlyList<OfficePart> parts)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        Write(file, parts);
    }

    /// <summary>The parts as the bytes of a package.</summary>
    public static byte[] ToBytes(IReadOnlyList<OfficePart> parts)
    {
        using var memory = new MemoryStream();
        Write(memory, parts);
        return memory.ToArray();
    }

    private static void Write(Stream target, IReadOnlyList<OfficePart> parts)
    {
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, "[Content_Types].xml", ContentTypes(parts));
        Add(zip, "_rels/.rels", Relations([("rId1", "officeDocument", parts[0].Name)]));
        foreach (var part in parts)
            Add(zip, part.Name, part.Content);
    }

    /// <summary>A relations part: id, kind (last word of the official type) and target.</summary>
    public static byte[] Relations(IReadOnlyList<(string Id, string Kind, string Target)> relations)
    {
        var xml = MarkupWriter.Xml();
        xml.Open("Relationships", ("xmlns", RelationNamespace));
        foreach (var (id, kind, target) in relations)
            xml.Empty("Relationship", ("Id", id), ("Type", OfficeRelation + kind), ("Target", target));
        return xml.Close().ToUtf8();
    }

    private static byte[] ContentTypes(IReadOnlyList<OfficePart> parts)
    {
        var xml = MarkupWriter.Xml();
        xml.Open("Types", ("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"));
        xml.Empty("Default", ("Extension", "rels"),
            ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        xml.Empty("Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        foreach (var part in parts.Where(p => p.ContentType.Length > 0))
            xml.Empty("Override", ("PartName", "/" + part.Name), ("ContentType", part.ContentType));
        return xml.Close().ToUtf8();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        stream.Write(content);
    }
}

/// <summary>One file inside the container.</summary>
/// <param name="Name">Path inside the zip, without a leading slash.</param>
/// <param name="ContentType">Its content type; empty for relations.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record OfficePart(string Name, string ContentType, byte[] Content);
