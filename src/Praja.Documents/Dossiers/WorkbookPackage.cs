using System.IO.Compression;
using System.Xml;

namespace Praja.Documents.Dossiers;

/// <summary>
/// The zip container of a workbook (ECMA-376 part 2), opened only after every entry has been unpacked once against the
/// limits: what the container says of its own sizes is not believed.
/// </summary>
internal sealed class WorkbookPackage : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        CloseInput = true,
    };

    private readonly ZipArchive zip;

    private WorkbookPackage(ZipArchive zip) => this.zip = zip;

    /// <summary>
    /// Opens a workbook's bytes; null, with a problem, when they are no workbook or unpack to too much.
    /// </summary>
    public static WorkbookPackage? Open(byte[] bytes, string shown, ProblemList problems)
    {
        if (bytes is not [(byte)'P', (byte)'K', ..])
        {
            // Old .xls files and workbooks with a password are compound files.
            var seen = bytes is [0xD0, 0xCF, ..] ? ".xls / password?" : "not a zip";
            problems.Add(FileProblems.BrokenWorkbook, new(shown), seen);
            return null;
        }
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (IsSmall(zip)) return new WorkbookPackage(zip);
            var most = (Limits.WorkbookUnpackedBytes >> 20) + " MB";
            problems.Add(FileProblems.UnpacksTooLarge, new(shown), zip.Entries.Count + " parts", most);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            problems.Add(FileProblems.BrokenWorkbook, new(shown), e.GetType().Name);
        }
        zip?.Dispose();
        return null;
    }

    /// <summary>Reads a part as XML; null when it is not there.</summary>
    public XmlReader? Part(string name)
    {
        var plain = name.TrimStart('/');
        var entry = zip.Entries.FirstOrDefault(e => e.FullName.Equals(plain, StringComparison.OrdinalIgnoreCase));
        return entry is null ? null : XmlReader.Create(entry.Open(), Settings);
    }

    /// <summary>The parts a part refers to: id, last word of the type, full name.</summary>
    public IReadOnlyList<(string Id, string Kind, string Target)> Relations(string part)
    {
        var folder = part.LastIndexOf('/') is >= 0 and var slash ? part[..(slash + 1)] : "";
        using var xml = Part(folder + "_rels/" + part[folder.Length..] + ".rels");
        var relations = new List<(string, string, string)>();
        while (xml?.Read() == true)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship") continue;
            var type = xml.GetAttribute("Type") ?? "";
            var target = xml.GetAttribute("Target") ?? "";
            relations.Add((xml.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
        }
        return relations;
    }

    public void Dispose() => zip.Dispose();

    private static string Resolve(string folder, string target) =>
        target.StartsWith('/') ? target.TrimStart('/') : new Uri(new Uri("pack://x/" + folder),
            target).AbsolutePath.TrimStart('/');

    private static bool IsSmall(ZipArchive zip)
    {
        if (zip.Entries.Count > Limits.WorkbookParts) return false;
        var total = 0L;
        var block = new byte[1 << 16];
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            var size = 0L;
            for (int read; (read = stream.Read(block)) > 0;)
            {
                size += read;
                total += read;
                if (total > Limits.WorkbookUnpackedBytes) return false;
                if (size > Limits.RatioFreeBytes && size / Limits.WorkbookRatio > entry.CompressedLength) return false;
            }
        }
        return true;
    }
}
