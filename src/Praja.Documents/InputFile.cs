using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Praja.Documents;

/// <summary>Bytes from outside, read within a limit; whatever fails becomes a problem, never an exception.</summary>
public static class InputFile
{
    /// <summary>
    /// Reads a whole file; null, with a problem, when it cannot be or is larger than <paramref name="limit"/>.
    /// </summary>
    /// <param name="path">Where it is.</param>
    /// <param name="shown">How the planner knows it.</param>
    /// <param name="limit">The most bytes that are read.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static byte[]? Read(string path, string shown, long limit, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        try
        {
            if (!ClaimsNoBytes(path)) return ReadAtMost(path, shown, limit, problems);
            problems.Add(FileProblems.NotReadable, new(shown), Size(0));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(FileProblems.NotFound, new(shown), Path.GetFileName(path), shown);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            problems.Add(FileProblems.NotReadable, new(shown), Reason(e));
        }
        return null;
    }

    /// <summary>
    /// True when the text is UTF-8 without control characters; otherwise the first fault is added as a problem.
    /// </summary>
    public static bool IsText(ReadOnlySpan<byte> bytes, string shown, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var fault = FirstFault(bytes);
        if (fault < 0) return true;
        var row = 1 + bytes[..fault].Count((byte)'\n');
        var column = fault - bytes[..fault].LastIndexOf((byte)'\n');
        var utf16 = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || (bytes[fault] == 0 && bytes.Length > 1);
        var seen = utf16 ? "UTF-16?" : string.Create(CultureInfo.InvariantCulture, $"byte 0x{bytes[fault]:X2}");
        var kind = bytes[fault] < 0x80 ? FileProblems.ControlCharacter : FileProblems.WrongEncoding;
        problems.Add(kind, new(shown, row, column), seen);
        return false;
    }

    /// <summary>The text of bytes that <see cref="IsText"/> accepted, without the byte order mark.</summary>
    public static string Text(ReadOnlySpan<byte> bytes) =>
        Encoding.UTF8.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes);

    /// <summary>True for what the file system throws when it refuses.</summary>
    internal static bool IsRefusal(Exception e) =>
        e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException
            or System.Security.SecurityException;

    /// <summary>Why the system refused, without the machine's path.</summary>
    internal static string Reason(Exception e) => e is UnauthorizedAccessException ? "access denied" : e.GetType().Name;

    // Opening a pipe waits for a writer that may never come, and a device never ends. Both claim to hold no bytes, as
    // an empty file does, so nothing of that length is opened.
    private static bool ClaimsNoBytes(string path)
    {
        var file = new FileInfo(path);
        var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        return target.Exists && target.Length == 0;
    }

    private static byte[]? ReadAtMost(string path, string shown, long limit, ProblemList problems)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        if (stream.Length > limit)
        {
            AddTooLarge(shown, stream.Length, limit, problems);
            return null;
        }
        // A file that grows may hold more than its length says.
        using var memory = new MemoryStream((int)stream.Length);
        var block = new byte[1 << 16];
        for (int read; (read = stream.Read(block)) > 0;)
        {
            memory.Write(block, 0, read);
            if (memory.Length <= limit) continue;
            AddTooLarge(shown, memory.Length, limit, problems);
            return null;
        }
        return memory.Length == memory.Capacity ? memory.GetBuffer() : memory.ToArray();
    }

    private static void AddTooLarge(string shown, long length, long limit, ProblemList problems) =>
        problems.Add(FileProblems.TooBig, new(shown), Size(length), Size(limit));

    private static string Size(long bytes) => bytes < 1 << 20
        ? bytes.ToString(CultureInfo.InvariantCulture) + " byte"
        : (bytes >> 20).ToString(CultureInfo.InvariantCulture) + " MB";

    private static int FirstFault(ReadOnlySpan<byte> bytes)
    {
        var control = FirstControl(bytes);
        if (Utf8.IsValid(bytes)) return control;
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == System.Buffers.OperationStatus.Done) at += used;
        return control >= 0 ? Math.Min(at, control) : at;
    }

    private static int FirstControl(ReadOnlySpan<byte> bytes)
    {
        for (var start = 0; start < bytes.Length; start++)
        {
            var next = bytes[start..].IndexOfAnyInRange((byte)0, (byte)0x1F);
            if (next < 0) return -1;
            start += next;
            if (bytes[start] is not ((byte)'\n' or (byte)'\r' or (byte)'\t')) return start;
        }
        return -1;
    }
}
