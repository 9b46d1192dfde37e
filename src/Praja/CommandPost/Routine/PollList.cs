using Praja.Journal;

namespace Praja.CommandPost.Routine;

/// <summary>What a section answered.</summary>
/// <param name="Section">Section.</param>
/// <param name="Answer">go, no_go or go_with_remark.</param>
/// <param name="Remark">Remark; may be empty.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who answered.</param>
public sealed record PollAnswer(string Section, string Answer, string Remark, DateTimeOffset At, string Actor);

/// <summary>A go/no-go poll.</summary>
/// <param name="Id">e.g. <c>poll-3</c>.</param>
/// <param name="Question">The question.</param>
/// <param name="Sections">Sections asked, in the order of the row.</param>
/// <param name="OpenedAt">When; its age is counted from here.</param>
/// <param name="OpenedBy">Who asked.</param>
public sealed record GoPoll(
    string Id, string Question, IReadOnlyList<string> Sections, DateTimeOffset OpenedAt, string OpenedBy)
{
    /// <summary>The newest answer of each section that answered, in the order of the row.</summary>
    public IReadOnlyList<PollAnswer> Answers { get; init; } = [];

    /// <summary>go or no_go; empty while it is open.</summary>
    public string Decision { get; init; } = "";

    /// <summary>Reason of the decision; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When it was decided; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Who decided; empty while it is open.</summary>
    public string ClosedBy { get; init; } = "";

    /// <summary>Sections that have not answered, in the order of the row.</summary>
    public IEnumerable<string> Silent => Sections.Where(s => Answers.All(a => a.Section != s));

    /// <summary>True when every section answered go, with or without a remark.</summary>
    public bool IsGo => Answers.Count == Sections.Count && Answers.All(a => a.Answer != "no_go");
}

/// <summary>The polls of the post.</summary>
public sealed class PollList
{
    private readonly List<GoPoll> polls = [];

    /// <summary>Every poll, in the order they were opened.</summary>
    public IReadOnlyList<GoPoll> All => polls;

    /// <summary>A poll; null when there is none.</summary>
    public GoPoll? Find(string id) => polls.Find(p => p.Id == id);

    internal void Apply(EntryDraft draft)
    {
        var body = draft.Body;
        var id = body.Text("poll");
        var at = polls.FindIndex(p => p.Id == id);
        if (draft.Kind == "poll_opened")
        {
            polls.Add(new(id, body.Text("question"), [.. body["sections"]?.Texts ?? []], draft.Time, draft.Actor));
        }
        else if (at >= 0 && draft.Kind == "poll_answered")
        {
            var (poll, section) = (polls[at], body.Text("section"));
            var answer = new PollAnswer(
                section, body.Text("answer"), body.Text("remark"), draft.Time, draft.Actor);
            var others = poll.Answers.Where(a => a.Section != section).Append(answer).ToArray();
            polls[at] = poll with
            {
                Answers = [.. poll.Sections.SelectMany(s => others.Where(a => a.Section == s))],
            };
        }
        else if (at >= 0)
        {
            polls[at] = polls[at] with
            {
                Decision = body.Text("decision"),
                Reason = body.Text("reason"),
                ClosedAt = draft.Time,
                ClosedBy = draft.Actor,
            };
        }
    }

    internal void Write(PictureWriter writer)
    {
        writer.Write(polls.Count);
        foreach (var poll in polls)
        {
            writer.Write([poll.Id, poll.Question, poll.OpenedBy, poll.Decision, poll.Reason, poll.ClosedBy]);
            writer.Write(poll.Sections);
            writer.Write(poll.OpenedAt);
            writer.Write(poll.ClosedAt);
            writer.Write(poll.Answers.Count);
            foreach (var answer in poll.Answers)
            {
                writer.Write([answer.Section, answer.Answer, answer.Remark, answer.Actor]);
                writer.Write(answer.At);
            }
        }
    }

    internal void Read(PictureReader reader)
    {
        polls.Clear();
        for (var left = reader.Int(); left > 0; left--)
        {
            var (texts, sections) = (reader.Texts(), reader.Texts());
            polls.Add(new(texts[0], texts[1], sections, reader.Instant(), texts[2])
            {
                Decision = texts[3],
                Reason = texts[4],
                ClosedBy = texts[5],
                ClosedAt = reader.OptionalInstant(),
                Answers = ReadAnswers(reader),
            });
        }
    }

    private static PollAnswer[] ReadAnswers(PictureReader reader)
    {
        var answers = new PollAnswer[reader.Int()];
        for (var i = 0; i < answers.Length; i++)
        {
            var texts = reader.Texts();
            answers[i] = new(texts[0], texts[1], texts[2], reader.Instant(), texts[3]);
        }
        return answers;
    }
}
