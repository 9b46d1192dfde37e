using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Praja.Web.Doors.Calendars;

// A calendar program cannot sign in, so the address itself is the secret: 256 bits made from the operation's id by a
// key that was made at first use and stands in the data folder's `keys`, which all nodes share. A new key makes all
// addresses new.

/// <summary>The secrets in the addresses of calendars.</summary>
internal sealed class CalendarTokens
{
    private const int KeyLength = 32;

    private readonly Lazy<byte[]> key;

    /// <summary>Of the server's data folder.</summary>
    public CalendarTokens(ServerSettings settings) =>
        key = new(() => ReadOrMake(Path.Combine(settings.DataFolder, "keys")));

    /// <summary>The secret of an operation's calendar.</summary>
    public string Of(string operation) => Base64Url.EncodeToString(
        HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes("praja-calendar/1 " + operation)));

    /// <summary>True for the secret of an operation's calendar.</summary>
    public bool Opens(string operation, string? token) =>
        token is { Length: > 0 and < 100 }
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Of(operation)));

    private static byte[] ReadOrMake(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "calendar.key");
        var part = Path.Combine(folder, Path.GetRandomFileName());
        if (!File.Exists(path))
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(part, options))
            {
                file.Write(RandomNumberGenerator.GetBytes(KeyLength));
                file.Flush(flushToDisk: true);
            }
            // Of two nodes that start at once, one key stays.
            try
            {
                File.Move(part, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(part);
            }
        }
        return File.ReadAllBytes(path);
    }
}
