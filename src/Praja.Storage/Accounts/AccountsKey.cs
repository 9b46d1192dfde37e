using System.Security.Cryptography;
using System.Text;

namespace Praja.Storage.Accounts;

/// <summary>
/// The accounts' own key: 256 bits made at first start, in a file that its owner alone may read. It seals what the
/// database must be able to give back (keys of one-time codes, data protection's keys) with AES-256-GCM, and marks what
/// it need only recognise (recovery codes, erased names) with HMAC-SHA256. Several nodes on one database have the same
/// file.
/// </summary>
public sealed class AccountsKey
{
    private const int Bytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly byte[] seal;
    private readonly byte[] mark;

    /// <summary>Makes a key of its bytes.</summary>
    /// <param name="key">32 bytes.</param>
    public AccountsKey(ReadOnlySpan<byte> key)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, Bytes);
        seal = HKDF.DeriveKey(HashAlgorithmName.SHA256, key.ToArray(), Bytes, info: "praja seal"u8.ToArray());
        mark = HKDF.DeriveKey(HashAlgorithmName.SHA256, key.ToArray(), Bytes, info: "praja mark"u8.ToArray());
    }

    /// <summary>Reads the key of a data folder, or makes it where there is none.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <exception cref="IOException">It cannot be read or made.</exception>
    public static AccountsKey OfFolder(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "keys");
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnersFile | UnixFileMode.UserExecute);
        var path = Path.Combine(folder, "accounts.key");
        if (!File.Exists(path)) Make(path);
        var text = File.ReadAllText(path).Trim();
        return text.Length == 2 * Bytes
            ? new(Convert.FromHexString(text))
            : throw new IOException("keys/accounts.key is not a key of 64 hexadecimal characters.");
    }

    /// <summary>A text that only holders of the key can read again.</summary>
    /// <param name="text">The text.</param>
    /// <param name="purpose">What it is for: sealed for one purpose, it opens for no other.</param>
    public string Seal(string text, string purpose)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var bytes = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = bytes.AsSpan(..NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(seal, TagBytes);
        aes.Encrypt(
            nonce, plain, bytes.AsSpan(NonceBytes..^TagBytes), bytes.AsSpan(^TagBytes..),
            Encoding.UTF8.GetBytes(purpose));
        return Convert.ToBase64String(bytes);
    }

    /// <summary>What was sealed.</summary>
    /// <param name="sealedText">As <see cref="Seal"/> gave it.</param>
    /// <param name="purpose">The same purpose.</param>
    /// <exception cref="CryptographicException">Sealed with another key, for another purpose, or changed.</exception>
    public string Open(string sealedText, string purpose)
    {
        var bytes = Convert.FromBase64String(sealedText);
        if (bytes.Length < NonceBytes + TagBytes)
            throw new CryptographicException("Too short to be sealed.");
        var plain = new byte[bytes.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(seal, TagBytes);
        aes.Decrypt(
            bytes.AsSpan(..NonceBytes), bytes.AsSpan(NonceBytes..^TagBytes), bytes.AsSpan(^TagBytes..), plain,
            Encoding.UTF8.GetBytes(purpose));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>A mark by which only holders of the key recognise a text: HMAC-SHA256, lower-case
    /// hexadecimal.</summary>
    /// <param name="text">The text.</param>
    /// <param name="purpose">What it is for.</param>
    public string Mark(string text, string purpose) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(mark, Encoding.UTF8.GetBytes(purpose + "\n" + text)));

    private static void Make(string path)
    {
        var making = path + "." + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnersFile;
        using (var file = new FileStream(making, options))
        {
            file.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)) + "\n"));
            file.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(making, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process made it in the meantime: that one holds.
            File.Delete(making);
        }
    }
}
