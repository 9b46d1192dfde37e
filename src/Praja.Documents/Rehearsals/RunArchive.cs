using System.Security.Cryptography;
using Praja.Rehearsal;

namespace Praja.Documents.Rehearsals;

/// <summary>What runs depend on, part by part: only with all of them equal may they be gone on with.</summary>
/// <param name="Parts">Name and value, in a fixed order.</param>
public sealed record RunFingerprint(IReadOnlyList<KeyValuePair<string, string>> Parts);

/// <summary>The finished runs of one stage.</summary>
/// <param name="Stage">Stage id.</param>
/// <param name="Shape">The model's sizes, so that no index leads outside.</param>
/// <param name="Outcomes">Runs 0, 1, 2, ...</param>
public sealed record KeptRuns(string Stage, RunShape Shape, IReadOnlyList<RunOutcome> Outcomes);

/// <summary>The sizes of a model that runs refer to.</summary>
/// <param name="Sites">Sites.</param>
/// <param name="Types">Incident types.</param>
/// <param name="Levels">Levels.</param>
/// <param name="Units">Units.</param>
/// <param name="Hours">Hours of the rehearsed time, the last begun.</param>
public sealed record RunShape(int Sites, int Types, int Levels, int Units, int Hours)
{
    /// <summary>The sizes of a model.</summary>
    public static RunShape Of(RehearsalModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var hours = (int)Math.Ceiling((model.EndSecond - model.StartSecond) / 3600);
        return new(model.Sites.Count, model.Types.Count, model.Levels.Count, model.Units.Count, hours);
    }
}

// A binary file: magic and version, the fingerprint, then each stage with its shape and runs, then SHA-256 of all that.
// Numbers are little-endian; counts have seven bits a byte. Of units only those that were busy are written: most are
// not. The file comes from a folder that others may write to, so that every count is held against what is left and
// every index against the shape.

/// <summary>Keeps finished runs, so that an interrupted rehearsal can be gone on with.</summary>
public static class RunArchive
{
    /// <summary>Name of the file in the folder of results.</summary>
    public const string File = "gladi.runs";

    private const ulong Magic = 0x3153_4E55_524A_5250; // "PRJRUNS1"

    private const int HashBytes = 32;

    /// <summary>Writes the runs; false, with a problem, when they cannot be written.</summary>
    /// <param name="path">Where to; replaced.</param>
    /// <param name="fingerprint">What they depend on.</param>
    /// <param name="stages">The runs.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static bool Write(
        string path, RunFingerprint fingerprint, IReadOnlyList<KeptRuns> stages, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(fingerprint);
        ArgumentNullException.ThrowIfNull(stages);
        return OutputFile.Write(path, draft => WriteAll(draft, fingerprint, stages), overwrite: true, problems);
    }

    /// <summary>Reads the runs; null, with a problem, when there are none that may be gone on with.</summary>
    /// <param name="path">Where from.</param>
    /// <param name="fingerprint">What they must depend on.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static IReadOnlyList<KeptRuns>? Read(string path, RunFingerprint fingerprint, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(fingerprint);
        var bytes = InputFile.Read(path, path, Limits.RunArchiveBytes, problems);
        if (bytes is null) return null;
        if (!IsWhole(bytes)) return Refuse(path, problems);
        using var reader = new BinaryReader(new MemoryStream(bytes, 0, bytes.Length - HashBytes, writable: false));
        try
        {
            if (reader.ReadUInt64() != Magic) return Refuse(path, problems);
            if (Difference(reader, fingerprint) is not { } difference) return ReadStages(reader);
            problems.Add(ArchiveProblems.Foreign, new(path), difference.Seen, difference.Part, difference.Now);
            return null;
        }
        catch (Exception e) when (e is IOException or FormatException or InvalidDataException or ArgumentException)
        {
            return Refuse(path, problems);
        }
    }

    private static IReadOnlyList<KeptRuns>? Refuse(string path, ProblemList problems)
    {
        problems.Add(ArchiveProblems.Damaged, new(path), Path.GetFileName(path));
        return null;
    }

    private static bool IsWhole(byte[] bytes) =>
        bytes.Length > HashBytes
        && bytes.AsSpan(^HashBytes..).SequenceEqual(SHA256.HashData(bytes.AsSpan(..^HashBytes)));

    private static (string Part, string Seen, string Now)? Difference(BinaryReader reader, RunFingerprint wanted)
    {
        var count = reader.Read7BitEncodedInt();
        (string, string, string)? difference = null;
        for (var i = 0; i < count; i++)
        {
            var (key, value) = (reader.ReadString(), reader.ReadString());
            var now = wanted.Parts.FirstOrDefault(p => p.Key == key).Value ?? "-";
            if (now != value) difference ??= (key, value, now);
        }
        return difference ?? (count == wanted.Parts.Count ? null : ("version", "-", "-"));
    }

    private static List<KeptRuns> ReadStages(BinaryReader reader)
    {
        List<KeptRuns> stages = [];
        for (var left = Count(reader, smallest: 1); left > 0; left--)
            stages.Add(RunRecords.ReadStage(reader));
        if (reader.BaseStream.Position != reader.BaseStream.Length) throw new InvalidDataException();
        return stages;
    }

    /// <summary>A count of things of at least so many bytes each.</summary>
    internal static int Count(BinaryReader reader, int smallest)
    {
        var count = reader.Read7BitEncodedInt();
        var left = reader.BaseStream.Length - reader.BaseStream.Position;
        return count >= 0 && (long)count * smallest <= left ? count : throw new InvalidDataException();
    }

    private static void WriteAll(string path, RunFingerprint fingerprint, IReadOnlyList<KeptRuns> stages)
    {
        using var file = System.IO.File.Create(path);
        using var sha = SHA256.Create();
        using (var hashed = new CryptoStream(file, sha, CryptoStreamMode.Write, leaveOpen: true))
        using (var buffered = new BufferedStream(hashed, 1 << 16))
        using (var writer = new BinaryWriter(buffered))
        {
            writer.Write(Magic);
            writer.Write7BitEncodedInt(fingerprint.Parts.Count);
            foreach (var (key, value) in fingerprint.Parts)
            {
                writer.Write(key);
                writer.Write(value);
            }
            writer.Write7BitEncodedInt(stages.Count);
            foreach (var stage in stages)
                RunRecords.WriteStage(writer, stage);
        }
        file.Write(sha.Hash!);
    }
}
