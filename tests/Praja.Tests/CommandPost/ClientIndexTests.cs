using Praja.CommandPost;
using Praja.Journal;
using Praja.Tests.Journal;

namespace Praja.Tests.CommandPost;

public sealed class ClientIndexTests
{
    // Ids that differ in one of their 74 bits of chance alone, in the same millisecond, are as close as ids come.
    [Fact]
    public void Every_id_has_its_first_entry_and_no_other()
    {
        var index = new ClientIndex();
        var ids = new List<Guid>();
        for (var bit = 0; bit < 62; bit++)
            ids.Add(Uuid7.Of(SmallJournal.Dawn, 0, 1UL << bit));
        for (var n = 0; n < 200_000; n++)
            ids.Add(Uuid7.Of(SmallJournal.Dawn.AddMilliseconds(n % 7), (ulong)n % 4096, (ulong)n << 24));
        foreach (var id in ids)
            index.Add(id);
        var first = ids.Index().DistinctBy(p => p.Item).ToDictionary(p => p.Item, p => p.Index + 1L);
        Assert.All(first, p => Assert.Equal(p.Value, index.Find(p.Key)));
        Assert.Equal(0, index.Find(Uuid7.Of(SmallJournal.Dawn.AddDays(1), 0, 1)));
        Assert.Equal(0, index.Find(Uuid7.Of(SmallJournal.Dawn, 1, 1UL << 61)));
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var index = new ClientIndex();
        for (var n = 0UL; n < 70_000; n++)
            index.Add(Uuid7.Of(SmallJournal.Dawn, 0, n / 2));
        var writer = new PictureWriter();
        index.Write(writer);
        var again = new ClientIndex();
        again.Read(new(writer.Bytes));
        Assert.Equal(index.Count, again.Count);
        for (var n = 0UL; n < 35_001; n++)
        {
            var id = Uuid7.Of(SmallJournal.Dawn, 0, n);
            Assert.Equal(n < 35_000 ? (2 * (long)n) + 1 : 0, index.Find(id));
            Assert.Equal(index.Find(id), again.Find(id));
        }
        // And it goes on from there.
        var next = Uuid7.Of(SmallJournal.Dawn, 0, 40_000);
        again.Add(next);
        Assert.Equal(70_001, again.Find(next));
    }

    // Whatever is cut off or does not fit: it is a cache, and is made anew.
    [Fact]
    public void What_was_not_written_so_is_not_taken_up()
    {
        var index = new ClientIndex();
        for (var n = 0UL; n < 1_000; n++)
            index.Add(Uuid7.Of(SmallJournal.Dawn, 0, n));
        var writer = new PictureWriter();
        index.Write(writer);
        Assert.True(new ClientIndex().Read(new(writer.Bytes)));
        foreach (var left in new[] { 1, 8, 16, 4_000 })
            Assert.False(new ClientIndex().Read(new(writer.Bytes[..^left])));
        var other = writer.Bytes.ToArray();
        foreach (var (at, value) in new (int, byte)[] { (0, 0), (7, 0xFF), (8, 1), (9, 0), (11, 0x80) })
        {
            var before = other[at];
            other[at] = value;
            Assert.False(new ClientIndex().Read(new(other)));
            other[at] = before;
        }
        Assert.True(new ClientIndex().Read(new(other)));
    }
}
