using Praja.Journal;

namespace Praja.CommandPost.Routine;

/// <summary>A shift hand-over that was signed.</summary>
/// <param name="Id">e.g. <c>hand-over-2</c>.</param>
/// <param name="From">The outgoing, who signed.</param>
/// <param name="To">The post that takes over.</param>
/// <param name="Sequence">Last entry its text holds.</param>
/// <param name="Text">The text both see.</param>
/// <param name="Sha256">Its hash.</param>
/// <param name="SignedAt">When.</param>
public sealed record ShiftHandOver(
    string Id, string From, string To, long Sequence, string Text, string Sha256, DateTimeOffset SignedAt)
{
    /// <summary>Who took over; empty until then.</summary>
    public string TakenBy { get; init; } = "";

    /// <summary>When it was taken over; null until then.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>Why it was withdrawn; empty while it stands.</summary>
    public string Withdrawn { get; init; } = "";

    /// <summary>True while somebody has signed and nobody has taken over.</summary>
    public bool IsPending => TakenAt is null && Withdrawn.Length == 0;
}

/// <summary>The hand-overs of the post.</summary>
public sealed class HandOverList
{
    private readonly List<ShiftHandOver> handOvers = [];

    /// <summary>Every hand-over, in the order they were signed.</summary>
    public IReadOnlyList<ShiftHandOver> All => handOvers;

    /// <summary>The newest that was taken over; null before the first.</summary>
    public ShiftHandOver? Last => handOvers.LastOrDefault(h => h.TakenAt is not null);

    /// <summary>The one that nobody has taken over yet; null when there is none.</summary>
    public ShiftHandOver? Pending => handOvers.Find(h => h.IsPending);

    /// <summary>A hand-over; null when there is none.</summary>
    public ShiftHandOver? Find(string id) => handOvers.Find(h => h.Id == id);

    internal void Apply(EntryDraft draft)
    {
        var body = draft.Body;
        var id = body.Text("hand_over");
        var at = handOvers.FindIndex(h => h.Id == id);
        if (draft.Kind == "hand_over_signed")
        {
            handOvers.Add(new(
                id, draft.Actor, body.Text("to"), (long)(body["sequence"]?.Number ?? 0), body.Text("text"),
                body.Text("sha256"), draft.Time));
        }
        else if (at >= 0 && draft.Kind == "taken_over")
        {
            handOvers[at] = handOvers[at] with { TakenBy = draft.Actor, TakenAt = draft.Time };
        }
        else if (at >= 0)
        {
            handOvers[at] = handOvers[at] with { Withdrawn = body.Text("reason") };
        }
    }

    internal void Write(PictureWriter writer)
    {
        writer.Write(handOvers.Count);
        foreach (var h in handOvers)
        {
            writer.Write([h.Id, h.From, h.To, h.Text, h.Sha256, h.TakenBy, h.Withdrawn]);
            writer.Write(h.Sequence);
            writer.Write(h.SignedAt);
            writer.Write(h.TakenAt);
        }
    }

    internal void Read(PictureReader reader)
    {
        handOvers.Clear();
        for (var left = reader.Int(); left > 0; left--)
        {
            var texts = reader.Texts();
            handOvers.Add(new(texts[0], texts[1], texts[2], reader.Long(), texts[3], texts[4], reader.Instant())
            {
                TakenBy = texts[5],
                Withdrawn = texts[6],
                TakenAt = reader.OptionalInstant(),
            });
        }
    }
}
