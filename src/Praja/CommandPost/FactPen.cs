using System.Security.Cryptography;
using System.Text;
using Praja.Algorithms.Random;
using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.CommandPost;

/// <summary>Puts facts into a segment: gives them time, mode, actor and client id.</summary>
/// <param name="head">The head before the segment.</param>
/// <param name="mode">The journal's mode.</param>
/// <param name="time">Time of all its entries.</param>
/// <param name="expected">How many entries will probably be written.</param>
internal sealed class FactPen(JournalHead head, JournalMode mode, DateTimeOffset time, int expected)
{
    private readonly SegmentPen pen = new(head, expected);

    /// <summary>Time of all its entries.</summary>
    public DateTimeOffset Time => time;

    /// <summary>How many were written.</summary>
    public int Count => pen.Count;

    /// <summary>Writes a fact of a submission: the first bears its client id, the others ids derived from it.</summary>
    public Entry Add(Fact fact, Submission submission, int number)
    {
        var id = number == 0 ? submission.ClientId : Derived(submission.ClientId.ToString("N"), number);
        return pen.Add(new(time, mode, fact.Actor ?? submission.Sender.Actor, fact.Kind, fact.Body, id));
    }

    /// <summary>Writes a fact that is due by the clock; its id comes from the journal's head before it.</summary>
    public Entry AddByClock(Fact fact) =>
        pen.Add(new(time, mode, fact.Actor ?? Sender.Clock.Actor, fact.Kind, fact.Body, Derived(head.Hash, Count)));

    /// <summary>What was written.</summary>
    public JournalSegment ToSegment() => pen.ToSegment();

    private Guid Derived(string from, int number)
    {
        var key = BitConverter.ToUInt64(SHA256.HashData(Encoding.ASCII.GetBytes(from)).AsSpan(0, sizeof(ulong)));
        var rng = new CounterRng(key, (ulong)number);
        return Uuid7.Of(time, rng.NextBits(), rng.NextBits());
    }
}
