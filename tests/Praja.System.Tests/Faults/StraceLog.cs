using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Praja.SystemTests.Faults;

/// <summary>What a process did to its files and sockets, in the order strace saw it.</summary>
internal abstract record Deed
{
    /// <summary>Bytes were put into a file. They are in the cache from now on.</summary>
    internal sealed record Wrote(string File, long Offset, byte[] Bytes) : Deed;

    /// <summary>A file was cut or filled to a length.</summary>
    internal sealed record Cut(string File, long Length) : Deed;

    /// <summary>A sync of a file began: it is about what was written until here.</summary>
    internal sealed record SyncBegan(string File, int Thread) : Deed;

    /// <summary>It ended.</summary>
    internal sealed record SyncEnded(string File, int Thread, bool Succeeded) : Deed;

    /// <summary>An answer left with the numbers of entries in it.</summary>
    internal sealed record Answered(long Sequence) : Deed;

    /// <summary>A file was taken away.</summary>
    internal sealed record Removed(string File) : Deed;
}

/// <summary>
/// Reads the output of <c>strace -f -y -xx</c>. A call of one thread that others interrupt stands in two lines, which
/// are joined. What a sync promises counts when it returns; what an answer tells counts when its sending starts.
/// </summary>
internal static partial class StraceLog
{
    internal const string Calls = "pwrite64,ftruncate,fsync,fdatasync,unlink,sendto,sendmsg";

    /// <summary>The deeds that touch files under a folder, and the answers.</summary>
    internal static List<Deed> Read(string path, string folder)
    {
        var deeds = new List<Deed>();
        var unfinished = new Dictionary<int, string>();
        foreach (var line in File.ReadLines(path))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space < 1 || !int.TryParse(line.AsSpan(0, space), out var thread)) continue;
            var call = line[space..].TrimStart();
            if (Resumed().Match(call) is { Success: true } resumed)
            {
                if (!unfinished.Remove(thread, out var start)) continue;
                Ended(deeds, thread, start + call[resumed.Length..], folder);
            }
            else if (call.EndsWith("<unfinished ...>", StringComparison.Ordinal))
            {
                var begun = call[..^"<unfinished ...>".Length].TrimEnd();
                unfinished[thread] = begun;
                Began(deeds, thread, begun, folder);
            }
            else
            {
                Began(deeds, thread, call, folder);
                Ended(deeds, thread, call, folder);
            }
        }
        return deeds;
    }

    private static void Began(List<Deed> deeds, int thread, string call, string folder)
    {
        if (call.StartsWith("send", StringComparison.Ordinal))
        {
            foreach (Match match in Sequence().Matches(Encoding.Latin1.GetString(Bytes(call))))
                deeds.Add(new Deed.Answered(long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)));
        }
        else if (SyncOf().Match(call) is { Success: true } sync && FileOf(sync, folder) is { } file)
        {
            deeds.Add(new Deed.SyncBegan(file, thread));
        }
    }

    private static void Ended(List<Deed> deeds, int thread, string call, string folder)
    {
        if (SyncOf().Match(call) is { Success: true } sync)
        {
            if (FileOf(sync, folder) is { } synced)
                deeds.Add(new Deed.SyncEnded(synced, thread, ZeroReturned().IsMatch(call)));
        }
        else if (WriteOf().Match(call) is { Success: true } write)
        {
            if (FileOf(write, folder) is { } written)
                deeds.Add(new Deed.Wrote(written, Number(write, "offset"), Unescaped(write.Groups["bytes"].Value)));
        }
        else if (CutOf().Match(call) is { Success: true } cut)
        {
            if (FileOf(cut, folder) is { } shortened) deeds.Add(new Deed.Cut(shortened, Number(cut, "length")));
        }
        else if (RemovalOf().Match(call) is { Success: true } removal)
        {
            var removed = Encoding.UTF8.GetString(Unescaped(removal.Groups["bytes"].Value));
            if (removed.StartsWith(folder, StringComparison.Ordinal)) deeds.Add(new Deed.Removed(removed));
        }
    }

    private static string? FileOf(Match match, string folder)
    {
        var name = match.Groups["file"].Value;
        var path = name.Contains("\\x", StringComparison.Ordinal) ? Encoding.UTF8.GetString(Unescaped(name)) : name;
        // The index of SQLite's log lives in memory: after a power cut it is made anew.
        var isKept = path.StartsWith(folder, StringComparison.Ordinal)
            && !path.EndsWith("-shm", StringComparison.Ordinal);
        return isKept ? path : null;
    }

    private static long Number(Match match, string group) =>
        long.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>All texts of a call, one after the other.</summary>
    private static byte[] Bytes(string call) =>
        [.. Quoted().Matches(call).SelectMany(m => Unescaped(m.Groups["bytes"].Value))];

    private static byte[] Unescaped(string text) =>
        Convert.FromHexString(text.Replace("\\x", "", StringComparison.Ordinal));

    [GeneratedRegex(@"^<\.\.\. \w+ resumed>")]
    private static partial Regex Resumed();

    [GeneratedRegex("\"seq\":([0-9]+)")]
    private static partial Regex Sequence();

    [GeneratedRegex("\"(?<bytes>(?:\\\\x[0-9a-f]{2})*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^f(?:data)?sync\(\d+<(?<file>[^>]*)>")]
    private static partial Regex SyncOf();

    [GeneratedRegex(@"^pwrite64\(\d+<(?<file>[^>]*)>, ""(?<bytes>[^""]*)"", \d+, (?<offset>\d+)\) += \d+")]
    private static partial Regex WriteOf();

    [GeneratedRegex(@"^ftruncate\(\d+<(?<file>[^>]*)>, (?<length>\d+)\) += 0")]
    private static partial Regex CutOf();

    [GeneratedRegex(@"^unlink\(""(?<bytes>[^""]*)""\) += 0")]
    private static partial Regex RemovalOf();

    [GeneratedRegex(@"\) += 0")]
    private static partial Regex ZeroReturned();
}
