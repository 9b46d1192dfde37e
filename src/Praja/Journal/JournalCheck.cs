using System.Globalization;
using System.Text;

namespace Praja.Journal;

/// <summary>What a journal file holds.</summary>
/// <param name="Mode">Its mode.</param>
/// <param name="Header">Body of its first entry.</param>
/// <param name="Entries">How many entries could be read.</param>
/// <param name="First">Time of the first.</param>
/// <param name="Last">Time of the last.</param>
/// <param name="Head">Hash of the last.</param>
/// <param name="Kinds">Entries by kind, in ordinal order.</param>
public sealed record JournalSummary(
    JournalMode Mode,
    EntryBody Header,
    long Entries,
    DateTimeOffset First,
    DateTimeOffset Last,
    string Head,
    IReadOnlyDictionary<string, int> Kinds);

/// <summary>
/// Proves that nothing in a journal file was changed, or says on which lines. What was cut off at the end shows only
/// against a head hash noted elsewhere.
/// </summary>
public static class JournalCheck
{
    /// <summary>Checks every line in one run; null when not even one entry could be read.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="file">Its name for the problems.</param>
    /// <param name="problems">Receives what is wrong, by line.</param>
    /// <param name="head">A hash noted earlier that must be there; empty for none.</param>
    public static JournalSummary? Verify(
        ReadOnlyMemory<byte> bytes, string file, ProblemList problems, string head = "") =>
        Verify([bytes], file, problems, head);

    /// <summary>Checks every line of a journal that is too large for one piece, or lies in a store.</summary>
    /// <param name="blocks">Its bytes in order, each block of whole lines.</param>
    /// <param name="file">Its name for the problems.</param>
    /// <param name="problems">Receives what is wrong, by line.</param>
    /// <param name="head">A hash noted earlier that must be there; empty for none.</param>
    public static JournalSummary? Verify(
        IEnumerable<ReadOnlyMemory<byte>> blocks, string file, ProblemList problems, string head = "")
    {
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(head);
        var lines = new LineCheck(file, problems, head);
        var row = 0;
        foreach (var block in blocks)
        {
            for (var rest = block; rest.Length > 0;)
            {
                var end = rest.Span.IndexOf((byte)'\n');
                lines.Take(end < 0 ? rest : rest[..end], ended: end >= 0, ++row);
                rest = end < 0 ? default : rest[(end + 1)..];
            }
        }
        return lines.Finish();
    }

    /// <summary>Holds one line after another against those before.</summary>
    private sealed class LineCheck(string file, ProblemList problems, string head)
    {
        private readonly SortedDictionary<string, int> kinds = new(StringComparer.Ordinal);
        private readonly Dictionary<Guid, int> clients = [];
        private Entry? first;
        private Entry? last;
        private long read;
        private long expected = 1;
        private bool headSeen;

        // Null after a line that could not be read: the next line's hash cannot be told.
        private string? previous = EntryJson.NoHash;

        public void Take(ReadOnlyMemory<byte> line, bool ended, int row)
        {
            var reason = "";
            var entry = line.Length > EntryRules.LongestLine ? null : EntryReading.Read(line, out reason);
            if (entry is null)
            {
                var seen = reason.Length == 0 ? line.Length.ToString(CultureInfo.InvariantCulture) + " byte" : reason;
                problems.Add(JournalProblems.NotAnEntry, new(file, row), seen, reason);
                previous = null;
                expected++;
            }
            else
            {
                Hold(entry, line.Span, ended, row);
                first ??= entry;
                last = entry;
                read++;
                previous = entry.Hash;
                expected = entry.Sequence + 1;
                headSeen |= entry.Hash == head;
                kinds[entry.Draft.Kind] = kinds.GetValueOrDefault(entry.Draft.Kind) + 1;
            }
            if (row == 1) Opening(entry);
        }

        public JournalSummary? Finish()
        {
            if (first is null || last is null)
            {
                if (expected == 1) Opening(null);
                return null;
            }
            if (head.Length > 0 && !headSeen) problems.Add(JournalProblems.HeadMissing, new(file), head, last.Hash);
            return new(
                first.Draft.Mode, first.Draft.Body, read, first.Draft.Time, last.Draft.Time, last.Hash, kinds);
        }

        private void Opening(Entry? entry)
        {
            var schema = entry?.Draft.Kind == JournalHeader.Kind ? entry.Draft.Body.Text("schema") : "-";
            if (schema != JournalHeader.SchemaName)
                problems.Add(JournalProblems.OtherSchema, new(file, 1), schema, JournalHeader.SchemaName);
        }

        private void Hold(Entry entry, ReadOnlySpan<byte> line, bool ended, int row)
        {
            var draft = entry.Draft;
            if (entry.Sequence != expected)
                Say(JournalProblems.SequenceGap, row, "seq", Number(entry.Sequence), Number(expected));
            var hash = previous is null
                ? entry.Hash
                : EntryJson.Hash(previous, EntryJson.Canonical(entry.Sequence, draft));
            if (hash != entry.Hash) Say(JournalProblems.BrokenHash, row, "hash", entry.Hash, hash);
            if (last is not null && draft.Time < last.Draft.Time)
                Say(JournalProblems.TimeRunsBack, row, "time", Time(draft.Time), Time(last.Draft.Time));
            var client = draft.ClientId.ToString("D");
            if (!clients.TryAdd(draft.ClientId, row))
                Say(JournalProblems.DuplicateClient, row, "client", client, Number(clients[draft.ClientId]));
            var (mode, journal) = (JournalModes.Word(draft.Mode), JournalModes.Word((first ?? entry).Draft.Mode));
            if (mode != journal) Say(JournalProblems.MixedModes, row, "mode", mode, journal);
            var canonical = Encoding.UTF8.GetBytes(EntryJson.Line(entry));
            if (!ended || !line.SequenceEqual(canonical))
                Say(JournalProblems.NotCanonical, row, "", "", Number(line.CommonPrefixLength(canonical) + 1));
            if (EntryKinds.Fault(draft) is { } fault) Say(JournalProblems.UnknownKind, row, "kind", fault, draft.Kind);
        }

        private void Say(ProblemKind kind, int row, string field, string seen, string allowed) =>
            problems.Add(kind, new(file, row, 0, field), seen, allowed);
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) =>
        time.ToString(EntryJson.TimeFormat, CultureInfo.InvariantCulture);
}
