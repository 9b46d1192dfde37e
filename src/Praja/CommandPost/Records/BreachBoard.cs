using Praja.Journal;

namespace Praja.CommandPost.Records;

/// <summary>Who was told of a breach.</summary>
/// <param name="To">Word of <see cref="BreachRules.Told"/>: subjects, authority or public.</param>
/// <param name="By">How, e.g. the number of the letter.</param>
/// <param name="At">When it was recorded.</param>
public sealed record BreachNotice(string To, string By, DateTimeOffset At);

/// <summary>A failure to protect personal data.</summary>
/// <param name="Number">Sequence of the entry that noted it.</param>
/// <param name="KnownAt">When it became known: the clock runs from here.</param>
/// <param name="Data">Which data were disclosed.</param>
/// <param name="How">When and how.</param>
/// <param name="Measures">What is done about it.</param>
/// <param name="Persons">How many persons, as far as known; 0 when not.</param>
public sealed record DataBreach(
    long Number, DateTimeOffset KnownAt, string Data, string How, string Measures, long Persons)
{
    /// <summary>Those concerned and the authority are told in writing within this time: UU 27/2022, article 46 (1).
    /// The article does not say from when; we take the hour at which it became known.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromHours(3 * 24);

    /// <summary>Who was told, in the order recorded.</summary>
    public IReadOnlyList<BreachNotice> Notices { get; init; } = [];

    /// <summary>Until when the notices must be out.</summary>
    public DateTimeOffset DueAt => KnownAt + Deadline;

    /// <summary>Who must still be told: <c>subjects</c>, <c>authority</c>.</summary>
    public IReadOnlyList<string> Owed => [.. BreachRules.Owed.Where(to => Notices.All(n => n.To != to))];
}

/// <summary>What the post knows of failures to protect personal data.</summary>
public sealed class BreachBoard : IPicturePart
{
    private readonly SortedDictionary<long, DataBreach> breaches = [];

    internal BreachBoard()
    {
    }

    /// <summary>All, in the order noted.</summary>
    public IReadOnlyCollection<DataBreach> All => breaches.Values;

    IReadOnlyList<string> IPicturePart.Kinds { get; } = ["data_breach_noted", "data_breach_told"];

    /// <summary>The breach of a number; null when there is none.</summary>
    public DataBreach? Find(long number) => breaches.GetValueOrDefault(number);

    void IPicturePart.Apply(Entry entry)
    {
        var body = entry.Draft.Body;
        if (entry.Draft.Kind == "data_breach_noted")
        {
            breaches[entry.Sequence] = new(
                entry.Sequence, body.Instant("known_at") ?? entry.Draft.Time, body.Text("data"), body.Text("how"),
                body.Text("measures"), (long)(body["persons"]?.Number ?? 0));
        }
        else if (Find((long)(body["breach"]?.Number ?? 0)) is { } told)
        {
            var notice = new BreachNotice(body.Text("to"), body.Text("by"), entry.Draft.Time);
            breaches[told.Number] = told with { Notices = [.. told.Notices, notice] };
        }
    }

    void IPicturePart.Write(PictureWriter writer)
    {
        writer.Write(breaches.Count);
        foreach (var breach in breaches.Values)
        {
            writer.Write(breach.Number);
            writer.Write(breach.KnownAt);
            writer.Write([breach.Data, breach.How, breach.Measures]);
            writer.Write(breach.Persons);
            writer.Write(breach.Notices.Count);
            foreach (var notice in breach.Notices)
            {
                writer.Write([notice.To, notice.By]);
                writer.Write(notice.At);
            }
        }
    }

    void IPicturePart.Read(PictureReader reader)
    {
        breaches.Clear();
        for (var left = reader.Int(); left > 0; left--)
        {
            var (number, known, texts, persons) = (reader.Long(), reader.Instant(), reader.Texts(), reader.Long());
            var notices = new BreachNotice[reader.Int()];
            for (var i = 0; i < notices.Length; i++)
                notices[i] = reader.Texts() is var told ? new(told[0], told[1], reader.Instant()) : notices[i];
            breaches.Add(number, new(number, known, texts[0], texts[1], texts[2], persons) { Notices = notices });
        }
    }
}
