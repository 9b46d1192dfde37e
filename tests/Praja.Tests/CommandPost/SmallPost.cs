using System.Globalization;
using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.Doctrine;
using Praja.Journal;
using Praja.Tests.Documents;
using Praja.Tests.Journal;

namespace Praja.Tests.CommandPost;

/// <summary>A post of Tanjung Damai on voting day: twelve stations, a desk over a journal in memory, and a clock that
/// tests set.</summary>
internal sealed class SmallPost
{
    internal const string First = "99.01.01.2001/001";
    internal const string Second = "99.01.01.2001/002";

    private static readonly string[] Levels = ["hijau", "kuning", "merah"];

    internal static readonly PostFrame Frame = Framed();

    private readonly MemoryJournal journal = new();
    private ulong next;

    internal SmallPost(PostFrame? frame = null)
    {
        Store = journal.Open();
        Desk = new(frame ?? Frame, Store);
        Desk.OpenJournal(SmallJournal.Header, JournalMode.Exercise, "post/chief", Id(), At("06:00"));
    }

    internal IJournalStore Store { get; }

    internal PostDesk Desk { get; }

    internal Picture Picture => Desk.Picture;

    /// <summary>A local time (WITA) of voting day; hours from 24 on are the day after.</summary>
    internal static DateTimeOffset At(string clock)
    {
        var parts = clock.Split(':').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        return new DateTimeOffset(2024, 11, 27, 0, 0, 0, TimeSpan.FromHours(8)).AddHours(parts[0]).AddMinutes(parts[1]);
    }

    /// <summary>A time as senders write it.</summary>
    internal static string Say(string clock) =>
        At(clock).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    internal static EntryBody Body(string station = First) => EntryBody.Empty.With("station", station);

    internal static StationDue Due(string step, string due, int grace, string band = "*") => new(
        "pemungutan_suara", band, step, At(due) - At("00:00"), grace, "invented");

    /// <summary>Hands one report in.</summary>
    internal PostAnswer Send(
        string clock, string kind, EntryBody body, PostRole role = PostRole.PostOperator, Guid? id = null) =>
        Desk.Process([new(id ?? Id(), kind, body, new("post/operator", role, []))], At(clock)).Answers[0];

    internal static PostFrame Framed(params IReadOnlyList<StationDue> dues)
    {
        var context = TanjungDamai.Small();
        var doctrine = context.Doctrine with
        {
            StationDay = dues.Count > 0 ? dues : Day(),
            Escalation =
            [
                .. Levels.Select(l => new EscalationLevel(l, new(l, l), new(l, l), new(l, l), [], "invented")),
            ],
        };
        return new(context.Operation, doctrine, context.Plan);
    }

    private static IReadOnlyList<StationDue> Day() =>
    [
        Due("guard_arrived", "06:30", 30), Due("guard_arrived", "06:00", 15, "sangat_rawan"),
        Due("logistics_completed", "06:45", 30), Due("station_opened", "07:15", 15),
        Due("station_status_reported", "09:00", 60), Due("station_status_reported", "11:00", 60),
        Due("station_closed", "13:15", 45), Due("count_started", "14:00", 60), Due("count_finished", "20:00", 180),
        Due("box_departed", "22:00", 180), Due("box_received", "24:00", 360), Due("duty_ended", "26:00", 480),
    ];

    private Guid Id() => Uuid7.Of(SmallJournal.Dawn, 7, ++next);
}
