using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Praja.Journal;

namespace Praja.CommandPost.Frame;

/// <summary>The hash of a frame, so that a snapshot taken over another one is known as such.</summary>
internal static class FrameHash
{
    // Places tell where something stood in a file: moving a line changes no fold, but a changed hash costs only a
    // replay, so they are hashed with the rest.
    private static readonly JsonSerializerOptions Plain = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private const int Chunk = 1 << 16;

    /// <summary>The hash of all that a fold may depend on: profile, calendar, commands, forces, doctrine, areas, sites
    /// and plan.</summary>
    public static string Of(PostFrame frame)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var operation = frame.Operation;
        Add(hash, operation.Profile);
        Add(hash, operation.Stages);
        Add(hash, operation.Commands);
        Add(hash, operation.Forces);
        Add(hash, operation.TaskForces);
        Add(hash, operation.Travel);
        Add(hash, frame.Doctrine);
        Add(hash, frame.Plan is null ? null : frame.Plan with { Stations = [] });
        // Of an earlier plan its file's hash says all.
        Add(hash, frame.Plans.Files.Skip(1));
        AddRegions(hash, frame.Regions);
        AddSites(hash, frame);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add<T>(IncrementalHash hash, T value) =>
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(value, Plain));

    private static void AddRegions(IncrementalHash hash, RegionTable regions)
    {
        var pen = new Utf8Pen(2 * Chunk);
        for (var region = 0; region < regions.Count; region++)
        {
            pen.WriteQuoted(regions.CodeOf(region));
            pen.WriteQuoted(regions.NameOf(region));
            Flush(hash, pen, Chunk);
        }
        Flush(hash, pen, 0);
    }

    private static void AddSites(IncrementalHash hash, PostFrame frame)
    {
        var pen = new Utf8Pen(2 * Chunk);
        foreach (var site in frame.Operation.Sites)
        {
            pen.WriteQuoted(site.Id);
            pen.WriteQuoted(site.Name);
            pen.WriteQuoted(site.Region);
            pen.Write((long)site.Kind);
            pen.Write((long)site.Access);
            pen.Write(BitConverter.DoubleToInt64Bits(site.Position?.Latitude ?? 0));
            pen.Write(BitConverter.DoubleToInt64Bits(site.Position?.Longitude ?? 0));
            Flush(hash, pen, Chunk);
        }
        for (var station = 0; station < frame.Stations.Count; station++)
        {
            pen.Write((long)frame.Stations.BandOf(station));
            pen.WriteQuoted(frame.Stations.BeatOf(station));
            Flush(hash, pen, Chunk);
        }
        Flush(hash, pen, 0);
    }

    private static void Flush(IncrementalHash hash, Utf8Pen pen, int atLeast)
    {
        if (pen.Count < atLeast) return;
        hash.AppendData(pen.Written.Span);
        pen.CutTo(0);
    }
}
