using Praja.Journal;

namespace Praja.CommandPost.Routine;

/// <summary>Decisions: go/no-go polls.</summary>
internal static class PollRules
{
    private const int MostSections = 40;

    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static readonly IReadOnlyList<SubmittableKind> All =
    [
        BodyCheck.Kind("poll_opened", RoutineParts.Commanders, Open, "poll"),
        BodyCheck.Kind("poll_answered", RoutineParts.Asked, Answer),
        BodyCheck.Kind("poll_closed", RoutineParts.Commanders, Close),
    ];

    private static Decision Open(Picture picture, Submission submission, DateTimeOffset now)
    {
        var body = submission.Body;
        var sections = body["sections"]!.Value.Texts;
        var right = sections.Count is > 0 and <= MostSections && sections.All(EntryRules.IsActor)
            && sections.Distinct(StringComparer.Ordinal).Count() == sections.Count;
        if (!right)
        {
            return Decision.Refuse(
                "poll-sections-wrong", $"1 sampai {MostSections} bagian yang berbeda, huruf kecil, misalnya lantas.",
                $"1 to {MostSections} different sections in small letters, such as lantas.");
        }
        return FreeText.RefusalOf(body, "question", FreeText.Line)
            ?? Decision.Record(new Fact(
                submission.Kind, body.With("poll", RoutineParts.Next("poll", picture.Routine.Polls.All.Count))));
    }

    private static Decision Answer(Picture picture, Submission submission, DateTimeOffset now)
    {
        var body = submission.Body;
        if (Refusal(picture, submission, out var poll) is { } refusal) return refusal;
        if (!poll!.Sections.Contains(body.Text("section")))
        {
            return Decision.Refuse(
                "poll-section-unknown", "Bagian yang ditanya: " + string.Join(", ", poll.Sections) + ".",
                "Sections asked: " + string.Join(", ", poll.Sections) + ".");
        }
        // The post writes down what a section says by voice; nobody else answers for another.
        var section = body.Text("section");
        if (!submission.Sender.RunsPost && !submission.Sender.SpeaksFor(section))
        {
            return Decision.Refuse(
                "poll-section-not-yours", $"Yang menjawab untuk {section} adalah bagian itu sendiri, atau posko.",
                $"It is {section} itself that answers for it, or the post.");
        }
        if (BodyCheck.Word(body, "answer", RoutineWords.PollAnswers) is { } word) return word;
        var mustSayWhy = body.Text("answer") != "go";
        return (mustSayWhy ? BodyCheck.Reason(body, "remark") : null)
            ?? FreeText.RefusalOf(body, "remark", FreeText.Line) ?? Decision.Record(submission);
    }

    private static Decision Close(Picture picture, Submission submission, DateTimeOffset now)
    {
        var body = submission.Body;
        if (Refusal(picture, submission, out var poll) is { } refusal) return refusal;
        if (BodyCheck.Word(body, "decision", RoutineWords.PollDecisions) is { } word) return word;
        var overrules = (body.Text("decision") == "go") != poll!.IsGo;
        return (overrules ? BodyCheck.Reason(body) : null)
            ?? FreeText.RefusalOf(body, "reason", FreeText.Line) ?? Decision.Record(submission);
    }

    private static Decision? Refusal(Picture picture, Submission submission, out GoPoll? poll)
    {
        var id = submission.Body.Text("poll");
        poll = picture.Routine.Polls.Find(id);
        if (poll is null) return Decision.Refuse("poll-unknown", $"Tidak ada jajak {id}.", $"There is no poll {id}.");
        return poll.ClosedAt is null
            ? null
            : Decision.Refuse(
                "poll-closed", $"Jajak {id} sudah diputuskan: {poll.Decision}.",
                $"Poll {id} is decided: {poll.Decision}.");
    }
}
