using Praja.CommandPost.Frame;
using Praja.Journal;

namespace Praja.CommandPost.Plans;

/// <summary>The published plan, its changes, and the calendar of stages.</summary>
public sealed class PlanBoard : IPicturePart
{
    private readonly List<PlanVersion> versions = [];
    private readonly List<PlanChange> changes = [];

    internal PlanBoard(PostFrame frame) => Calendar = new(frame);

    IReadOnlyList<string> IPicturePart.Kinds { get; } =
    [
        JournalHeader.Kind, "plan_published", "plan_approved", "plan_frozen", "plan_changed", "plan_withdrawn",
        "stage_began", "stage_ended", "stage_postponed", "stage_reopened",
    ];

    /// <summary>Every published version, oldest first.</summary>
    public IReadOnlyList<PlanVersion> Versions => versions;

    /// <summary>Every change, oldest first, undone ones too.</summary>
    public IReadOnlyList<PlanChange> Changes => changes;

    /// <summary>The stages as they now stand.</summary>
    public StageCalendar Calendar { get; }

    /// <summary>The version in force: the newest that is approved and was not withdrawn; null while none
    /// is.</summary>
    public PlanVersion? InForce => versions.LastOrDefault(v => v.Holds);

    /// <summary>The version that was in force before it, and still could be; null when there is none.</summary>
    public PlanVersion? Before => versions.Where(v => v.Holds).SkipLast(1).LastOrDefault();

    /// <summary>SHA-256 of the plan's file that the post works by: the one in force, else the one the operation was
    /// opened with; then of all that may have sent units out before it, newest first. As in
    /// <see cref="FramePlans"/>.</summary>
    /// <param name="opened">SHA-256 of the plan the operation was opened with; empty without one.</param>
    public IReadOnlyList<string> Files(string opened)
    {
        var approved = versions.Where(v => v.ApprovedAt is not null).Select(v => v.Sha256).Reverse();
        string[] before = opened.Length > 0 ? [.. approved, opened] : [.. approved];
        return [.. before.Prepend(InForce?.Sha256 ?? opened).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A version; null when it was not published.</summary>
    public PlanVersion? Find(decimal version) =>
        version >= 1 && version <= versions.Count && version == decimal.Truncate(version)
            ? versions[(int)version - 1]
            : null;

    /// <summary>Until when changes need a reason and an authority; null when nothing was ever frozen. A newer version
    /// does not thaw what was frozen.</summary>
    public DateTimeOffset? FrozenUntil => versions.Max(v => v.FrozenUntil);

    /// <summary>True while changes need a reason and an authority.</summary>
    public bool IsFrozen(DateTimeOffset now) => now < FrozenUntil;

    /// <summary>Another object whenever anything here may have changed: what follows from it need not be asked for
    /// before.</summary>
    public object Revision { get; private set; } = new();

    void IPicturePart.Apply(Entry entry)
    {
        Revision = new();
        var (draft, body) = (entry.Draft, entry.Draft.Body);
        switch (draft.Kind)
        {
            case "plan_published":
                Publish(draft);
                break;
            case "plan_approved":
                Change(body, v => v with { ApprovedBy = draft.Actor, ApprovedAt = draft.Time });
                break;
            case "plan_frozen":
                Change(body, v => v with { FrozenUntil = body.Instant("until") });
                break;
            case "plan_withdrawn":
                Change(body, v => v with { Withdrawn = body.Text("reason") });
                break;
            case "plan_changed":
                Change(entry);
                break;
            default:
                Calendar.Apply(entry);
                break;
        }
    }

    void IPicturePart.Write(PictureWriter writer)
    {
        writer.Write(versions.Count);
        foreach (var version in versions)
            version.Write(writer);
        writer.Write(changes.Count);
        foreach (var change in changes)
            change.Write(writer);
        Calendar.Write(writer);
    }

    void IPicturePart.Read(PictureReader reader)
    {
        versions.Clear();
        changes.Clear();
        for (var left = reader.Int(); left > 0; left--)
            versions.Add(PlanVersion.Read(reader));
        for (var left = reader.Int(); left > 0; left--)
            changes.Add(PlanChange.Read(reader));
        Calendar.Read(reader);
    }

    private void Publish(EntryDraft draft)
    {
        var body = draft.Body;
        var approved = body.Text("approved_by");
        versions.Add(new(versions.Count + 1, body.Text("plan_sha256"), draft.Time, draft.Actor, body.Text("note"))
        {
            ApprovedBy = approved,
            ApprovedAt = approved.Length > 0 ? draft.Time : null,
        });
    }

    private void Change(EntryBody body, Func<PlanVersion, PlanVersion> change)
    {
        if (Find(body["version"]?.Number ?? 0) is { } version)
            versions[version.Version - 1] = change(version);
    }

    private void Change(Entry entry)
    {
        var body = entry.Draft.Body;
        var undoes = body["undoes"]?.Number ?? 0;
        var at = changes.FindIndex(c => c.Sequence == undoes);
        if (at >= 0) changes[at] = changes[at] with { UndoneBy = entry.Sequence };
        changes.Add(new(
            entry.Sequence, Find(body["version"]?.Number ?? 0)?.Version ?? 0, body.Text("what"), body.Text("subject"),
            body.Text("change"), body.Text("reason"), body.Text("authority"), entry.Draft.Time, entry.Draft.Actor, 0));
    }
}
