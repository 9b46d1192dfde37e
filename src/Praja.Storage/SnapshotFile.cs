using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Praja.Journal;

namespace Praja.Storage;

// The sum is a SHA-256 over the head and the sums of the content's pieces, so that all cores read and sum them: a good
// part of the time that a nation's journal takes to open. Only one does when it is written, as the post works
// meanwhile.

/// <summary>A snapshot in a file of its own: what is torn, of another version or not there is no snapshot.</summary>
/// <param name="path">The file.</param>
internal sealed class SnapshotFile(string path)
{
    private const int HashLength = 64;
    private const int HeadLength = 16 + sizeof(long) + HashLength + sizeof(long);
    private const int SumLength = SHA256.HashSizeInBytes;
    private const int PieceLength = 1 << 22;

    private static readonly byte[] Magic = "praja-snapshot/2"u8.ToArray();

    /// <summary>The snapshot; null when there is none that is whole.</summary>
    public JournalSnapshot? Read()
    {
        try
        {
            using var file = File.OpenHandle(path);
            var length = RandomAccess.GetLength(file) - HeadLength - SumLength;
            if (length is < 0 or > Limits.SnapshotBytes) return null;
            var (head, sum) = (new byte[HeadLength], new byte[SumLength]);
            Fill(file, head, 0);
            if (!head.AsSpan().StartsWith(Magic)) return null;
            var content = GC.AllocateUninitializedArray<byte>((int)length);
            var sums = SumsOf(content, Environment.ProcessorCount, (start, count) =>
                Fill(file, content.AsSpan(start, count), HeadLength + start));
            Fill(file, sum, HeadLength + length);
            return SumOf(head, sums).AsSpan().SequenceEqual(sum) ? new(HeadOf(head), content) : null;
        }
        catch (Exception e) when (
            e is IOException or UnauthorizedAccessException or AggregateException { InnerException: IOException })
        {
            // A cache that cannot be read is as one that is not there: the journal is folded from its beginning.
            return null;
        }
    }

    /// <summary>Keeps a snapshot instead of the one before; what cannot be written is left: it is a cache.</summary>
    public void Write(JournalSnapshot snapshot)
    {
        if (snapshot.Bytes.Length > Limits.SnapshotBytes) return;
        var head = Head(snapshot.Head);
        var sum = SumOf(head, SumsOf(snapshot.Bytes, 1, (_, _) => { }));
        try
        {
            var making = path + ".new";
            using (var stream = new FileStream(making, FileMode.Create, FileAccess.Write))
            {
                stream.Write(head);
                stream.Write(snapshot.Bytes.Span);
                stream.Write(sum);
            }
            File.Move(making, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(path + ".new");
        }
    }

    private static byte[] Head(JournalHead journal)
    {
        var head = new byte[HeadLength];
        Magic.CopyTo(head, 0);
        var at = head.AsSpan(Magic.Length);
        BinaryPrimitives.WriteInt64LittleEndian(at, journal.Sequence);
        Encoding.ASCII.GetBytes(journal.Hash, at.Slice(sizeof(long), HashLength));
        BinaryPrimitives.WriteInt64LittleEndian(
            at[(sizeof(long) + HashLength)..], journal.Time.ToUnixTimeMilliseconds());
        return head;
    }

    private static JournalHead HeadOf(ReadOnlySpan<byte> head)
    {
        var at = head[Magic.Length..];
        return new(
            BinaryPrimitives.ReadInt64LittleEndian(at),
            Encoding.ASCII.GetString(at.Slice(sizeof(long), HashLength)),
            DateTimeOffset.FromUnixTimeMilliseconds(
                BinaryPrimitives.ReadInt64LittleEndian(at[(sizeof(long) + HashLength)..])));
    }

    // What ends too early stays as it is: then the sum does not fit.
    private static void Fill(SafeFileHandle file, Span<byte> bytes, long at)
    {
        while (bytes.Length > 0 && RandomAccess.Read(file, bytes, at) is > 0 and var count)
        {
            bytes = bytes[count..];
            at += count;
        }
    }

    private static byte[] SumsOf(ReadOnlyMemory<byte> content, int cores, Action<int, int> fill)
    {
        var sums = new byte[(content.Length + PieceLength - 1) / PieceLength * SumLength];
        Parallel.For(0, sums.Length / SumLength, new() { MaxDegreeOfParallelism = cores }, i =>
        {
            var start = i * PieceLength;
            var piece = content.Slice(start, Math.Min(PieceLength, content.Length - start));
            fill(start, piece.Length);
            SHA256.HashData(piece.Span, sums.AsSpan(i * SumLength, SumLength));
        });
        return sums;
    }

    private static byte[] SumOf(byte[] head, byte[] sums) => SHA256.HashData([.. head, .. sums]);
}
