using System.Security.Cryptography;
using System.Text;

namespace Praja.Storage.Attachments;

// The order that survives a crash: bytes before the entry that adds them, bytes gone after the entry that erases them.
// Between the two, the journal is right and the folder may hold too much; `Settle` at the start deletes that.

/// <summary>The bytes of attachments, by operation and content hash, encrypted. Thread-safe.</summary>
public sealed class AttachmentStore
{
    private readonly string folder;
    private readonly KeyFolder keys;

    /// <summary>Opens the store of a data folder; makes it when it is not there.</summary>
    /// <param name="dataFolder">Folder of the node's data; several nodes share its <c>attachments</c> and
    /// <c>keys</c>.</param>
    public AttachmentStore(string dataFolder)
    {
        folder = Path.Combine(dataFolder, "attachments");
        Directory.CreateDirectory(folder);
        keys = new(dataFolder);
    }

    /// <summary>Keeps bytes durably; the same ones again are one.</summary>
    /// <returns>Their SHA-256, lower-case hexadecimal; null when they are none or more than
    /// <see cref="Limits.AttachmentBytes"/>.</returns>
    /// <exception cref="IOException">They could not be kept.</exception>
    public string? Put(string operation, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is 0 or > Limits.AttachmentBytes) return null;
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var path = PathOf(operation, sha256);
        if (Get(operation, sha256) is not null) return sha256;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // What is there and cannot be read is torn: it makes room.
        File.Delete(path);
        DurableFolder.WriteWhole(
            path, KeyFolder.Sealed(keys.OfOperation(operation), bytes, ContextOf(operation, sha256)), secret: true);
        DurableFolder.Sync(FolderOf(operation));
        DurableFolder.Sync(folder);
        return sha256;
    }

    /// <summary>The bytes of a hash; null when they are not there, or no longer what was kept.</summary>
    /// <exception cref="CryptographicException">The operation's key does not open.</exception>
    public byte[]? Get(string operation, string sha256)
    {
        if (!IsHash(sha256)) return null;
        var path = PathOf(operation, sha256);
        try
        {
            if (!File.Exists(path)) return null;
            var box = File.ReadAllBytes(path);
            var plain = KeyFolder.Opened(keys.OfOperation(operation), box, ContextOf(operation, sha256));
            return plain is not null && Convert.ToHexStringLower(SHA256.HashData(plain)) == sha256 ? plain : null;
        }
        catch (FileNotFoundException)
        {
            // Erased meanwhile.
            return null;
        }
    }

    /// <summary>Deletes the bytes of a hash; once the journal says so. Nothing happens where there are none.</summary>
    /// <exception cref="IOException">They could not be deleted.</exception>
    public void Erase(string operation, string sha256)
    {
        if (!IsHash(sha256)) return;
        var path = PathOf(operation, sha256);
        if (!File.Exists(path)) return;
        File.Delete(path);
        DurableFolder.Sync(Path.GetDirectoryName(path)!);
    }

    /// <summary>Brings the folder to what the journal says, as at the start: deletes what was erased, and what no entry
    /// has added within a day.</summary>
    /// <param name="operation">Operation's id.</param>
    /// <param name="kept">Hashes the journal knows and did not erase.</param>
    /// <param name="erased">Hashes it erased.</param>
    /// <param name="now">The node's clock.</param>
    /// <returns>How many were deleted.</returns>
    public int Settle(
        string operation, IReadOnlySet<string> kept, IReadOnlySet<string> erased, DateTimeOffset now)
    {
        var place = FolderOf(operation);
        if (!Directory.Exists(place)) return 0;
        var deleted = 0;
        foreach (var path in Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetFileName(path);
            var orphan = !kept.Contains(name) && File.GetLastWriteTimeUtc(path) < now.UtcDateTime - Limits.OrphanAge;
            if (!erased.Contains(name) && !orphan) continue;
            File.Delete(path);
            DurableFolder.Sync(Path.GetDirectoryName(path)!);
            deleted++;
        }
        return deleted;
    }

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private static byte[] ContextOf(string operation, string sha256) =>
        Encoding.UTF8.GetBytes($"praja-attachment/1 {operation} {sha256}");

    private string FolderOf(string operation) => JournalLabel.IsId(operation)
        ? Path.Combine(folder, operation)
        : throw new ArgumentException("Not an operation's id: " + operation, nameof(operation));

    private string PathOf(string operation, string sha256) => Path.Combine(FolderOf(operation), sha256[..2], sha256);
}
