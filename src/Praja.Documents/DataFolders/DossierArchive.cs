using System.Globalization;
using System.IO.Compression;
using Praja.Operations;

namespace Praja.Documents.DataFolders;

/// <summary>A dossier's folder packed as one file, unpacked within limits. Only files of a dossier are taken; what else
/// is inside stays there, and is told.</summary>
public static class DossierArchive
{
    private const int MostEntries = 5_000;
    private const int DeepestFolder = 6;

    private static readonly string[] Taken = [".csv", ".yaml", ".yml", ".geojson"];

    /// <summary>Unpacks an archive.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="shown">What its sender calls it.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>Folder of the dossier, and the names that were not taken; null when it is refused.</returns>
    public static (string Dossier, IReadOnlyList<string> Left)? Unpack(
        Stream archive, string shown, string folder, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(problems);
        try
        {
            using var zip = new ZipArchive(archive, ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries)
            {
                var count = zip.Entries.Count.ToString(CultureInfo.InvariantCulture);
                problems.Add(UploadProblems.TooMuchInside, new(shown), count, Number(MostEntries) + " berkas/files");
                return null;
            }
            var left = new List<string>();
            return Take(zip, shown, folder, left, problems) && DossierOf(folder, shown, problems) is { } dossier
                ? (dossier, left)
                : null;
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or NotSupportedException)
        {
            problems.Add(UploadProblems.NotADossier, new(shown), e.GetType().Name);
            return null;
        }
    }

    private static bool Take(ZipArchive zip, string shown, string folder, List<string> left, ProblemList problems)
    {
        var room = Limits.WorkbookUnpackedBytes;
        foreach (var entry in zip.Entries.Where(e => e.Name.Length > 0))
        {
            var parts = entry.FullName.Split('/', '\\');
            if (parts.Length > DeepestFolder || parts.Any(p => p is "" or "." or ".." || p.Any(IsOdd)))
            {
                problems.Add(UploadProblems.NameLeadsOut, new(shown), entry.FullName);
                return false;
            }
            if (!Taken.Contains(Path.GetExtension(entry.Name).ToLowerInvariant()) || parts[0] == "__MACOSX")
            {
                left.Add(entry.FullName);
                continue;
            }
            var path = Path.Combine([folder, .. parts]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            room = Copy(entry, path, room);
            if (room >= 0) continue;
            var limit = Number(Limits.WorkbookUnpackedBytes >> 20) + " MB";
            problems.Add(UploadProblems.TooMuchInside, new(shown), entry.FullName, limit);
            return false;
        }
        return true;
    }

    // What the archive says of its sizes is not believed: the bytes are counted as they come.
    private static long Copy(ZipArchiveEntry entry, string path, long room)
    {
        using var from = entry.Open();
        using var to = new FileStream(path, FileMode.Create, FileAccess.Write);
        var block = new byte[1 << 16];
        for (int read; room >= 0 && (read = from.Read(block)) > 0;)
        {
            room -= read;
            if (room >= 0) to.Write(block, 0, read);
        }
        return room;
    }

    private static string? DossierOf(string folder, string shown, ProblemList problems)
    {
        var found = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f).ToUpperInvariant() is ".YAML" or ".YML"
                && Path.GetFileNameWithoutExtension(f).ToUpperInvariant() is "OPERATION" or "OPERASI")
            .Select(f => Path.GetDirectoryName(f)!)
            .GroupBy(f => f.Count(c => c == Path.DirectorySeparatorChar))
            .MinBy(g => g.Key)?.Distinct().ToArray() ?? [];
        if (found is [var dossier]) return dossier;
        var seen = string.Join(", ", found.Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal));
        problems.Add(UploadProblems.NotOneDossier, new(shown), seen.Length > 0 ? seen : "0");
        return null;
    }

    private static bool IsOdd(char c) => char.IsControl(c) || c is ':' or '*' or '?' or '"' or '<' or '>' or '|';

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
