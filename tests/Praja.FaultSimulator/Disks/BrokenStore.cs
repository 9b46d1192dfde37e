using System.Text;
using System.Text.RegularExpressions;
using Praja.Journal;

namespace Praja.FaultSimulator.Disks;

/// <summary>A store with a deliberate bug in it.</summary>
/// <param name="inner">The store.</param>
/// <param name="bugs">Which.</param>
internal sealed partial class BrokenStore(IJournalStore inner, Bugs bugs) : IJournalStore
{
    public IJournalTurn Begin(long known) => new Turn(this, inner.Begin(known), bugs);

    public IEnumerable<JournalSegment> Read(long after) => Spoil([.. inner.Read(after)], read: true);

    public Task WaitAsync(long after, CancellationToken cancellation) => inner.WaitAsync(after, cancellation);

    public JournalSnapshot? ReadSnapshot() => inner.ReadSnapshot();

    public void SaveSnapshot(JournalSnapshot taken) => inner.SaveSnapshot(taken);

    public void Dispose() => inner.Dispose();

    private IReadOnlyList<JournalSegment> Spoil(IReadOnlyList<JournalSegment> segments, bool read)
    {
        if (segments.Count == 0) return segments;
        var lines = segments.SelectMany(s => Encoding.UTF8.GetString(s.Lines.Span).Split('\n'))
            .Where(l => l.Length > 0).ToList();
        if (bugs.FoldOrder) Swap(lines);
        if (bugs.CrossMode) lines[0] = Mode().Replace(lines[0], ",\"mode\":\"operation\"", 1);
        if (bugs.MissOthers && !read)
            lines = [.. lines.Select(l => Kind().Replace(l, ",\"kind\":\"nothing_at_all\"", 1))];
        var text = string.Concat(lines.Select(l => l + "\n"));
        return [new(segments[0].First, segments[^1].Head, Encoding.UTF8.GetBytes(text))];
    }

    /// <summary>Entries that follow one another and are of one kind change places; numbers and hashes stay.</summary>
    private static void Swap(List<string> lines)
    {
        for (var i = 1; i + 1 < lines.Count; i++)
        {
            var (one, two) = (Inside().Match(lines[i]), Inside().Match(lines[i + 1]));
            if (Kind().Match(one.Value).Value != Kind().Match(two.Value).Value) continue;
            (lines[i], lines[i + 1]) = (
                lines[i].Replace(one.Value, two.Value, StringComparison.Ordinal),
                lines[i + 1].Replace(two.Value, one.Value, StringComparison.Ordinal));
            i++;
        }
    }

    [GeneratedRegex(",\"mode\":\"[a-z]+\"")]
    private static partial Regex Mode();

    [GeneratedRegex(",\"kind\":\"[a-z0-9_]+\"")]
    private static partial Regex Kind();

    [GeneratedRegex(",\"time\":.*,\"hash\":")]
    private static partial Regex Inside();

    private sealed class Turn(BrokenStore store, IJournalTurn inner, Bugs bugs) : IJournalTurn
    {
        public IReadOnlyList<JournalSegment> Missed { get; } = store.Spoil(inner.Missed, read: false);

        public JournalHead Head => bugs.RawClock ? inner.Head with { Time = DateTimeOffset.UnixEpoch } : inner.Head;

        public Task Commit(JournalSegment segment) => inner.Commit(segment);

        public void Dispose() => inner.Dispose();
    }
}
