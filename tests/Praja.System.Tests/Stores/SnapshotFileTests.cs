using Praja.Journal;
using Praja.Storage;

namespace Praja.SystemTests.Stores;

/// <summary>A snapshot's file is believed whole or not at all.</summary>
public sealed class SnapshotFileTests
{
    // Three pieces, the last of them cut.
    private const int Length = (9 << 20) + 5;

    [Fact]
    public void What_was_kept_comes_back_and_nothing_that_was_touched()
    {
        using var folder = new TemporaryFolder();
        var path = folder.At("one.snapshot");
        var content = new byte[Length];
        for (var at = 0; at < content.Length; at++)
            content[at] = (byte)(((at * 31) ^ (at >> 12)) & byte.MaxValue);
        var head = new JournalHead(7, new string('a', 64), DateTimeOffset.FromUnixTimeMilliseconds(1_732_665_600_123));
        var file = new SnapshotFile(path);
        Assert.Null(file.Read());
        file.Write(new(head, content));
        var kept = file.Read();
        Assert.Equal(head, kept?.Head);
        Assert.True(kept!.Bytes.Span.SequenceEqual(content));

        var whole = File.ReadAllBytes(path);
        foreach (var at in new[] { 0, 20, 200, 5 << 20, whole.Length - 40, whole.Length - 1 })
        {
            var touched = (byte[])whole.Clone();
            touched[at] ^= 1;
            File.WriteAllBytes(path, touched);
            Assert.Null(file.Read());
        }
        foreach (var length in new[] { 0, 50, 5 << 20, whole.Length - 1 })
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.Null(file.Read());
        }
    }
}
