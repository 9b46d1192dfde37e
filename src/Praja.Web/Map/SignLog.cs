using System.Security.Cryptography;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Stations;
using Praja.Web.Posts;

namespace Praja.Web.Map;

// A change of a sign has many causes: a report, one taken back, an hour that strikes, another plan. None is followed on
// its own: all signs are read anew, some milliseconds for the country, and compared with those before. So what is told
// is complete by construction. It is done only when somebody asks, and at most every quarter of a second for all.

/// <summary>How the stations of a post stand, and since which reading. Thread-safe.</summary>
/// <param name="post">The post.</param>
internal sealed class SignLog(Post post) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    // Hours strike without an entry.
    private static readonly TimeSpan Oldest = TimeSpan.FromSeconds(5);

    // Of another start of the server, or another node, readings have other numbers.
    private readonly string start = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(5));
    private readonly SemaphoreSlim turn = new(1);
    private Signs newest = Signs.None;
    private DateTimeOffset readAt;

    /// <summary>The signs now, and since which reading each is as it is.</summary>
    /// <exception cref="Journal.JournalException">The journal is away.</exception>
    public async Task<Signs> Now(CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            var sequence = post.Read(picture => picture.Sequence);
            var age = post.Clock.GetUtcNow() - readAt;
            if (newest.Sequence == sequence && age < Oldest) return newest;
            if (age < Pause && age >= TimeSpan.Zero) await Task.Delay(Pause - age, stop);
            readAt = post.Clock.GetUtcNow();
            return newest = Signs.Read(post.Frame, start, newest, signs => post.Read(picture =>
            {
                new StationSigns(picture, readAt).Read(signs);
                return picture.Sequence;
            }));
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}

/// <summary>The signs of stations and areas at one reading. Immutable.</summary>
/// <param name="Start">Marks the server's start.</param>
/// <param name="Reading">Number of the reading, from 1.</param>
/// <param name="Sequence">Sequence of the newest entry in it.</param>
/// <param name="Stations">By index: the sign.</param>
/// <param name="Since">By index: the reading at which it last changed.</param>
/// <param name="Areas">By index of the area: its sum; only of those that maps show.</param>
/// <param name="AreasSince">The same: the reading at which it last changed.</param>
internal sealed record Signs(
    string Start, int Reading, long Sequence, byte[] Stations, int[] Since, SortedDictionary<int, AreaSum> Areas,
    SortedDictionary<int, int> AreasSince)
{
    /// <summary>Before the first reading.</summary>
    public static readonly Signs None = new("", 0, -1, [], [], [], []);

    /// <summary>What a reader says who has this one.</summary>
    public string Mark => $"{Start}-{Reading}";

    /// <summary>Reads them.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="start">Marks the server's start.</param>
    /// <param name="before">The reading before.</param>
    /// <param name="read">Reads signs of stations; gives the sequence they are of.</param>
    public static Signs Read(PostFrame frame, string start, Signs before, Func<byte[], long> read)
    {
        var stations = new byte[frame.Stations.Count];
        var sequence = read(stations);
        var reading = before.Reading + 1;
        var isFirst = before.Stations.Length != stations.Length;
        var since = isFirst ? [.. Enumerable.Repeat(reading, stations.Length)] : (int[])before.Since.Clone();
        for (var station = 0; station < stations.Length && !isFirst; station++)
        {
            if (stations[station] != before.Stations[station]) since[station] = reading;
        }
        var (areas, areasSince) = (new SortedDictionary<int, AreaSum>(), new SortedDictionary<int, int>());
        foreach (var area in MapGround.Of(frame).AreasCounted)
        {
            areas[area] = AreaSum.Of(frame, area, stations);
            areasSince[area] = before.Areas.TryGetValue(area, out var old) && old == areas[area]
                ? before.AreasSince[area]
                : reading;
        }
        return new(start, reading, sequence, stations, since, areas, areasSince);
    }

    /// <summary>The reading that a mark is of; 0, which all follows, when it is of another start.</summary>
    public int ReadingOf(string mark) =>
        mark.StartsWith(Start + "-", StringComparison.Ordinal)
        && int.TryParse(mark.AsSpan(Start.Length + 1), out var reading) && reading <= Reading
            ? reading
            : 0;
}
