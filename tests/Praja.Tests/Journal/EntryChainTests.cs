using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Praja.Journal;

namespace Praja.Tests.Journal;

public sealed class EntryChainTests
{
    [Fact]
    public void A_journal_is_the_same_bytes_as_ever() =>
        Snapshot.Holds(
            "tests/golden/journal-tanjung-damai.jsonl",
            Encoding.UTF8.GetString(EntryJson.Lines(SmallJournal.Filled().Entries)));

    // The hash is taken from the line itself, as somebody would who has only the file.
    [Fact]
    public void The_hash_is_the_sha_256_of_the_hash_before_and_the_line_without_its_own()
    {
        var previous = new string('0', 64);
        foreach (var entry in SmallJournal.Filled().Entries)
        {
            var line = EntryJson.Line(entry);
            var canonical = line[..line.LastIndexOf(",\"hash\":", StringComparison.Ordinal)] + "}";
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(previous + canonical)));
            Assert.Equal(hash, entry.Hash);
            previous = entry.Hash;
        }
    }

    [Fact]
    public void The_same_client_id_twice_is_one_entry()
    {
        var chain = SmallJournal.Open();
        var draft = SmallJournal.Draft(1, "signal_failed", EntryBody.Empty.With("region", "99.01.02"));
        var first = chain.Append(draft);
        chain.Append(SmallJournal.Draft(2, "signal_restored", EntryBody.Empty.With("region", "99.01.02")));
        var again = chain.Append(draft);
        Assert.Equal(AppendEnd.Appended, first.End);
        Assert.Equal(AppendEnd.AlreadyThere, again.End);
        Assert.Same(first.Entry, again.Entry);
        Assert.Equal(3, chain.Entries.Count);
    }

    [Theory]
    [InlineData(JournalMode.Operation, JournalMode.Exercise)]
    [InlineData(JournalMode.Operation, JournalMode.Simulation)]
    [InlineData(JournalMode.Exercise, JournalMode.Operation)]
    [InlineData(JournalMode.Simulation, JournalMode.Operation)]
    public void No_entry_of_another_mode_enters_a_journal(JournalMode journal, JournalMode other)
    {
        var chain = SmallJournal.Open(journal);
        var body = EntryBody.Empty.With("region", "99.01.02");
        Assert.Equal(AppendEnd.Appended, chain.Append(SmallJournal.Draft(1, "signal_failed", body, journal)).End);
        var head = chain.Head;
        Assert.Equal(AppendEnd.OtherMode, chain.Append(SmallJournal.Draft(2, "signal_failed", body, other)).End);
        Assert.Equal(head, chain.Head);
    }

    [Fact]
    public void An_entry_before_the_newest_is_refused()
    {
        var chain = SmallJournal.Filled();
        var late = SmallJournal.Draft(4, "signal_failed", EntryBody.Empty.With("region", "x"));
        var early = new EntryDraft(
            SmallJournal.Dawn, JournalMode.Exercise, "post/operator", late.Kind, late.Body, late.ClientId);
        Assert.Equal(AppendEnd.TimeRunsBack, chain.Append(early).End);
        Assert.Equal(AppendEnd.Appended, chain.Append(late).End);
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("1.50", "1.5")]
    [InlineData("-7", "-7")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("999999999999999", "999999999999999")]
    public void Numbers_have_one_form(string number, string written)
    {
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);
        var draft = SmallJournal.Draft(1, "x", EntryBody.Empty.With("n", value));
        var canonical = Encoding.UTF8.GetString(EntryJson.Canonical(1, draft));
        Assert.EndsWith($"\"body\":{{\"n\":{written}}}}}", canonical, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1000000000000000")]
    [InlineData("0.0000001")]
    [InlineData("123456789.1234567")]
    [InlineData("1234567890.123456")]
    public void Numbers_that_some_reader_would_round_are_refused(string number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            BodyValue.Of(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Fact]
    public void Texts_are_escaped_as_rfc_8785_does()
    {
        var body = EntryBody.Empty.With("b", "é€😀/\u007f").With("a", "\"\\\b\f\n\r\t\u0001\u001f");
        var canonical = Encoding.UTF8.GetString(EntryJson.Canonical(1, SmallJournal.Draft(1, "x", body)));
        Assert.EndsWith(
            "{\"a\":\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f\",\"b\":\"é€😀/\u007f\"}}", canonical,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => BodyValue.Of("\ud83d"));
    }

    [Theory]
    [InlineData("Budi Santoso")]
    [InlineData("")]
    [InlineData("/post")]
    public void An_actor_is_a_post_or_role(string actor)
    {
        var id = Uuid7.Of(SmallJournal.Dawn, 0, 0);
        Assert.Throws<ArgumentException>(() =>
            new EntryDraft(SmallJournal.Dawn, JournalMode.Exercise, actor, "x", EntryBody.Empty, id));
    }

    // The example of RFC 9562, A.6.
    [Fact]
    public void A_uuid_of_version_7_is_made_as_the_standard_shows()
    {
        var time = DateTimeOffset.FromUnixTimeMilliseconds(0x017F22E279B0);
        var id = Uuid7.Of(time, 0xCC3, 0x18C4DC0C0C07398F);
        Assert.Equal("017f22e2-79b0-7cc3-98c4-dc0c0c07398f", id.ToString("D"));
        Assert.True(Uuid7.Is(id));
        Assert.False(Uuid7.Is(Guid.Empty));
        Assert.False(Uuid7.Is(Guid.Parse("017f22e2-79b0-4cc3-98c4-dc0c0c07398f")));
    }
}
