using System.Text;
using Praja.Journal;

namespace Praja.Tests.Journal;

public sealed class JournalCheckTests
{
    private static readonly string[] Lines =
        [.. SmallJournal.Filled().Entries.Select(EntryJson.Line)];

    [Fact]
    public void An_untouched_journal_has_no_problem()
    {
        var problems = new ProblemList();
        var summary = Verify(problems, Lines);
        Assert.Empty(problems.Sorted());
        Assert.NotNull(summary);
        Assert.Equal(JournalMode.Exercise, summary.Mode);
        Assert.Equal(4, summary.Entries);
        Assert.Equal("99.01", summary.Header.Text("region"));
        Assert.Equal(SmallJournal.Filled().Head, summary.Head);
        Assert.Equal(1, summary.Kinds["incident_closed"]);
    }

    // Every byte of the file, changed in turn: the check must notice each.
    [Fact]
    public void Any_changed_byte_is_noticed()
    {
        var bytes = EntryJson.Lines(SmallJournal.Filled().Entries);
        for (var at = 0; at < bytes.Length; at++)
        {
            var before = bytes[at];
            bytes[at] = before == (byte)'7' ? (byte)'8' : (byte)'7';
            var problems = new ProblemList();
            JournalCheck.Verify(bytes, "j", problems);
            Assert.True(problems.HasErrors, "byte " + at);
            bytes[at] = before;
        }
    }

    [Fact]
    public void Any_file_cut_within_a_line_is_noticed()
    {
        var bytes = EntryJson.Lines(SmallJournal.Filled().Entries);
        for (var length = 0; length < bytes.Length; length++)
        {
            var problems = new ProblemList();
            JournalCheck.Verify(bytes.AsMemory(0, length), "j", problems);
            Assert.Equal(length == 0 || bytes[length - 1] != '\n', problems.HasErrors);
        }
    }

    [Fact]
    public void A_changed_line_is_named_and_the_others_are_not()
    {
        var changed = Lines.ToArray();
        changed[2] = changed[2].Replace("protes_hasil", "kebakaran", StringComparison.Ordinal);
        Assert.Equal(["PRJ402:3"], Codes(changed));
    }

    [Fact]
    public void A_removed_line_a_doubled_one_and_swapped_ones_are_told()
    {
        Assert.Equal(["PRJ402:3", "PRJ403:3"], Codes([Lines[0], Lines[1], Lines[3]]));
        Assert.Equal(
            ["PRJ402:4", "PRJ403:4", "PRJ405:4"], Codes([Lines[0], Lines[1], Lines[2], Lines[2], Lines[3]]));
        Assert.Equal(
            ["PRJ402:2", "PRJ402:3", "PRJ402:4", "PRJ403:2", "PRJ403:3", "PRJ403:4", "PRJ404:3"],
            Codes([Lines[0], Lines[2], Lines[1], Lines[3]]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_line_that_is_no_entry_hides_only_its_own_hash()
    {
        Assert.Equal(["PRJ400:2"], Codes([Lines[0], "{}", Lines[2], Lines[3]]));
        Assert.Equal(["PRJ400:2"], Codes([Lines[0], new('x', EntryRules.LongestLine + 1), Lines[2], Lines[3]]));
    }

    [Fact]
    public void An_entry_of_another_mode_is_told_even_when_its_hash_was_made_to_fit()
    {
        var draft = SmallJournal.Draft(4, "signal_failed", EntryBody.Empty.With("region", "x"), JournalMode.Operation);
        var hash = EntryJson.Hash(SmallJournal.Filled().Head, EntryJson.Canonical(5, draft));
        Assert.Equal(["PRJ406:5"], Codes([.. Lines, EntryJson.Line(new(5, draft, hash))]));
    }

    [Fact]
    public void A_time_that_runs_back_is_told_even_when_the_hash_was_made_to_fit()
    {
        var chain = SmallJournal.Filled();
        var draft = SmallJournal.Draft(-1, "signal_failed", EntryBody.Empty.With("region", "x"));
        var hash = EntryJson.Hash(chain.Head, EntryJson.Canonical(5, draft));
        Assert.Equal(["PRJ404:5"], Codes([.. Lines, EntryJson.Line(new(5, draft, hash))]));
    }

    [Theory]
    [InlineData("{\"seq\":2", "{ \"seq\":2", "PRJ407:2")]
    [InlineData("\"region\":\"99", "\"region\":\"\\u00399", "PRJ407:2")]
    [InlineData("\"body\":{", "\"more\":1,\"body\":{", "PRJ400:2")]
    [InlineData("\"region\":", "\"region\":\"a\",\"region\":", "PRJ400:2")]
    [InlineData("\"region\":", "\"n\":1e2,\"region\":", "PRJ402:2 PRJ407:2 PRJ408:2")]
    [InlineData("\"region\":", "\"n\":1e-9,\"region\":", "PRJ400:2")]
    [InlineData("\"region\":", "\"n\":null,\"region\":", "PRJ400:2")]
    [InlineData("\"region\":", "\"n\":[1],\"region\":", "PRJ400:2")]
    [InlineData("\"region\":", "\"n\":{},\"region\":", "PRJ400:2")]
    [InlineData("\"region\":", "\"n\":\"\\ud83d\",\"region\":", "PRJ400:2")]
    [InlineData("\"region\":", "\"Region\":", "PRJ400:2")]
    [InlineData("-7", "-4", "PRJ400:2")]
    [InlineData(".000Z", ".000+07:00", "PRJ400:2")]
    [InlineData("post/operator", "Budi", "PRJ400:2")]
    [InlineData("signal_failed", "signal_lost", "PRJ402:2 PRJ408:2")]
    public void A_line_written_otherwise_is_told(string old, string now, string codes)
    {
        var changed = Lines.ToArray();
        Assert.Contains(old, changed[1], StringComparison.Ordinal);
        changed[1] = changed[1].Replace(old, now, StringComparison.Ordinal);
        Assert.Equal(codes.Split(' '), Codes(changed));
    }

    [Fact]
    public void A_journal_without_its_header_is_told()
    {
        Assert.Equal(["PRJ401:1", "PRJ402:1", "PRJ403:1"], Codes([.. Lines[1..]]).Order(StringComparer.Ordinal));
        var other = Lines[0].Replace("praja-journal/1", "praja-journal/9", StringComparison.Ordinal);
        Assert.Contains("PRJ401:1", Codes([other, .. Lines[1..]]));
        Assert.Equal(["PRJ400:1", "PRJ401:1"], Codes(["x"]));
    }

    [Fact]
    public void What_was_cut_off_shows_against_a_noted_head()
    {
        var head = SmallJournal.Filled().Head;
        var problems = new ProblemList();
        JournalCheck.Verify(Bytes(Lines), "j", problems, head);
        Assert.Empty(problems.Sorted());
        JournalCheck.Verify(Bytes(Lines[..3]), "j", problems, head);
        Assert.Equal("PRJ409", Assert.Single(problems.Sorted()).Kind.Code);
    }

    private static string[] Codes(string[] lines)
    {
        var problems = new ProblemList();
        Verify(problems, lines);
        return [.. problems.Sorted().Select(p => $"{p.Kind.Code}:{p.Place.Row}")];
    }

    private static JournalSummary? Verify(ProblemList problems, string[] lines) =>
        JournalCheck.Verify(Bytes(lines), "j", problems);

    private static byte[] Bytes(string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
}
