using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.Doctrine;
using Praja.Documents.Doctrines;
using Praja.Documents.Dossiers;
using Praja.Journal;
using Praja.Operations;
using Praja.Planning;
using Praja.Risk;
using Praja.Tests.Journal;
using Praja.Tests.Operations;

namespace Praja.Tests.CommandPost.Routine;

/// <summary>The post of Selasih on the eve of voting day, with people who say things to it.</summary>
internal sealed class SelasihPost
{
    public static readonly Sender Operator = new("posko/operator-1", PostRole.PostOperator, []);
    public static readonly Sender Relief = new("posko/operator-2", PostRole.PostOperator, []);
    public static readonly Sender PostChief = new("posko/ka-posko", PostRole.PostChief, []);
    public static readonly Sender KabagOps = new("polres-selasih/kabag-ops", PostRole.OperationsHead, []);
    public static readonly Sender Chief = new("polres-selasih/kapolres", PostRole.Chief, []);
    public static readonly Sender Rindu = new("polsek-muara-rindu/kapolsek", PostRole.SectorChief, ["97.01.01"]);
    public static readonly Sender Kenanga = new("polsek-kenanga/kapolsek", PostRole.SectorChief, ["97.01.02"]);
    public static readonly Sender Guard = new("tps/kuala-rindu-1", PostRole.Guard, ["97.01.01.2001"]);
    public static readonly Sender Humas = new("posko/humas", PostRole.PublicInformation, []);
    public static readonly Sender Commission = new("kpu/lo", PostRole.CommissionLiaison, []);
    public static readonly Sender Auditor = new("auditor", PostRole.Auditor, []);

    private static readonly Lazy<(Operation Operation, DoctrineBook Doctrine, Plan Plan)> Known = new(Read);

    private readonly MemoryJournal journal = new();
    private ulong ids;

    public SelasihPost(JournalMode mode = JournalMode.Exercise)
    {
        Frame = new(Known.Value.Operation, Known.Value.Doctrine, Known.Value.Plan);
        Desk = new(Frame, journal.Open());
        var header = new JournalHeader
        {
            Operation = Frame.Operation.Profile.Name,
            Region = "97.01",
            Doctrine = "pilkada-2024",
            UtcOffsetMinutes = 480,
        };
        Desk.OpenJournal(header, mode, "system/open", NextId(), Now);
    }

    public PostFrame Frame { get; }

    public PostDesk Desk { get; private set; }

    public Picture Picture => Desk.Picture;

    /// <summary>26 November 2024, 20:00 WITA.</summary>
    public DateTimeOffset Now { get; set; } = new(2024, 11, 26, 12, 0, 0, TimeSpan.Zero);

    public IEnumerable<Entry> Entries => journal.Open().Read(0).SelectMany(SegmentReading.Entries);

    /// <summary>Says something to the post; the answer whatever it is.</summary>
    public PostAnswer Say(Sender sender, string kind, params (string Key, object Value)[] body)
    {
        var submission = new Submission(NextId(), kind, Body(body), sender);
        return Assert.Single(Desk.Process([submission], Now).Answers);
    }

    /// <summary>Says something that is recorded.</summary>
    public EntryBody Tell(Sender sender, string kind, params (string Key, object Value)[] body)
    {
        var answer = Say(sender, kind, body);
        Assert.True(answer.End == AnswerEnd.Recorded, answer.Refusal?.ToString());
        return answer.Facts[0].Body;
    }

    /// <summary>Says something that is refused, and leaves no trace.</summary>
    public void Refused(string code, Sender sender, string kind, params (string Key, object Value)[] body)
    {
        var before = Picture.ToBytes().ToArray();
        var answer = Say(sender, kind, body);
        Assert.Equal(code, answer.Refusal?.Code);
        Assert.NotEqual(answer.Refusal!.Sentence.Id, answer.Refusal.Sentence.En);
        Assert.Equal(before, Picture.ToBytes().ToArray());
    }

    /// <summary>Lets time pass, and the clock look.</summary>
    public IReadOnlyList<Entry> Wait(TimeSpan time)
    {
        var before = Picture.Sequence;
        Now += time;
        Desk.Process([], Now, byClock: true);
        return [.. Entries.Where(e => e.Sequence > before)];
    }

    /// <summary>Folds the journal anew, and holds that nothing else comes out; then from a snapshot.</summary>
    public void Replays()
    {
        var bytes = Picture.ToBytes().ToArray();
        Assert.Equal(bytes, new PostDesk(Frame, journal.Open()).Picture.ToBytes().ToArray());
        var snapshot = new Picture(Frame);
        Assert.True(snapshot.TryRead(bytes));
        Assert.Equal(bytes, snapshot.ToBytes().ToArray());
    }

    private static EntryBody Body((string Key, object Value)[] body) => body.Aggregate(
        EntryBody.Empty,
        (all, pair) => all.With(pair.Key, pair.Value switch
        {
            string text => BodyValue.Of(text),
            bool truth => BodyValue.Of(truth),
            int number => BodyValue.Of((decimal)number),
            long number => BodyValue.Of((decimal)number),
            string[] texts => BodyValue.Of(texts),
            _ => throw new ArgumentException(pair.Key, nameof(body)),
        }));

    private Guid NextId() => Uuid7.Of(Now, ++ids, ids * 7919);

    private static (Operation Operation, DoctrineBook Doctrine, Plan Plan) Read()
    {
        using var folder = new TempFolder();
        foreach (var (name, text) in SelasihDossier.Files)
            folder.With("selasih/" + name, text);
        var problems = new ProblemList();
        var operation = DossierReader.Read(folder["selasih"], problems)!.Operation;
        var doctrine = DoctrineReader.Read(null, operation.Profile.Doctrine, problems)!.Book;
        Assert.False(problems.HasErrors);
        var plan = Planner.Plan(
            operation, doctrine, RiskAssessment.Assess(operation, doctrine), new(), null, CancellationToken.None);
        return (operation, doctrine, plan);
    }
}
