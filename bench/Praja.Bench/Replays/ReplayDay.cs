using Praja.Algorithms.Random;
using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.Bench.Replays;

/// <summary>The reports of a voting day, one round of the country after the other.</summary>
/// <param name="frame">The stations.</param>
internal sealed class ReplayDay(PostFrame frame)
{
    private const int Step = 7_919;

    public static readonly DateTimeOffset Dawn = new(2024, 11, 27, 6, 0, 0, TimeSpan.FromHours(8));

    private static readonly string[] Channels = ["app", "app", "app", "sms", "odk", "phone"];

    private static readonly Sender[] Guards =
        [.. Enumerable.Range(0, 1000).Select(g => new Sender($"guard/beat-{g}", PostRole.Guard, []))];

    private static readonly (string Kind, Action<EntryBodyBuilder> More)[] Rounds =
    [
        ("guard_arrived", _ => { }),
        ("guard_health_reported", body => body.Add("health", "well")),
        ("logistics_completed", body => body.Add("sealed", true)),
        ("station_opened", _ => { }),
        ("station_status_reported", body => body.Add("status", "hijau")),
        ("station_status_reported", body => body.Add("status", "hijau")),
        ("station_closed", _ => { }),
        ("count_started", _ => { }),
        ("count_finished", body => body.Add("minutes_signed", true)),
        ("box_departed", _ => { }),
        ("box_received", body => body.Add("receipt", "TT-0417").Add("place", "PPK")),
        ("duty_ended", _ => { }),
    ];

    private readonly Rng rng = Rng.For(1, "replay");

    /// <summary>When the report of a number is recorded: a round takes an hour and a half.</summary>
    public DateTimeOffset TimeOf(long number) =>
        Dawn.AddMilliseconds(number * 5_400_000.0 / frame.Stations.Count);

    /// <summary>The report of a number from 0; in every round each station once, in a scattered order.</summary>
    public Submission Report(long number)
    {
        var station = (int)(number * Step % frame.Stations.Count);
        var (kind, more) = Rounds[(int)(number / frame.Stations.Count) % Rounds.Length];
        var time = TimeOf(number);
        var body = new EntryBodyBuilder()
            .Add("station", frame.Stations[station].Id)
            .Add("by", Channels[number % Channels.Length]);
        more(body);
        // One in ten waited for a signal and tells its own time.
        if (number % 10 == 0)
            body.Add("at", time.AddMinutes(-20).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null));
        var id = Uuid7.Of(time, rng.NextBits(), rng.NextBits());
        return new(id, kind, body.ToBody(), Guards[station % Guards.Length]);
    }
}
