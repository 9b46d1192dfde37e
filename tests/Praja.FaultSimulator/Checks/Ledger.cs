using System.Security.Cryptography;
using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.Journal;

namespace Praja.FaultSimulator.Checks;

/// <summary>
/// Stands outside and writes down what was sent, what was answered and what the pictures looked like, and holds the
/// journal against it. The law: what was acknowledged is found; what is found and was not acknowledged was under way;
/// numbers have no gap; nothing is there twice; equal entries give equal pictures.
/// </summary>
/// <param name="frame">The frame of all nodes.</param>
/// <param name="mode">Mode of the journal, as its entries write it.</param>
internal sealed class Ledger(PostFrame frame, string mode)
{
    private readonly HashSet<Guid> sent = [];
    private readonly Dictionary<Guid, PostAnswer> acknowledged = [];
    private readonly Dictionary<Guid, int> heard = [];
    private readonly Dictionary<(long Sequence, string Hash), (string Digest, int Node)> looks = [];
    private readonly Picture copy = new(frame);

    /// <summary>Submissions by what became of them, for the report of a run.</summary>
    internal SortedDictionary<string, int> Ends { get; } = new(StringComparer.Ordinal);

    /// <summary>Kinds of the entries of the journal at the end.</summary>
    internal SortedSet<string> Kinds { get; } = new(StringComparer.Ordinal);

    /// <summary>How many looks at a picture met one of the same entries.</summary>
    internal int LooksCompared { get; private set; }

    /// <summary>How many were acknowledged.</summary>
    internal int Acknowledged => acknowledged.Count;

    internal static string Short(Guid id) => id.ToString("N")[^8..];

    /// <summary>Somebody sent these.</summary>
    internal void Sent(IEnumerable<Submission> batch) => sent.UnionWith(batch.Select(s => s.ClientId));

    /// <summary>A node let an answer go: from now on it is bound to it, whether the answer arrives or not.</summary>
    internal void Answered(Submission submission, PostAnswer answer)
    {
        var id = submission.ClientId;
        if (answer.End == AnswerEnd.Refused)
        {
            if (acknowledged.ContainsKey(id)) throw new Violation($"{Short(id)} was acknowledged, then refused");
            return;
        }
        var before = acknowledged.GetValueOrDefault(id, answer);
        if (before.Sequence != answer.Sequence)
            throw new Violation($"{Short(id)} was {before.Sequence}, then {answer.Sequence}");
        if (before != answer && before.End == AnswerEnd.Recorded && answer.End == AnswerEnd.Recorded)
            throw new Violation($"{Short(id)} was recorded twice");
        // Another node may say that it is there before the one that recorded it has answered.
        if (before.End != AnswerEnd.Recorded) acknowledged[id] = answer;
        else acknowledged.TryAdd(id, answer);
    }

    /// <summary>A sender heard the answer and will not send again.</summary>
    internal void Heard(Guid id, AnswerEnd end)
    {
        heard[id] = heard.GetValueOrDefault(id) + 1;
        Ends[end.ToString()] = Ends.GetValueOrDefault(end.ToString()) + 1;
    }

    /// <summary>Looks at a node's picture: pictures of the same entries must be equal to the byte, and a snapshot must
    /// be what it was taken of.</summary>
    internal void Look(int node, Picture picture)
    {
        var bytes = picture.ToBytes();
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var place = (picture.Sequence, picture.Head.Hash);
        if (looks.TryGetValue(place, out var before))
        {
            LooksCompared++;
            if (before.Digest != digest)
                throw new Violation($"pictures of nodes {before.Node} and {node} differ at entry {place.Sequence}");
            return;
        }
        looks.Add(place, (digest, node));
        // Whatever it held before.
        if (!copy.TryRead(bytes)) throw new Violation($"the snapshot at entry {place.Sequence} cannot be read");
        if (!copy.ToBytes().Span.SequenceEqual(bytes.Span))
            throw new Violation($"the snapshot at entry {place.Sequence} is not what it was taken of");
    }

    /// <summary>Holds the journal against the law.</summary>
    /// <param name="lines">All its lines.</param>
    internal void Audit(ReadOnlySpan<byte> lines)
    {
        if (OwnReader.Fault(lines) is { Length: > 0 } fault) throw new Violation(fault);
        var entries = OwnReader.Read(lines);
        if (entries.Any(e => e.Mode != mode)) throw new Violation("an entry is of another mode");
        var places = entries.ToDictionary(e => e.Client, e => e);
        foreach (var (id, answer) in acknowledged)
        {
            if (!places.TryGetValue(id, out var entry))
                throw new Violation($"{Short(id)} was acknowledged as {answer.Sequence} and is lost");
            if (entry.Sequence != answer.Sequence)
                throw new Violation($"{Short(id)} was acknowledged as {answer.Sequence} and is {entry.Sequence}");
            for (var i = 0; i < answer.Facts.Count; i++)
            {
                if (entries[(int)answer.Sequence - 1 + i].Kind != answer.Facts[i].Kind)
                    throw new Violation($"fact {i} of {Short(id)} is not what was answered");
            }
        }
        AuditSenders(entries);
    }

    /// <summary>Holds the journal against the law once everybody has been answered.</summary>
    internal void AuditEnd(ReadOnlySpan<byte> lines)
    {
        Audit(lines);
        if (heard.Values.Any(times => times != 1)) throw new Violation("a sender was answered twice for one report");
        if (heard.Count != sent.Count) throw new Violation($"{sent.Count - heard.Count} reports were never answered");
        Kinds.UnionWith(OwnReader.Read(lines).Select(e => e.Kind));
        Replay(lines);
    }

    /// <summary>Every entry comes from a submission that was sent, follows from one, or is the clock's.</summary>
    private void AuditSenders(List<OwnEntry> entries)
    {
        long first = 0;
        foreach (var entry in entries.Skip(1))
        {
            if (sent.Contains(entry.Client))
                first = entry.Sequence;
            else if (entry.Actor != "system/clock" && !Follows(entry, entries, first))
                throw new Violation($"nobody sent entry {entry.Sequence} ({entry.Kind})");
        }
    }

    private bool Follows(OwnEntry entry, List<OwnEntry> entries, long first)
    {
        if (first == 0 || entries[(int)first - 1].Time != entry.Time) return false;
        return !acknowledged.TryGetValue(entries[(int)first - 1].Client, out var answer)
            || answer.End != AnswerEnd.Recorded
            || entry.Sequence < first + answer.Facts.Count;
    }

    /// <summary>Folds all entries anew with the real reader: once from the start, and once more from the middle, to
    /// which the picture goes back by a snapshot.</summary>
    private void Replay(ReadOnlySpan<byte> lines)
    {
        var entries = SegmentReading.Entries(new(1, JournalHead.None, lines.ToArray())).ToList();
        var picture = new Picture(frame);
        var (half, middle) = (entries.Count / 2, picture.ToBytes());
        foreach (var entry in entries)
        {
            picture.Apply(entry);
            if (entry.Sequence == half) middle = picture.ToBytes();
        }
        Look(-1, picture);
        picture.TryRead(middle);
        foreach (var entry in entries.Where(e => e.Sequence > half))
            picture.Apply(entry);
        Look(-2, picture);
    }
}
