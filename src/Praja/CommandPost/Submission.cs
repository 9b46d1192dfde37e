using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.CommandPost;

/// <summary>What somebody hands to the post to be recorded. It becomes one entry or several, or is refused.</summary>
/// <param name="ClientId">UUIDv7 made by the sender: sent again, it is recorded once.</param>
/// <param name="Kind">Kind of the entry it asks for.</param>
/// <param name="Body">Its particulars; <c>at</c> is the sender's own time where it differs from the recording.</param>
/// <param name="Sender">Who sends it and what they may do.</param>
public sealed record Submission(Guid ClientId, string Kind, EntryBody Body, Sender Sender)
{
    /// <summary>The mode the sender believes the operation has; null when they did not say.</summary>
    public JournalMode? Mode { get; init; }
}

/// <summary>Why a submission is not recorded: a value, not an exception.</summary>
/// <param name="Code">Stable, in kebab case, e.g. <c>station-unknown</c>; docs/reference/refusals.md lists
/// all.</param>
/// <param name="Sentence">What was seen, what is allowed, what to do.</param>
public sealed record Refusal(string Code, Text Sentence);

/// <summary>What an entry will say.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Body">Particulars.</param>
/// <param name="Actor">Post or role; null for the sender's.</param>
public sealed record Fact(string Kind, EntryBody Body, string? Actor = null);

/// <summary>What the post makes of a submission: facts to record, the first of which carries its client id, or a
/// refusal.</summary>
public sealed record Decision
{
    private Decision(Refusal? refusal, IReadOnlyList<Fact> facts) => (Refusal, Facts) = (refusal, facts);

    /// <summary>Why not; null when it is recorded.</summary>
    public Refusal? Refusal { get; }

    /// <summary>What is recorded, in order; none when refused.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>Record these.</summary>
    public static Decision Record(params IReadOnlyList<Fact> facts) => new(null, facts);

    /// <summary>Record the submission as it is.</summary>
    public static Decision Record(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        return new(null, [new Fact(submission.Kind, submission.Body)]);
    }

    /// <summary>Do not record it.</summary>
    public static Decision Refuse(string code, string id, string en) => new(new Refusal(code, new(id, en)), []);
}

/// <summary>How the post decides one kind: pure; the time is handed in.</summary>
internal delegate Decision PostRule(Picture picture, Submission submission, DateTimeOffset now);

/// <summary>A kind that can be submitted: who may, and how it is decided. No kind is open to anybody by
/// default.</summary>
/// <param name="Kind">Kind of entry.</param>
/// <param name="Roles">The roles that may submit it.</param>
/// <param name="Decide">Its rule.</param>
internal sealed record SubmittableKind(string Kind, IReadOnlyList<PostRole> Roles, PostRule Decide);

/// <summary>What became of a submission.</summary>
public enum AnswerEnd
{
    /// <summary>It is recorded now.</summary>
    Recorded,

    /// <summary>It had been recorded before: sending again is always allowed.</summary>
    AlreadyThere,

    /// <summary>Refused; nothing was recorded.</summary>
    Refused,
}

/// <summary>The post's answer.</summary>
/// <param name="End">What became of it.</param>
/// <param name="Sequence">Sequence of its first entry; 0 when refused.</param>
/// <param name="Facts">What was recorded; empty when refused or there before.</param>
/// <param name="Refusal">Why not; null unless refused.</param>
public sealed record PostAnswer(AnswerEnd End, long Sequence, IReadOnlyList<Fact> Facts, Refusal? Refusal);
