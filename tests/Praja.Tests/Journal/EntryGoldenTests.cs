using System.Security.Cryptography;
using Praja.Journal;

namespace Praja.Tests.Journal;

/// <summary>One entry of each kind and version, as it was first written. Journals are kept for ever, and so are these:
/// a file here is never changed, and <c>SHA256SUMS</c> only grows. A kind written in several ways has a file for each
/// (<c>kind.way.json</c>).</summary>
public sealed class EntryGoldenTests
{
    private static string Folder => Path.Combine(SharedData.Root, "tests", "golden", "entries");

    [Fact]
    public void An_entry_of_any_age_is_read_and_written_again_byte_for_byte()
    {
        var files = Directory.GetFiles(Folder, "*.json");
        Assert.True(files.Length > 2, "the rule needs golden entries");
        Assert.All(files, file =>
        {
            var line = File.ReadAllBytes(file);
            var entry = EntryReading.Read(line.AsMemory(0, line.Length - 1), out var reason);
            Assert.True(entry is not null, file + ": " + reason);
            Assert.Equal(Path.GetFileName(file).Split('.')[0], entry.Draft.Kind);
            Assert.Equal(line, EntryJson.Lines([entry]));
            Assert.Null(EntryKinds.Fault(entry.Draft));
        });
    }

    [Fact]
    public void Every_kind_has_its_golden_entry() => Assert.Empty(
        EntryKinds.All.Select(k => k.Name).Where(k => !File.Exists(Path.Combine(Folder, k + ".json"))));

    [Fact]
    public void No_golden_entry_is_ever_changed()
    {
        var list = Path.Combine(Folder, "SHA256SUMS");
        var listed = File.ReadLines(list).Select(l => l.Split("  ")).ToDictionary(l => l[1], l => l[0]);
        var there = Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal).ToDictionary(
            f => Path.GetFileName(f), f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f))));
        Assert.All(listed, line => Assert.Equal(line.Value, there.GetValueOrDefault(line.Key)));
        var added = there.Where(f => !listed.ContainsKey(f.Key)).Select(f => $"{f.Value}  {f.Key}").ToArray();
        if (Environment.GetEnvironmentVariable("PRAJA_SNAP") == "update") File.AppendAllLines(list, added);
        else Assert.Empty(added);
    }
}
