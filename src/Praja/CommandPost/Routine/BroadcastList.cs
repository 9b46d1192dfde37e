using Praja.Journal;

namespace Praja.CommandPost.Routine;

/// <summary>An acknowledgement.</summary>
/// <param name="Actor">Who.</param>
/// <param name="For">Recipients it stands for.</param>
/// <param name="At">When.</param>
public sealed record Acknowledgement(string Actor, IReadOnlyList<string> For, DateTimeOffset At);

/// <summary>Who has acknowledged for a recipient.</summary>
/// <param name="Recipient">The recipient.</param>
/// <param name="Senders">How many different senders.</param>
public readonly record struct BroadcastTally(string Recipient, int Senders);

/// <summary>A broadcast with its tally.</summary>
/// <param name="Id">e.g. <c>broadcast-7</c>.</param>
/// <param name="Text">Its text.</param>
/// <param name="Audience">Roles or region codes it was sent to.</param>
/// <param name="Recipients">Those whose answer is awaited: commands, and roles and regions that no single command
/// stands for.</param>
/// <param name="NeedsAcknowledgement">True when it must be acknowledged.</param>
/// <param name="SentAt">When.</param>
/// <param name="SentBy">Who sent it.</param>
public sealed record PostBroadcast(
    string Id,
    string Text,
    IReadOnlyList<string> Audience,
    IReadOnlyList<string> Recipients,
    bool NeedsAcknowledgement,
    DateTimeOffset SentAt,
    string SentBy)
{
    /// <summary>Acknowledgements, in the order they came.</summary>
    public IReadOnlyList<Acknowledgement> Acknowledged { get; init; } = [];

    /// <summary>Why it was withdrawn; empty while it stands.</summary>
    public string Withdrawn { get; init; } = "";

    /// <summary>How many senders acknowledged for each recipient, in the order of recipients: one for a command; for a
    /// role or a region as many of its people as did, since nobody here knows how many there are.</summary>
    public IEnumerable<BroadcastTally> Tally
    {
        get
        {
            var senders = Acknowledged.SelectMany(a => a.For, (a, recipient) => (recipient, a.Actor)).Distinct()
                .CountBy(pair => pair.recipient, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
            return Recipients.Select(r => new BroadcastTally(r, senders.GetValueOrDefault(r)));
        }
    }

    /// <summary>Recipients for which nobody has acknowledged; none when it need not be.</summary>
    public IEnumerable<string> Awaited => NeedsAcknowledgement && Withdrawn.Length == 0
        ? Acknowledged.Count == 0
            ? Recipients
            : Recipients.Except(Acknowledged.SelectMany(a => a.For), StringComparer.Ordinal)
        : [];
}

/// <summary>The broadcasts of the post.</summary>
public sealed class BroadcastList
{
    private readonly List<PostBroadcast> broadcasts = [];

    /// <summary>Every broadcast, in the order they were sent.</summary>
    public IReadOnlyList<PostBroadcast> All => broadcasts;

    /// <summary>A broadcast; null when there is none.</summary>
    public PostBroadcast? Find(string id) => broadcasts.Find(b => b.Id == id);

    internal void Apply(EntryDraft draft)
    {
        var body = draft.Body;
        var id = body.Text("broadcast");
        var at = broadcasts.FindIndex(b => b.Id == id);
        if (draft.Kind == "broadcast_sent")
        {
            broadcasts.Add(new(
                id, body.Text("text"), [.. body["audience"]?.Texts ?? []], [.. body["recipients"]?.Texts ?? []],
                body["needs_acknowledgement"]?.Truth ?? false, draft.Time, draft.Actor));
        }
        else if (at >= 0 && draft.Kind == "broadcast_acknowledged")
        {
            var answer = new Acknowledgement(draft.Actor, [.. body["for"]?.Texts ?? []], draft.Time);
            broadcasts[at] = broadcasts[at] with { Acknowledged = [.. broadcasts[at].Acknowledged, answer] };
        }
        else if (at >= 0)
        {
            broadcasts[at] = broadcasts[at] with { Withdrawn = body.Text("reason") };
        }
    }

    internal void Write(PictureWriter writer)
    {
        writer.Write(broadcasts.Count);
        foreach (var broadcast in broadcasts)
        {
            writer.Write([broadcast.Id, broadcast.Text, broadcast.SentBy, broadcast.Withdrawn]);
            writer.Write(broadcast.Audience);
            writer.Write(broadcast.Recipients);
            writer.Write(broadcast.NeedsAcknowledgement);
            writer.Write(broadcast.SentAt);
            writer.Write(broadcast.Acknowledged.Count);
            foreach (var answer in broadcast.Acknowledged)
            {
                writer.Write(answer.Actor);
                writer.Write(answer.For);
                writer.Write(answer.At);
            }
        }
    }

    internal void Read(PictureReader reader)
    {
        broadcasts.Clear();
        for (var left = reader.Int(); left > 0; left--)
        {
            var texts = reader.Texts();
            broadcasts.Add(new(
                texts[0], texts[1], reader.Texts(), reader.Texts(), reader.Bool(), reader.Instant(), texts[2])
            {
                Withdrawn = texts[3],
                Acknowledged = ReadAnswers(reader),
            });
        }
    }

    private static Acknowledgement[] ReadAnswers(PictureReader reader)
    {
        var answers = new Acknowledgement[reader.Int()];
        for (var i = 0; i < answers.Length; i++)
            answers[i] = new(reader.Text(), reader.Texts(), reader.Instant());
        return answers;
    }
}
