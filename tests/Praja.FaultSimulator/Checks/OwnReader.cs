using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Praja.FaultSimulator.Checks;

/// <summary>An entry as an outsider reads it.</summary>
internal sealed record OwnEntry(
    long Sequence, DateTimeOffset Time, string Mode, string Actor, string Kind, Guid Client, string Hash);

/// <summary>Reads the lines of a journal by docs/reference/journal.md, without a line of Praja's own reader.</summary>
internal static class OwnReader
{
    /// <summary>The entries of lines, in their order.</summary>
    internal static List<OwnEntry> Read(ReadOnlySpan<byte> lines)
    {
        var entries = new List<OwnEntry>();
        foreach (var range in lines.Split((byte)'\n'))
        {
            if (lines[range].IsEmpty) continue;
            using var document = JsonDocument.Parse(lines[range].ToArray());
            var root = document.RootElement;
            entries.Add(new(
                root.GetProperty("seq").GetInt64(),
                DateTimeOffset.Parse(root.GetProperty("time").GetString()!, CultureInfo.InvariantCulture),
                root.GetProperty("mode").GetString()!,
                root.GetProperty("actor").GetString()!,
                root.GetProperty("kind").GetString()!,
                root.GetProperty("client").GetGuid(),
                root.GetProperty("hash").GetString()!));
        }
        return entries;
    }

    /// <summary>What is wrong with the lines of a journal from its first entry on; empty when nothing.</summary>
    internal static string Fault(ReadOnlySpan<byte> lines)
    {
        var previous = new string('0', 64);
        var at = 0;
        foreach (var range in lines.Split((byte)'\n'))
        {
            var line = lines[range];
            if (line.IsEmpty) continue;
            at++;
            var text = Encoding.UTF8.GetString(line);
            var cut = text.LastIndexOf(",\"hash\":\"", StringComparison.Ordinal);
            if (cut < 0) return $"line {at} has no hash";
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(previous + text[..cut] + "}")));
            if (text[cut..] != ",\"hash\":\"" + hash + "\"}") return $"line {at} does not fit the chain";
            previous = hash;
        }
        return lines.IsEmpty || lines[^1] == (byte)'\n' ? Order(Read(lines)) : "the last line has no end";
    }

    private static string Order(List<OwnEntry> entries)
    {
        var clients = new HashSet<Guid>();
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (entry.Sequence != i + 1) return $"entry {entry.Sequence} stands at place {i + 1}";
            if (entry.Mode != entries[0].Mode) return $"entry {entry.Sequence} is of mode {entry.Mode}";
            if (i > 0 && entry.Time < entries[i - 1].Time) return $"time runs back at entry {entry.Sequence}";
            if (!clients.Add(entry.Client)) return $"client id of entry {entry.Sequence} is there twice";
        }
        return "";
    }
}
