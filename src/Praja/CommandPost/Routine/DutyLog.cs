using Praja.Journal;

namespace Praja.CommandPost.Routine;

/// <summary>A note of the duty log.</summary>
/// <param name="Sequence">Its entry.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Actor">Who recorded it.</param>
/// <param name="Category">Category.</param>
/// <param name="Text">The note.</param>
/// <param name="About">Incident, unit, station or region; may be empty.</param>
/// <param name="Withdrawn">Why it was withdrawn; empty while it stands.</param>
public sealed record LogNote(
    long Sequence, DateTimeOffset At, string Actor, string Category, string Text, string About, string Withdrawn);

/// <summary>The duty log: the newest notes at hand, the others in the journal.</summary>
public sealed class DutyLog
{
    /// <summary>Notes at hand.</summary>
    public const int MostNotes = 2000;

    private readonly List<LogNote> notes = [];

    /// <summary>The newest notes, oldest first.</summary>
    public IReadOnlyList<LogNote> Notes => notes;

    /// <summary>How many were ever recorded.</summary>
    public long Count { get; private set; }

    /// <summary>A note at hand; null when it is none.</summary>
    public LogNote? Find(decimal sequence) => notes.Find(n => n.Sequence == sequence);

    internal void Apply(Entry entry)
    {
        var (draft, body) = (entry.Draft, entry.Draft.Body);
        if (draft.Kind == "log_noted")
        {
            notes.Add(new(
                entry.Sequence, draft.Time, draft.Actor, body.Text("category"), body.Text("text"), body.Text("about"),
                ""));
            Count++;
            if (notes.Count > MostNotes) notes.RemoveAt(0);
        }
        else if (notes.FindIndex(n => n.Sequence == body["entry"]?.Number) is >= 0 and var at)
        {
            notes[at] = notes[at] with { Withdrawn = body.Text("reason") };
        }
    }

    internal void Write(PictureWriter writer)
    {
        writer.Write(Count);
        writer.Write(notes.Count);
        foreach (var note in notes)
        {
            writer.Write(note.Sequence);
            writer.Write(note.At);
            writer.Write([note.Actor, note.Category, note.Text, note.About, note.Withdrawn]);
        }
    }

    internal void Read(PictureReader reader)
    {
        notes.Clear();
        Count = reader.Long();
        for (var left = reader.Int(); left > 0; left--)
        {
            var (sequence, at, texts) = (reader.Long(), reader.Instant(), reader.Texts());
            notes.Add(new(sequence, at, texts[0], texts[1], texts[2], texts[3], texts[4]));
        }
    }
}
