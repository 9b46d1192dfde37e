using Praja.Journal;

namespace Praja.CommandPost.Routine;

/// <summary>A public alert, in the words of CAP 1.2.</summary>
/// <param name="Id">e.g. <c>alert-1</c>; unique with the sender's name.</param>
/// <param name="SentAt">When.</param>
/// <param name="SentBy">Who issued it.</param>
public sealed record PublicAlert(string Id, DateTimeOffset SentAt, string SentBy)
{
    /// <summary>Safety, Security, Fire, ...</summary>
    public string Category { get; init; } = "";

    /// <summary>Immediate, Expected, Future, Past, Unknown.</summary>
    public string Urgency { get; init; } = "";

    /// <summary>Extreme, Severe, Moderate, Minor, Unknown.</summary>
    public string Severity { get; init; } = "";

    /// <summary>Observed, Likely, Possible, Unlikely, Unknown.</summary>
    public string Certainty { get; init; } = "";

    /// <summary>The event.</summary>
    public string Event { get; init; } = "";

    /// <summary>Headline.</summary>
    public string Headline { get; init; } = "";

    /// <summary>Text.</summary>
    public string Text { get; init; } = "";

    /// <summary>What to do; may be empty.</summary>
    public string Instruction { get; init; } = "";

    /// <summary>Region codes.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Valid until.</summary>
    public DateTimeOffset Expires { get; init; }

    /// <summary>Alert it replaces; empty for none.</summary>
    public string Replaces { get; init; } = "";

    /// <summary>Why it was cancelled; empty while it stands.</summary>
    public string Cancelled { get; init; } = "";

    /// <summary>When it was cancelled; null while it stands.</summary>
    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>True when it is neither cancelled nor expired.</summary>
    public bool HoldsAt(DateTimeOffset now) => CancelledAt is null && now < Expires;
}

/// <summary>The public alerts of the post.</summary>
public sealed class AlertList
{
    private readonly List<PublicAlert> alerts = [];

    /// <summary>Every alert, in the order they were issued.</summary>
    public IReadOnlyList<PublicAlert> All => alerts;

    /// <summary>An alert; null when there is none.</summary>
    public PublicAlert? Find(string id) => alerts.Find(a => a.Id == id);

    internal void Apply(EntryDraft draft)
    {
        var body = draft.Body;
        var id = body.Text("identifier");
        if (draft.Kind == "alert_issued")
        {
            alerts.Add(new(id, draft.Time, draft.Actor)
            {
                Category = body.Text("category"),
                Urgency = body.Text("urgency"),
                Severity = body.Text("severity"),
                Certainty = body.Text("certainty"),
                Event = body.Text("event"),
                Headline = body.Text("headline"),
                Text = body.Text("text"),
                Instruction = body.Text("instruction"),
                Areas = [.. body["areas"]?.Texts ?? []],
                Expires = body.Instant("expires") ?? draft.Time,
                Replaces = body.Text("replaces"),
            });
        }
        else if (alerts.FindIndex(a => a.Id == id) is >= 0 and var at)
        {
            alerts[at] = alerts[at] with { Cancelled = body.Text("reason"), CancelledAt = draft.Time };
        }
    }

    internal void Write(PictureWriter writer)
    {
        writer.Write(alerts.Count);
        foreach (var a in alerts)
        {
            writer.Write([
                a.Id, a.SentBy, a.Category, a.Urgency, a.Severity, a.Certainty, a.Event, a.Headline, a.Text,
                a.Instruction, a.Replaces, a.Cancelled,
            ]);
            writer.Write(a.Areas);
            writer.Write(a.SentAt);
            writer.Write(a.Expires);
            writer.Write(a.CancelledAt);
        }
    }

    internal void Read(PictureReader reader)
    {
        alerts.Clear();
        for (var left = reader.Int(); left > 0; left--)
        {
            var (texts, areas) = (reader.Texts(), reader.Texts());
            alerts.Add(new(texts[0], reader.Instant(), texts[1])
            {
                Category = texts[2],
                Urgency = texts[3],
                Severity = texts[4],
                Certainty = texts[5],
                Event = texts[6],
                Headline = texts[7],
                Text = texts[8],
                Instruction = texts[9],
                Replaces = texts[10],
                Cancelled = texts[11],
                Areas = areas,
                Expires = reader.Instant(),
                CancelledAt = reader.OptionalInstant(),
            });
        }
    }
}
