using FsCheck;
using FsCheck.Fluent;
using Praja.CommandPost;
using Praja.CommandPost.Stations;
using Praja.Journal;
using Praja.Tests.Journal;

namespace Praja.Tests.CommandPost;

// Laws of the fold, on days made by chance: reports of every kind about known and unknown stations, with keys missing,
// of a wrong kind, or none of theirs, some taken back, in any order.
public sealed class StationFoldTests
{
    private static readonly string[] Stations = [SmallPost.First, SmallPost.Second, "99.01.02.2002/003", "nowhere/1"];

    private static readonly string[] Words =
        ["hijau", "merah", "ungu", "sms", "tired", "injured", "", "é\"\\\n", "2024-11-26T23:40:00Z", "PPK"];

    private static readonly string[] Keys =
    [
        "at", "by", "status", "health", "note", "receipt", "place", "sealed", "minutes_signed", "needs_relief",
        "needs_medic", "out_of_order", "at_stated", "other",
    ];

    [Fact]
    public void Lines_are_folded_as_their_entries_are() => Holds(drafts =>
    {
        var (byEntry, byLine) = (new Picture(SmallPost.Frame), new Picture(SmallPost.Frame));
        var clients = new ClientIndex();
        var segment = Segment(JournalHead.None, drafts);
        foreach (var entry in SegmentReading.Entries(segment))
            byEntry.Apply(entry);
        JournalReplay.Run([segment], byLine, clients);
        return Same(byEntry, byLine) && clients.Count == drafts.Length;
    });

    [Fact]
    public void Folded_in_parts_it_is_the_same_as_in_one() => Holds(drafts =>
    {
        var whole = Folded(drafts);
        for (var cut = 1; cut < drafts.Length; cut++)
        {
            var first = Segment(JournalHead.None, drafts[..cut]);
            var parts = new Picture(SmallPost.Frame);
            JournalReplay.Run([first, Segment(first.Head, drafts[cut..])], parts, new());
            if (!Same(whole, parts)) return false;
        }
        return true;
    });

    // Written and read in the middle, then folded on: nothing that matters is left out of the bytes.
    [Fact]
    public void What_is_written_is_read_back_and_goes_on_the_same() => Holds(drafts =>
    {
        var cut = (drafts.Length + 1) / 2;
        var first = Segment(JournalHead.None, drafts[..cut]);
        var before = new Picture(SmallPost.Frame);
        JournalReplay.Run([first], before, new());
        var after = new Picture(SmallPost.Frame);
        if (!after.TryRead(before.ToBytes()) || !Same(before, after)) return false;
        if (cut < drafts.Length) JournalReplay.Run([Segment(first.Head, drafts[cut..])], after, new());
        return Same(after, Folded(drafts));
    });

    [Fact]
    public void The_counters_are_what_counting_gives() => Holds(drafts =>
    {
        var picture = Folded(drafts);
        var frame = picture.Frame;
        foreach (var clock in (string[])["06:10", "07:20", "09:30", "13:30", "26:00", "60:00"])
        {
            var now = SmallPost.At(clock);
            for (var region = 0; region < frame.Regions.Count; region++)
            {
                var summary = RegionSummary.Of(picture, region, now);
                var stations = frame.Stations.In(region, frame.Regions).ToArray();
                var standings = stations.Select(picture.Stations.StandingOf).ToList();
                var isSame = summary.Stations == stations.Length
                    && summary.Heard == standings.Count(s => s.LastHeard is not null)
                    && summary.Silent == SilentStations.Of(picture, now, region).Count
                    && summary.NeedMedic == standings.Count(s => s.NeedsMedic)
                    && summary.NeedRelief == standings.Count(s => s.NeedsRelief)
                    && summary.Injured == standings.Count(s => s.Health == GuardHealth.Injured)
                    && summary.ByLevel.SequenceEqual(frame.Levels.Select(l => standings.Count(s => s.Status == l)))
                    && summary.Slots.All(c => c.Reached == standings.Count(s => s.Reached.Contains(c.Slot)))
                    && summary.Slots.All(c => c.Due + c.NotDue == stations.Length);
                if (!isSame) return false;
            }
        }
        return true;
    });

    // All that was reported is taken back in the end: standings and counters are those of a day without a report.
    [Fact]
    public void Taken_back_is_as_never_reported() => Holds(drafts =>
    {
        var reported = Folded(drafts);
        var back = Segment(reported.Head, [
            .. drafts.Select((d, at) => Draft(
                drafts.Length + at, StationWords.Withdrawn,
                EntryBody.Empty.With("station", d.Body.Text("station")).With("entry", at + 1))),
        ]);
        JournalReplay.Run([back], reported, new());
        var never = new Picture(SmallPost.Frame);
        var now = SmallPost.At("12:00");
        return Enumerable.Range(0, never.Frame.Stations.Count).All(s =>
                Shown(reported.Stations.StandingOf(s)) == Shown(never.Stations.StandingOf(s)))
            && Enumerable.Range(0, never.Frame.Regions.Count).All(r =>
                RegionSummary.Of(reported, r, now).Slots.SequenceEqual(RegionSummary.Of(never, r, now).Slots));
    });

    [Fact]
    public void Whatever_a_journal_says_a_fold_never_refuses_it() => Holds(drafts =>
    {
        Folded(drafts);
        return true;
    });

    internal static void Holds(Func<EntryDraft[], bool> law) =>
        Prop.ForAll(Days().ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static string Shown(StationStanding standing) =>
        $"{standing.LastHeard} {standing.Status} {standing.Health} {standing.NeedsMedic} {standing.NeedsRelief} "
        + string.Join(' ', standing.Reached.Select(r => r.Name));

    private static bool Same(Picture one, Picture other) => one.ToBytes().Span.SequenceEqual(other.ToBytes().Span);

    private static Picture Folded(EntryDraft[] drafts)
    {
        var picture = new Picture(SmallPost.Frame);
        JournalReplay.Run([Segment(JournalHead.None, drafts)], picture, new());
        return picture;
    }

    internal static JournalSegment Segment(JournalHead head, EntryDraft[] drafts)
    {
        var pen = new SegmentPen(head);
        foreach (var draft in drafts)
            pen.Add(draft);
        return pen.ToSegment();
    }

    private static Gen<EntryDraft[]> Days() =>
        from reports in Gen.NonEmptyListOf(Reports())
        select reports.Select((r, at) => Draft(at, r.Kind, r.Body)).ToArray();

    private static Gen<(string Kind, EntryBody Body)> Reports() =>
        from kind in Gen.Elements([.. StationWords.Kinds, StationWords.Withdrawn, "signal_failed"])
        from station in Gen.Elements(Stations)
        from entry in Gen.Choose(0, 12)
        from keys in Gen.SubListOf(Keys)
        from values in Gen.ArrayOf(Values(), keys.Count)
        select (kind, Body(station, entry, keys, values));

    private static Gen<BodyValue> Values() => Gen.OneOf(
        Gen.Elements(Words).Select(BodyValue.Of),
        Gen.Elements(true, false).Select(BodyValue.Of),
        Gen.Elements(0m, 1m, 2.5m, -3m).Select(BodyValue.Of),
        Gen.Elements(Words).ArrayOf().Select(texts => BodyValue.Of(texts)));

    private static EntryBody Body(string station, int entry, IEnumerable<string> keys, BodyValue[] values) =>
        keys.Zip(values).Aggregate(
            new EntryBodyBuilder().Add("station", station).Add("entry", entry),
            (body, pair) => body.Add(pair.First, pair.Second)).ToBody();

    private static EntryDraft Draft(int at, string kind, EntryBody body) => new(
        SmallPost.At("06:00").AddMinutes(at), JournalMode.Exercise, "post/operator", kind, body,
        Uuid7.Of(SmallJournal.Dawn, 3, (ulong)at));
}
