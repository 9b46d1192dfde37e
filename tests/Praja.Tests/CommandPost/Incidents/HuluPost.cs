using System.Globalization;
using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.Doctrine;
using Praja.Journal;
using Praja.Operations;
using Praja.Tests.Journal;
using Praja.Tests.Rehearsal.Results;

namespace Praja.Tests.CommandPost.Incidents;

/// <summary>The command post of Tanah Hulu on voting day: three levels with their ladder, two squads of the reserve at
/// the KPU, the stations of Batu an hour away. Minutes count from 06:00 local time.</summary>
internal sealed class HuluPost
{
    internal const string Site = "10.01.02.2001/001";

    internal static readonly DateTimeOffset Dawn = new(2024, 11, 27, 6, 0, 0, TimeSpan.FromHours(7));

    private static readonly Lazy<PostFrame> Frames = new(() => Frame());

    private ulong sent;

    public HuluPost(PostFrame? frame = null)
    {
        Store = new MemoryJournal().Open();
        Desk = new(frame ?? Frames.Value, Store);
        Desk.OpenJournal(
            new() { Operation = "Tanah Hulu", Region = "10.01", Doctrine = "uji", UtcOffsetMinutes = 420 },
            JournalMode.Exercise, "post/chief", Uuid7.Of(Dawn, 0, 0), Dawn);
    }

    public IJournalStore Store { get; }

    public PostDesk Desk { get; }

    public Picture Picture => Desk.Picture;

    /// <summary>Minutes since dawn at which what is sent is recorded.</summary>
    public double Minute { get; set; }

    public DateTimeOffset Now => Dawn.AddMinutes(Minute);

    public static PostFrame Frame(double per1000 = 20)
    {
        var (operation, doctrine, plan) = SmallRehearsal.Make(per1000);
        var profile = operation.Profile with { Level = OperationLevel.Polres };
        return new(operation with { Profile = profile }, WithLevels(doctrine), plan);
    }

    /// <summary>A body of keys and values: texts, numbers, truths and lists of texts.</summary>
    public static EntryBody Body(params (string Key, object Value)[] pairs) => pairs.Aggregate(
        EntryBody.Empty,
        (body, pair) => pair.Value switch
        {
            string text => body.With(pair.Key, text),
            bool truth => body.With(pair.Key, truth),
            string[] texts => body.With(pair.Key, texts),
            _ => body.With(pair.Key, Convert.ToDecimal(pair.Value, CultureInfo.InvariantCulture)),
        });

    /// <summary>A time so many minutes after dawn, as bodies have it.</summary>
    public static string At(double minute) => BodyWords.Say(Dawn.AddMinutes(minute));

    public PostAnswer Send(PostRole role, string actor, string kind, EntryBody body)
    {
        var submission = new Submission(Uuid7.Of(Dawn, 1, ++sent), kind, body, new(actor, role, []));
        return Assert.Single(Desk.Process([submission], Now).Answers);
    }

    /// <summary>Sends as the operator of the post.</summary>
    public PostAnswer Send(string kind, params (string Key, object Value)[] pairs) =>
        Send(PostRole.PostOperator, "post/operator", kind, Body(pairs));

    /// <summary>Sends what must be recorded.</summary>
    public Fact Record(string kind, params (string Key, object Value)[] pairs)
    {
        var answer = Send(kind, pairs);
        Assert.True(answer.End == AnswerEnd.Recorded, answer.Refusal?.Code);
        return answer.Facts[0];
    }

    /// <summary>Sends what must be refused, and leave no trace.</summary>
    public void Refused(string code, string kind, params (string Key, object Value)[] pairs)
    {
        var before = Picture.Sequence;
        var answer = Send(kind, pairs);
        Assert.Equal((AnswerEnd.Refused, code), (answer.End, answer.Refusal?.Code));
        Assert.Equal(before, Picture.Sequence);
    }

    /// <summary>A report of a brawl at a station of Batu.</summary>
    /// <returns>Its number.</returns>
    public string Report(string site = Site) =>
        Record("incident_reported", ("type", "ribut"), ("site", site), ("by", "phone")).Body.Text("incident");

    /// <summary>What the clock records now.</summary>
    public IReadOnlyList<string> Tick()
    {
        var before = Picture.Sequence;
        Desk.Process([], Now, byClock: true);
        return [.. Picture.Incidents.All
            .SelectMany(i => i.Timeline)
            .Where(e => e.Sequence > before && e.Kind == "incident_escalated")
            .Select(e => $"{e.Body.Text("incident")} {e.Body.Text("level")} {e.Body.Text("step")} "
                + e.Body.Text("raised_to"))];
    }

    /// <summary>The picture written and read again.</summary>
    public Picture Copied()
    {
        var copy = new Picture(Picture.Frame);
        Assert.True(copy.TryRead(Picture.ToBytes()));
        return copy;
    }

    private static DoctrineBook WithLevels(DoctrineBook doctrine)
    {
        string[] fields =
        [
            "actor", "authority", "reason", "time", "warnings", "negotiation_attempts", "medical_help", "injuries",
        ];
        return doctrine with
        {
            Incidents = [.. doctrine.Incidents, new("banjir", new("Banjir", "Flood"), "bpbd", "unsourced")],
            Escalation =
            [
                new("hijau", new("Hijau", "Green"), default, new("Kapolsek", "Kapolsek"), fields[..4], "unsourced"),
                new("kuning", new("Kuning", "Yellow"), default, new("Kapolres", "Kapolres"), fields, "unsourced"),
                new("merah", new("Merah", "Red"), default, new("Kapolda", "Kapolda"), fields, "unsourced"),
            ],
            ForceStages = [.. Enumerable.Range(1, 6).Select(n => new ForceStage(n, new("t", "s"), "unsourced"))],
            Response = new()
            {
                Levels =
                [
                    new("hijau", "kapolsek", 10, 30, "polres", "unsourced"),
                    new("kuning", "kapolres", 5, 20, "polda", "unsourced"),
                    new("merah", "kapolda", 2, 10, "mabes", "unsourced"),
                ],
                ClaimMinutes = 15,
            },
            Rehearsal = doctrine.Rehearsal! with
            {
                Needs =
                [
                    new("hijau", 4, 1, ["reserve"], new(1, 0), "unsourced"),
                    new("kuning", 8, 2, ["reserve"], new(5, 0), "unsourced"),
                    new("merah", 30, 3, ["reserve"], new(10, 0), "unsourced"),
                ],
                Numbers = doctrine.Rehearsal.Numbers with { RestAfterHours = 8, RestHours = 4 },
            },
        };
    }
}
