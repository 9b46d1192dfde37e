using System.Diagnostics.CodeAnalysis;
using Praja.Bench.Reports;
using Praja.Bench.Risk;
using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.Documents.Doctrines;
using Praja.Journal;
using Praja.Storage;
using Praja.Web.Posts;

namespace Praja.Bench.Pages;

/// <summary>The nation at ten on the morning of a voting day: since half past five half of the stations have opened,
/// the others are silent, 500 incidents are open, and the post has kept its log, given tasks and sent broadcasts.
/// </summary>
[SuppressMessage("Maintainability", "CA1506", Justification = "A country in one place has one of everything.")]
internal static class VotingMorning
{
    public const int Incidents = 500;

    private static readonly DateOnly Day = new(2024, 11, 27);
    private static readonly DateTimeOffset Ten = new(2024, 11, 27, 10, 0, 0, TimeSpan.FromHours(7));
    private static readonly MovedClock Moved = new();

    private static readonly string[] Types = ["bentrok_massa", "kebakaran", "logistik_kurang", "petugas_sakit"];

    /// <summary>When the first report comes.</summary>
    public static DateTimeOffset Dawn { get; } = Ten.AddMinutes(-Minutes);

    /// <summary>Minutes from the first report until ten.</summary>
    public const int Minutes = 270;

    /// <summary>A clock that goes through the morning with it, and from ten on goes on.</summary>
    public static TimeProvider Clock()
    {
        Moved.Set(Dawn);
        return Moved;
    }

    /// <summary>What its post is opened with.</summary>
    public static PostSetup Setup(int stations, IJournalShelf shelf)
    {
        var doctrine = DoctrineReader.Read("", "pilkada-2024", new())
            ?? throw new InvalidOperationException("The doctrine pilkada-2024 is missing.");
        var nation = GeneratedNation.Operation(stations);
        var operation = nation with
        {
            Profile = nation.Profile with { ElectionDate = Day },
            Stages = [new("pungut", "pemungutan", "Pemungutan suara", Day, Day, new("generated"))],
        };
        var header = new JournalHeader
        {
            Operation = "Bangkitan",
            Region = "10",
            Doctrine = "pilkada-2024",
            UtcOffsetMinutes = 420,
        };
        var frame = new PostFrame(operation, doctrine.Book, plan: null);
        return new(BenchFrame.Operation, header, JournalMode.Exercise, frame, () => BenchFrame.Open(shelf));
    }

    /// <summary>Lets the morning happen.</summary>
    public static async Task Begin(Post post)
    {
        var table = post.Setup.Frame.Stations;
        var told = 0;
        for (var station = 0; station < table.Count; station += 2_000)
        {
            var share = (double)station / table.Count;
            Moved.Set(Dawn.AddMinutes(Minutes * share));
            var some = Enumerable.Range(station, Math.Min(2_000, table.Count - station)).Where(s => s % 2 == 0);
            await post.Submit([.. some.Select(s => Of("station_opened", new() { ["station"] = table[s].Id }))])!;
            for (; told < Incidents * share; told++)
                await Happen(post, told);
        }
        for (; told < Incidents; told++)
            await Happen(post, told);
        Moved.Set(Ten);
    }

    private static async Task Happen(Post post, int number)
    {
        var table = post.Setup.Frame.Stations;
        await Record(post, "incident_reported_2", new()
        {
            ["type"] = Types[number % Types.Length],
            ["site"] = table[(int)((long)number * table.Count / Incidents)].Id,
            ["by"] = "phone",
            ["text"] = "Keadaan dilaporkan lewat telepon.",
        });
        await Record(post, "log_noted", new() { ["category"] = "cuaca", ["text"] = "Hujan deras di hulu." });
        if (number % 5 == 0)
        {
            await Record(post, "task_given", new()
            {
                ["title"] = "Cek perahu",
                ["owner"] = "posko/logistik",
                ["due"] = "2024-11-27T05:00:00Z",
            });
        }
        if (number % 20 == 0) await Record(post, "broadcast_sent", new() { ["text"] = "Apel pukul 05.00" });
    }

    private static async Task Record(Post post, string kind, Dictionary<string, string> said)
    {
        var answer = await post.Submit(Of(kind, said))!;
        if (answer.Refusal is { } refusal) throw new InvalidOperationException($"{kind}: {refusal.Sentence.En}");
    }

    private static Submission Of(string kind, Dictionary<string, string> said)
    {
        var body = said.Aggregate(EntryBody.Empty, (body, v) => body.With(v.Key, v.Value));
        if (kind == "broadcast_sent")
            body = body.With("audience", (string[])["sector_chief"]).With("needs_acknowledgement", true);
        return new(Guid.CreateVersion7(), kind, body, BenchDay.Chief);
    }

    private sealed class MovedClock : TimeProvider
    {
        private long by;

        /// <summary>Stands at an instant, and goes on from there.</summary>
        public void Set(DateTimeOffset at) => Volatile.Write(ref by, (at - System.GetUtcNow()).Ticks);

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Volatile.Read(ref by));
    }
}
