using Praja.Journal;

namespace Praja.CommandPost.Routine;

/// <summary>A report that was handed in.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Kind">laphar, lapsus, laphasgas or sitrep.</param>
/// <param name="From">Command that reports.</param>
/// <param name="To">Recipient.</param>
/// <param name="Sha256">Hash of its file.</param>
/// <param name="Sequence">Last entry it holds; 0 when it does not say.</param>
/// <param name="At">When.</param>
/// <param name="By">Who handed it in.</param>
/// <param name="Withdrawn">Why it was withdrawn; empty while it stands.</param>
public sealed record SubmittedReport(
    string Report,
    string Kind,
    string From,
    string To,
    string Sha256,
    long Sequence,
    DateTimeOffset At,
    string By,
    string Withdrawn);

/// <summary>A report that was due.</summary>
/// <param name="Id">level/day/hour.</param>
/// <param name="Level">Level that reports.</param>
/// <param name="Name">Name of the report, in Indonesian as the doctrine has it.</param>
/// <param name="Due">When it was due.</param>
public sealed record DueReport(string Id, string Level, string Name, DateTimeOffset Due);

/// <summary>Reports due and handed in.</summary>
public sealed class ReportList
{
    private readonly List<DueReport> due = [];
    private readonly HashSet<string> dueIds = new(StringComparer.Ordinal);
    private readonly List<SubmittedReport> submitted = [];

    /// <summary>Reports that were due, in the order of their entries.</summary>
    public IReadOnlyList<DueReport> Due => due;

    /// <summary>Reports that were handed in, withdrawn ones too, in the order of their entries.</summary>
    public IReadOnlyList<SubmittedReport> Submitted => submitted;

    /// <summary>True when a report was recorded as due.</summary>
    public bool WasDue(string report) => dueIds.Contains(report);

    /// <summary>The standing report of a command; null when it has not handed it in.</summary>
    public SubmittedReport? Find(string report, string from) =>
        submitted.Find(s => s.Report == report && s.From == from && s.Withdrawn.Length == 0);

    internal void Apply(EntryDraft draft)
    {
        var body = draft.Body;
        var (report, from) = (body.Text("report"), body.Text("from"));
        if (draft.Kind == "report_due")
        {
            Add(new(
                report, body.Text("level"), body.Text("name"), body.Instant("due") ?? draft.Time));
        }
        else if (draft.Kind == "report_submitted")
        {
            submitted.Add(new(
                report, body.Text("kind"), from, body.Text("to"), body.Text("sha256"),
                (long)(body["sequence"]?.Number ?? 0), draft.Time, draft.Actor, ""));
        }
        else if (submitted.FindLastIndex(s => s.Report == report && s.From == from) is >= 0 and var at)
        {
            submitted[at] = submitted[at] with { Withdrawn = body.Text("reason") };
        }
    }

    internal void Write(PictureWriter writer)
    {
        writer.Write(due.Count);
        foreach (var d in due)
        {
            writer.Write([d.Id, d.Level, d.Name]);
            writer.Write(d.Due);
        }
        writer.Write(submitted.Count);
        foreach (var s in submitted)
        {
            writer.Write([s.Report, s.Kind, s.From, s.To, s.Sha256, s.By, s.Withdrawn]);
            writer.Write(s.Sequence);
            writer.Write(s.At);
        }
    }

    internal void Read(PictureReader reader)
    {
        due.Clear();
        dueIds.Clear();
        submitted.Clear();
        for (var left = reader.Int(); left > 0; left--)
        {
            var texts = reader.Texts();
            Add(new(texts[0], texts[1], texts[2], reader.Instant()));
        }
        for (var left = reader.Int(); left > 0; left--)
        {
            var texts = reader.Texts();
            submitted.Add(new(
                texts[0], texts[1], texts[2], texts[3], texts[4], reader.Long(), reader.Instant(), texts[5], texts[6]));
        }
    }

    private void Add(DueReport report)
    {
        if (dueIds.Add(report.Id)) due.Add(report);
    }
}
