using Praja.CommandPost.Frame;
using Praja.Journal;

namespace Praja.CommandPost.Plans;

/// <summary>A stage of the calendar, or a rerun of one.</summary>
/// <param name="Id">Stage id of the dossier, or <c>pemungutan-psu-1</c> for a rerun.</param>
/// <param name="Stage">Stage id of the dossier.</param>
/// <param name="Kind">Stage of the doctrine.</param>
/// <param name="Name">As shown.</param>
/// <param name="Starts">First day, local.</param>
/// <param name="Ends">Last day, local, counted in.</param>
public sealed record StageRun(string Id, string Stage, string Kind, string Name, DateOnly Starts, DateOnly Ends)
{
    /// <summary>psu (re-vote), psl (continued), pss (follow-up); empty for the stage itself.</summary>
    public string Form { get; init; } = "";

    /// <summary>Stations it concerns; none means all.</summary>
    public IReadOnlyList<string> Stations { get; init; } = [];

    /// <summary>Why its days are not the dossier's; empty when they are.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When its beginning was recorded; null before.</summary>
    public DateTimeOffset? BeganAt { get; init; }

    /// <summary>When its end was recorded; null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>True on one of its days.</summary>
    public bool RunsOn(DateOnly day) => Starts <= day && day <= Ends;
}

/// <summary>The stages as they now stand: the dossier's, with what was postponed and reopened.</summary>
public sealed class StageCalendar
{
    /// <summary>Forms of a rerun: re-vote, continued, follow-up.</summary>
    public static readonly IReadOnlyList<string> Forms = ["psu", "psl", "pss"];

    private readonly PostFrame frame;
    private readonly List<StageRun> runs = [];

    internal StageCalendar(PostFrame frame)
    {
        this.frame = frame;
        runs.AddRange(frame.Operation.Stages.Select(s => new StageRun(s.Id, s.Id, s.Kind, s.Name, s.Start, s.End)));
    }

    /// <summary>Stages and reruns: the dossier's in its order, then reruns in the order of their entries.</summary>
    public IReadOnlyList<StageRun> Runs => runs;

    /// <summary>Minutes by which local time is ahead of UTC, as the journal's header says.</summary>
    public int UtcOffsetMinutes { get; private set; }

    /// <summary>When the journal was opened; null before.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>The local day of an instant.</summary>
    public DateOnly DayOf(DateTimeOffset time) =>
        DateOnly.FromDateTime(time.UtcDateTime.AddMinutes(UtcOffsetMinutes));

    /// <summary>The instant of a local day and time.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time) =>
        new DateTimeOffset(day.ToDateTime(time), TimeSpan.Zero).AddMinutes(-UtcOffsetMinutes);

    /// <summary>The stage of the doctrine whose units are on duty at a time; empty when none has units then.</summary>
    public string StageOfUnits(DateTimeOffset time) => frame.Terrain.Roster.StageOf(
        frame.Doctrine, runs.Where(r => r.RunsOn(DayOf(time))).Select(r => r.Kind).ToHashSet(StringComparer.Ordinal));

    /// <summary>A stage or rerun; null when there is none of that id.</summary>
    public StageRun? Find(string id) => runs.Find(r => r.Id == id);

    /// <summary>What a rerun of a stage will be called.</summary>
    public string NextRerun(string stage, string form)
    {
        var number = runs.Count(r => r.Stage == stage && r.Form == form) + 1;
        return stage + "-" + form + "-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Days on which the operation lies, by its phases; null when it states none.</summary>
    public (DateOnly First, DateOnly Last)? Phases => frame.Operation.Profile.Phases is { Count: > 0 } phases
        ? (phases.Min(p => p.Start), phases.Max(p => p.End))
        : null;

    internal void Apply(Entry entry)
    {
        var (draft, body) = (entry.Draft, entry.Draft.Body);
        switch (draft.Kind)
        {
            case JournalHeader.Kind:
                UtcOffsetMinutes = (int)(body["utc_offset_minutes"]?.Number ?? 0);
                OpenedAt = draft.Time;
                break;
            case "stage_began":
                Change(body, r => r with { BeganAt = draft.Time });
                break;
            case "stage_ended":
                Change(body, r => r with { EndedAt = draft.Time });
                break;
            case "stage_postponed":
                Change(body, r => Moved(r, body));
                break;
            case "stage_reopened":
                Reopen(body);
                break;
        }
    }

    internal void Write(PictureWriter writer)
    {
        writer.Write(UtcOffsetMinutes);
        writer.Write(OpenedAt);
        writer.Write(runs.Count);
        foreach (var run in runs)
        {
            writer.Write([run.Id, run.Stage, run.Kind, run.Name, run.Form, run.Reason]);
            writer.Write(run.Stations);
            writer.Write(run.Starts.DayNumber);
            writer.Write(run.Ends.DayNumber);
            writer.Write(run.BeganAt);
            writer.Write(run.EndedAt);
        }
    }

    internal void Read(PictureReader reader)
    {
        UtcOffsetMinutes = reader.Int();
        OpenedAt = reader.OptionalInstant();
        runs.Clear();
        for (var left = reader.Int(); left > 0; left--)
        {
            var (texts, stations) = (reader.Texts(), reader.Texts());
            var (starts, ends) = (DateOnly.FromDayNumber(reader.Int()), DateOnly.FromDayNumber(reader.Int()));
            runs.Add(new(texts[0], texts[1], texts[2], texts[3], starts, ends)
            {
                Form = texts[4],
                Reason = texts[5],
                Stations = stations,
                BeganAt = reader.OptionalInstant(),
                EndedAt = reader.OptionalInstant(),
            });
        }
    }

    // A stage that had begun begins anew on its new first day.
    private static StageRun Moved(StageRun run, EntryBody body)
    {
        var starts = body.Day("starts") ?? run.Starts;
        var ends = body.Day("ends") ?? run.Ends;
        return run with { Starts = starts, Ends = ends, Reason = body.Text("reason"), BeganAt = null };
    }

    private void Change(EntryBody body, Func<StageRun, StageRun> change)
    {
        var at = runs.FindIndex(r => r.Id == body.Text("stage"));
        if (at >= 0) runs[at] = change(runs[at]);
    }

    private void Reopen(EntryBody body)
    {
        if (Find(body.Text("stage")) is not { } stage) return;
        if (body.Day("starts") is not { } starts || body.Day("ends") is not { } ends)
            return;
        var form = body.Text("form");
        runs.Add(new(body.Text("rerun"), stage.Stage, stage.Kind, $"{stage.Name} ({form.ToUpperInvariant()})", starts,
            ends)
        {
            Form = form,
            Stations = [.. body["stations"]?.Texts ?? []],
            Reason = body.Text("reason"),
        });
    }
}
