using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Praja.Journal;

namespace Praja.Tests.Journal;

// Two readers: one for any JSON, one for the canonical form alone. The quick one may never say anything else.
public sealed class LineReadingTests
{
    private static readonly string[] Oddities =
        ["", "TPS", "é€😀", "\"", "\\", "\n", "\u0001", "\u007f", "}}", "\",\"hash\":\"", ","];

    private static readonly decimal[] Numbers =
        [0, 1, -1, 999999999999999, -999999999999999, 0.5m, -0.000001m, 12.5m, 30m];

    [Fact]
    public void What_is_written_is_read_back_by_either_reader() =>
        Prop.ForAll(Drafts().ToArbitrary(), draft =>
        {
            var line = Line(draft);
            var quick = new LineReading().Read(line, out _);
            var plain = EntryReading.Read(line, out _);
            return quick is not null && plain is not null
                && Line(quick.Draft).AsSpan().SequenceEqual(line) && Line(plain.Draft).AsSpan().SequenceEqual(line);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    // A byte changed, taken out or put in, anywhere: what one reader refuses or reads, the other does too.
    [Fact]
    public void A_damaged_line_is_the_same_to_either_reader() =>
        Prop.ForAll(
            Drafts().ToArbitrary(),
            Gen.Choose(0, 1_000_000).Two().ToArbitrary(),
            (draft, blow) =>
            {
                var line = Damaged(Line(draft), blow.Item1, blow.Item2);
                var quick = new LineReading().Read(line, out var quickReason);
                var plain = EntryReading.Read(line, out var plainReason);
                return (quick is null) == (plain is null) && quickReason == plainReason
                    && (quick is null || EntryJson.Line(quick) == EntryJson.Line(plain!));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void A_plain_line_is_read_without_the_other_reader()
    {
        var body = EntryBody.Empty.With("station", "99.01.02.2001/001").With("minutes_signed", true)
            .With("count", 12).With("listed", ["a", "b"]);
        var line = Line(SmallJournal.Draft(1, "count_finished", body));
        var scan = default(LineScan);
        Assert.True(scan.TryRead(line));
        var values = new BodyScan(scan.Body);
        while (values.MoveNext())
            Assert.False(values.Key.IsEmpty);
        Assert.True(values.IsSound);
    }

    [Theory]
    [InlineData("2024-11-27T00:00:00.000Z", true)]
    [InlineData("2024-02-29T23:59:59.999Z", true)]
    [InlineData("2023-02-29T00:00:00.000Z", false)]
    [InlineData("2024-11-27T24:00:00.000Z", false)]
    [InlineData("2024-11-27T00:00:60.000Z", false)]
    [InlineData("2024-13-01T00:00:00.000Z", false)]
    [InlineData("0000-01-01T00:00:00.000Z", false)]
    [InlineData("2024-11-27 00:00:00.000Z", false)]
    [InlineData("1969-12-31T23:59:59.999Z", true)]
    public void An_instant_has_one_form(string text, bool isOne)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        Assert.Equal(isOne, InstantText.TryRead(bytes, out var milliseconds));
        if (!isOne) return;
        var written = new byte[InstantText.Length];
        InstantText.Write(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), written);
        Assert.Equal(text, Encoding.ASCII.GetString(written));
    }

    private static byte[] Line(EntryDraft draft) => Encoding.UTF8.GetBytes(EntryJson.Line(new(7, draft, new('a', 64))));

    private static byte[] Damaged(byte[] line, int at, int how)
    {
        at %= line.Length;
        var other = (byte)(how / 3 % 256);
        return (how % 3) switch
        {
            0 => [.. line[..at], other, .. line[(at + 1)..]],
            1 => [.. line[..at], .. line[(at + 1)..]],
            _ => [.. line[..at], line[how / 3 % line.Length], .. line[at..]],
        };
    }

    private static Gen<EntryDraft> Drafts() =>
        from keys in Gen.SubListOf("at", "by", "count", "level", "listed", "note", "station")
        from values in Gen.ArrayOf(Values(), keys.Count)
        from minute in Gen.Choose(0, 100_000)
        select SmallJournal.Draft(minute, "station_opened", Body(keys, values));

    private static EntryBody Body(IEnumerable<string> keys, BodyValue[] values) =>
        keys.Zip(values).Aggregate(new EntryBodyBuilder(), (body, pair) => body.Add(pair.First, pair.Second)).ToBody();

    private static Gen<BodyValue> Values() => Gen.OneOf(
        Texts().Select(BodyValue.Of),
        Gen.Elements(Numbers).Select(BodyValue.Of),
        Gen.Elements(true, false).Select(BodyValue.Of),
        Gen.ArrayOf(Texts()).Select(texts => BodyValue.Of(texts)));

    private static Gen<string> Texts() =>
        Gen.ArrayOf(Gen.Elements(Oddities)).Select(parts => string.Concat(parts));
}
