using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Praja.Journal;

namespace Praja.Storage;

/// <summary>A snapshot in a file of its own: what is torn, of another version or not there is no snapshot.</summary>
/// <param name="path">The file.</param>
internal sealed class SnapshotFile(string path)
{
    private const int HashLength = 64;
    private const int HeadLength = 16 + sizeof(long) + HashLength + sizeof(long);

    private static readonly byte[] Magic = "praja-snapshot/1"u8.ToArray();

    /// <summary>The snapshot; null when there is none that is whole.</summary>
    public JournalSnapshot? Read()
    {
        byte[] bytes;
        try
        {
            var length = new FileInfo(path) is { Exists: true } info ? info.Length : 0;
            if (length is < HeadLength + SHA256.HashSizeInBytes or > Limits.SnapshotBytes) return null;
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        var sum = bytes.AsSpan(bytes.Length - SHA256.HashSizeInBytes);
        var content = bytes.AsSpan(0, bytes.Length - SHA256.HashSizeInBytes);
        if (!content.StartsWith(Magic) || !SHA256.HashData(content).AsSpan().SequenceEqual(sum)) return null;
        var at = content[Magic.Length..];
        var head = new JournalHead(
            BinaryPrimitives.ReadInt64LittleEndian(at),
            Encoding.ASCII.GetString(at.Slice(sizeof(long), HashLength)),
            DateTimeOffset.FromUnixTimeMilliseconds(
                BinaryPrimitives.ReadInt64LittleEndian(at[(sizeof(long) + HashLength)..])));
        return new(head, bytes.AsMemory(HeadLength, content.Length - HeadLength));
    }

    /// <summary>Keeps a snapshot instead of the one before; what cannot be written is left: it is a cache.</summary>
    public void Write(JournalSnapshot snapshot)
    {
        if (snapshot.Bytes.Length > Limits.SnapshotBytes - HeadLength - SHA256.HashSizeInBytes) return;
        var head = new byte[HeadLength];
        Magic.CopyTo(head, 0);
        var at = head.AsSpan(Magic.Length);
        BinaryPrimitives.WriteInt64LittleEndian(at, snapshot.Head.Sequence);
        Encoding.ASCII.GetBytes(snapshot.Head.Hash, at.Slice(sizeof(long), HashLength));
        BinaryPrimitives.WriteInt64LittleEndian(
            at[(sizeof(long) + HashLength)..], snapshot.Head.Time.ToUnixTimeMilliseconds());
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head);
        hash.AppendData(snapshot.Bytes.Span);
        try
        {
            var making = path + ".new";
            using (var stream = new FileStream(making, FileMode.Create, FileAccess.Write))
            {
                stream.Write(head);
                stream.Write(snapshot.Bytes.Span);
                stream.Write(hash.GetHashAndReset());
            }
            File.Move(making, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(path + ".new");
        }
    }
}
