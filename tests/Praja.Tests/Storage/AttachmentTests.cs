using System.Security.Cryptography;
using System.Text;
using Praja.Storage.Attachments;

namespace Praja.Tests.Storage;

public sealed class AttachmentTests : IDisposable
{
    private const string Operation = "tanjung-damai";

    private static readonly DateTimeOffset Noon = new(2024, 11, 27, 4, 0, 0, TimeSpan.Zero);
    private static readonly HashSet<string> None = [];

    private readonly string folder = Directory.CreateTempSubdirectory("praja-test-").FullName;

    private IEnumerable<string> Files =>
        Directory.EnumerateFiles(Path.Combine(folder, "attachments"), "*", SearchOption.AllDirectories);

    [Fact]
    public void Bytes_come_back_by_their_hash_and_the_same_again_are_one()
    {
        var store = new AttachmentStore(folder);
        var photo = Encoding.UTF8.GetBytes("foto papan pengumuman");
        var hash = store.Put(Operation, photo)!;
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(photo)), hash);
        Assert.Equal(hash, store.Put(Operation, photo));
        Assert.Single(Files);
        Assert.Equal(photo, new AttachmentStore(folder).Get(Operation, hash));
        Assert.Null(store.Get(Operation, new string('0', 64)));
        Assert.Null(store.Get("balai", hash));
        Assert.Null(store.Get(Operation, "../../keys/node.key"));
        Assert.Throws<ArgumentException>(() => store.Put("../x", photo));
    }

    [Fact]
    public void At_rest_nothing_can_be_read_and_the_keys_are_the_programs_own()
    {
        var store = new AttachmentStore(folder);
        var photo = Encoding.UTF8.GetBytes("foto papan pengumuman");
        store.Put(Operation, photo);
        var atRest = Encoding.Latin1.GetString(File.ReadAllBytes(Files.Single()));
        Assert.DoesNotContain("papan", atRest, StringComparison.Ordinal);
        if (OperatingSystem.IsWindows()) return;
        var keys = Directory.GetFiles(Path.Combine(folder, "keys"));
        Assert.Equal(["node.key", Operation + ".key"], keys.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var key in keys)
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        // Another node key opens nothing.
        File.WriteAllBytes(Path.Combine(folder, "keys", "node.key"), new byte[32]);
        Assert.Throws<CryptographicException>(() => new AttachmentStore(folder).Put(Operation, photo));
    }

    [Fact]
    public void A_changed_file_is_not_given_out_and_can_be_sent_again()
    {
        var store = new AttachmentStore(folder);
        var hash = store.Put(Operation, "surat"u8)!;
        var file = Files.Single();
        var bytes = File.ReadAllBytes(file);
        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] ^= 1;
            File.WriteAllBytes(file, bytes);
            Assert.Null(store.Get(Operation, hash));
            bytes[at] ^= 1;
        }
        File.WriteAllBytes(file, bytes[..10]);
        Assert.Null(store.Get(Operation, hash));
        Assert.Equal(hash, store.Put(Operation, "surat"u8));
        Assert.Equal("surat"u8.ToArray(), store.Get(Operation, hash));
    }

    [Fact]
    public void Nothing_and_too_much_are_no_attachment()
    {
        var store = new AttachmentStore(folder);
        Assert.Null(store.Put(Operation, []));
        Assert.Null(store.Put(Operation, new byte[Praja.Storage.Limits.AttachmentBytes + 1]));
        Assert.Empty(Files);
    }

    [Fact]
    public void What_is_erased_is_gone_and_may_be_erased_again()
    {
        var store = new AttachmentStore(folder);
        var hash = store.Put(Operation, "surat"u8)!;
        store.Erase(Operation, hash);
        store.Erase(Operation, hash);
        Assert.Empty(Files);
        Assert.Null(store.Get(Operation, hash));
    }

    // A crash between the entry and the deletion, or between keeping the bytes and the entry, or a backup put back.
    [Fact]
    public void At_the_start_the_folder_is_brought_to_what_the_journal_says()
    {
        var store = new AttachmentStore(folder);
        var (kept, erased, fresh, old) = (
            store.Put(Operation, "1"u8)!, store.Put(Operation, "2"u8)!, store.Put(Operation, "3"u8)!,
            store.Put(Operation, "4"u8)!);
        foreach (var file in Files)
        {
            var isFresh = Path.GetFileName(file) == fresh;
            File.SetLastWriteTimeUtc(file, (isFresh ? Noon.AddHours(-1) : Noon.AddDays(-2)).UtcDateTime);
        }
        Assert.Equal(2, store.Settle(Operation, new HashSet<string> { kept }, new HashSet<string> { erased }, Noon));
        Assert.Equal(new[] { kept, fresh }.Order(StringComparer.Ordinal), Files.Select(Path.GetFileName).Order()!);
        Assert.Null(store.Get(Operation, old));
        Assert.Equal(0, store.Settle(Operation, new HashSet<string> { kept }, None, Noon));
        Assert.Equal(0, store.Settle("balai", None, None, Noon));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
