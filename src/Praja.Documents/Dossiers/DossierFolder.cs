using System.Security.Cryptography;
using Praja.Operations;
using Praja.Operations.Dossiers;
using Praja.Planning;

namespace Praja.Documents.Dossiers;

/// <summary>The files of one dossier's folder, found by their Indonesian or English names.</summary>
internal sealed class DossierFolder(string folder, string shown, ProblemList problems)
{
    private const int MostFiles = 10_000;

    private readonly SortedDictionary<string, string> pathsBySheet = new(StringComparer.Ordinal);
    private readonly List<InputHash> inputs = [];
    private string? profile;
    private string? boundaries;

    /// <summary>The files that were read.</summary>
    public IReadOnlyList<InputHash> Inputs => inputs;

    /// <summary>Lists the folder; false, with a problem, when it cannot be.</summary>
    public bool Open()
    {
        try
        {
            if (!Directory.Exists(folder))
            {
                var seen = shown.Length > 0 ? shown : folder;
                problems.Add(FileProblems.NotFound, new(Shown("")), seen, Shown("operation.yaml"));
                return false;
            }
            var names = Directory.EnumerateFiles(folder).Take(MostFiles).Select(p => Path.GetFileName(p)!).ToArray();
            Array.Sort(names, StringComparer.Ordinal);
            foreach (var name in names) Take(name);
            return true;
        }
        catch (Exception e) when (InputFile.IsRefusal(e))
        {
            problems.Add(FileProblems.NotReadable, new(Shown("")), InputFile.Reason(e));
            return false;
        }
    }

    /// <summary>Reads every file that was found.</summary>
    public DossierSource Read()
    {
        var sheets = new SortedDictionary<string, Sheet>(StringComparer.Ordinal);
        foreach (var (key, name) in pathsBySheet)
        {
            if (Bytes(name, Limits.CsvBytes) is { } bytes)
                sheets.Add(key, CsvReader.Parse(bytes, Shown(name), problems) ?? Unread(name));
            else
                sheets.Add(key, Unread(name));
        }
        return new DossierSource
        {
            Place = new(Shown(profile ?? "operation.yaml")),
            Profile = ReadProfile(),
            Sheets = sheets,
            Boundaries = ReadBoundaries(),
        };
    }

    private void Take(string name)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        switch (Path.GetExtension(name).ToUpperInvariant())
        {
            case ".CSV":
                TakeSheet(name, stem);
                break;
            case ".YAML" or ".YML" when Headers.Plain(stem) is "operation" or "operasi":
                if (profile is null)
                    profile = name;
                else
                    problems.Add(FileProblems.FileTwice, new(Shown(name)), profile, "operation");
                break;
            case ".GEOJSON" when Headers.Plain(stem) is "boundaries" or "batas" or "bataswilayah":
                boundaries ??= name;
                break;
            case ".YAML" or ".YML" or ".GEOJSON":
                problems.Add(CellProblems.UnknownSheet, new(Shown(name)), name, "operation.yaml, boundaries.geojson");
                break;
        }
    }

    private void TakeSheet(string name, string stem)
    {
        if (DossierSchema.SheetOf(stem) is not { } sheet)
        {
            var known = string.Join(", ", DossierSchema.Sheets.Select(s => s.Key == s.Id ? s.Id : s.Id + "/" + s.Key));
            problems.Add(CellProblems.UnknownSheet, new(Shown(name)), name, known);
        }
        else if (!pathsBySheet.TryAdd(sheet.Key, name))
        {
            problems.Add(FileProblems.FileTwice, new(Shown(name)), pathsBySheet[sheet.Key], sheet.Key);
        }
    }

    private DataNode? ReadProfile()
    {
        if (profile is null)
        {
            problems.Add(FileProblems.NotFound, new(Shown("operation.yaml")), "", Shown("operation.yaml"));
            return null;
        }
        return Bytes(profile, YamlTree.MaxBytes) is { } bytes ? YamlTree.Read(Shown(profile), bytes, problems) : null;
    }

    private IReadOnlyList<Boundary> ReadBoundaries() =>
        boundaries is not null && Bytes(boundaries, Limits.GeoJsonBytes) is { } bytes
            ? BoundaryReader.Parse(bytes, Shown(boundaries), problems)
            : [];

    private byte[]? Bytes(string name, long limit)
    {
        var bytes = InputFile.Read(Path.Combine(folder, name), Shown(name), limit, problems);
        if (bytes is not null) inputs.Add(new(Shown(name), Convert.ToHexStringLower(SHA256.HashData(bytes))));
        return bytes;
    }

    // A sheet that is there but unreadable has had its problem; it is not missing as well.
    private Sheet Unread(string name) => new(Shown(name), [], 1, []);

    private string Shown(string name) => shown + name;
}
