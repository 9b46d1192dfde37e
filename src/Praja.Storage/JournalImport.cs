using System.Globalization;
using Praja.Journal;

namespace Praja.Storage;

/// <summary>Puts a journal's file into a store: a backup that is restored, a rehearsed day, a journal that moves
/// house.</summary>
public static class JournalImport
{
    /// <summary>Appends what of a file the journal does not hold yet.</summary>
    /// <param name="store">The journal: empty, or holding the file's first entries byte for byte.</param>
    /// <param name="lines">The file, checked (<see cref="JournalCheck"/>).</param>
    /// <param name="file">Its name for the problems.</param>
    /// <param name="problems">Receives <see cref="JournalStoreProblems.EntriesDiffer"/>.</param>
    /// <returns>How many entries were appended; null when the entries differ, and nothing was appended.</returns>
    /// <exception cref="JournalException">The store failed; what was appended stays, and importing again goes
    /// on.</exception>
    public static long? Import(
        IJournalStore store, ReadOnlyMemory<byte> lines, string file, ProblemList problems)
    {
        var (rest, known) = (lines, 0L);
        foreach (var segment in store.Read(0))
        {
            var both = Math.Min(rest.Length, segment.Lines.Length);
            var same = rest.Span[..both].CommonPrefixLength(segment.Lines.Span[..both]);
            if (same < both)
            {
                var row = segment.First + rest.Span[..same].Count((byte)'\n');
                problems.Add(
                    JournalStoreProblems.EntriesDiffer, new(file, (int)row), "",
                    row.ToString(CultureInfo.InvariantCulture));
                return null;
            }
            // The journal goes on where the file ends: there is nothing to import.
            if (rest.Length <= segment.Lines.Length) return 0;
            rest = rest[both..];
            known = segment.Head.Sequence;
        }
        var before = known;
        foreach (var segment in JournalFile.Segments(rest, known + 1, Limits.ImportedSegment))
        {
            using var turn = store.Begin(known);
            turn.Commit(segment).GetAwaiter().GetResult();
            known = segment.Head.Sequence;
        }
        return known - before;
    }
}
