using Praja.Journal;

namespace Praja.Tests.Journal;

/// <summary>One entry of each kind and version, as it was first written. Journals are kept for ever, and so are these:
/// a file here is never changed.</summary>
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
            Assert.Equal(Path.GetFileNameWithoutExtension(file), entry.Draft.Kind);
            Assert.Equal(line, EntryJson.Lines([entry]));
            Assert.Null(EntryKinds.Fault(entry.Draft));
        });
    }

    [Fact]
    public void Every_kind_has_its_golden_entry() => Assert.Empty(
        EntryKinds.All.Select(k => k.Name).Where(k => !File.Exists(Path.Combine(Folder, k + ".json"))));
}
