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
    }
}
