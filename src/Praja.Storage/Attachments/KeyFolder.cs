using System.Security.Cryptography;
using System.Text;

namespace Praja.Storage.Attachments;

// Two layers: a node key made at first use, and a key per operation wrapped by it. Whoever steals the attachments alone
// reads nothing; a new node key means wrapping a few short keys again, not every attachment.

/// <summary>The keys of a data folder: files that only the program's own user may read. Thread-safe.</summary>
public sealed class KeyFolder
{
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly string folder;
    private readonly Lock making = new();

    /// <summary>Opens the folder; makes it when it is not there.</summary>
    /// <param name="dataFolder">Folder of the node's data.</param>
    public KeyFolder(string dataFolder)
    {
        folder = Path.Combine(dataFolder, "keys");
        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, Own);
    }

    /// <summary>The key of an operation's attachments, made at first use.</summary>
    /// <exception cref="CryptographicException">The key file was changed, or belongs to another node key.</exception>
    internal byte[] OfOperation(string operation)
    {
        lock (making)
        {
            var node = ReadOrMake("node.key", () => RandomNumberGenerator.GetBytes(KeyLength));
            var context = Encoding.UTF8.GetBytes("praja-operation-key/1 " + operation);
            var wrapped = ReadOrMake(
                operation + ".key", () => Sealed(node, RandomNumberGenerator.GetBytes(KeyLength), context));
            return Opened(node, wrapped, context)
                ?? throw new CryptographicException($"The key of operation {operation} does not open.");
        }
    }

    /// <summary>A secret file of the folder; made durable before its content is used.</summary>
    internal byte[] ReadOrMake(string name, Func<byte[]> make)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) DurableFolder.WriteWhole(path, make(), secret: true);
        return File.ReadAllBytes(path);
    }

    /// <summary>Encrypts and authenticates with AES-256-GCM: nonce, ciphertext, tag.</summary>
    internal static byte[] Sealed(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        var box = new byte[NonceLength + plain.Length + TagLength];
        var nonce = box.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(nonce, plain, box.AsSpan(NonceLength, plain.Length), box.AsSpan(^TagLength..), context);
        return box;
    }

    /// <summary>Decrypts what <see cref="Sealed"/> made; null when it was changed or is of another key or
    /// context.</summary>
    internal static byte[]? Opened(byte[] key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> context)
    {
        if (box.Length < NonceLength + TagLength) return null;
        var plain = new byte[box.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(key, TagLength);
        try
        {
            cipher.Decrypt(
                box[..NonceLength], box[NonceLength..^TagLength], box[^TagLength..], plain, context);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
