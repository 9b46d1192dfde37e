using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Praja.Bench.Risk;
using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.Documents.Doctrines;

namespace Praja.Bench.Replays;

/// <summary>The country a day is replayed in, and the rows that tell of it.</summary>
internal static class ReplayTable
{
    public const string Id = "replay";

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static PostFrame Framed(int stations)
    {
        var operation = GeneratedNation.Operation(stations) with
        {
            Stages = [new("vote", "pemungutan", "Pemungutan", new(2024, 11, 27), new(2024, 11, 27), new("bench"))],
        };
        var doctrine = DoctrineReader.Read(null, "pilkada-2024", new ProblemList())?.Book
            ?? throw new InvalidOperationException("no doctrine");
        operation = operation with
        {
            Profile = operation.Profile with { TimeZone = "WITA", ElectionDate = new(2024, 11, 27) },
        };
        var clock = Stopwatch.StartNew();
        var frame = new PostFrame(operation, doctrine, null);
        Tell("frame", frame.Stations.Count, clock.Elapsed, $"{frame.Regions.Count} areas");
        clock.Restart();
        var hash = frame.Hash;
        Tell("hash of the frame", frame.Stations.Count, clock.Elapsed, hash[..12]);
        return frame;
    }

    public static string HashOf(Picture picture) =>
        Convert.ToHexStringLower(SHA256.HashData(picture.ToBytes().Span))[..12];

    public static void Tell(string step, int entries, TimeSpan time, string note)
    {
        var each = (time.TotalMicroseconds / entries).ToString("0.00", Plain);
        Console.WriteLine(string.Create(
            Plain, $"| {step} | {entries:#,0} | {time.TotalSeconds:0.000000} | {each} | {note} |"));
    }
}
