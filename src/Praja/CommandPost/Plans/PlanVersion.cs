namespace Praja.CommandPost.Plans;

/// <summary>A published version of the plan.</summary>
/// <param name="Version">From 1.</param>
/// <param name="Sha256">Hash of its file.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="PublishedBy">Who published it.</param>
/// <param name="Note">Note; may be empty.</param>
public sealed record PlanVersion(
    int Version, string Sha256, DateTimeOffset PublishedAt, string PublishedBy, string Note)
{
    /// <summary>Who approved it; empty until then.</summary>
    public string ApprovedBy { get; init; } = "";

    /// <summary>When it was approved; null until then.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Until when a change needs a reason and an authority; null when it was never frozen.</summary>
    public DateTimeOffset? FrozenUntil { get; init; }

    /// <summary>Why it was withdrawn; empty unless it was.</summary>
    public string Withdrawn { get; init; } = "";

    /// <summary>True when it is approved and was not withdrawn.</summary>
    public bool Holds => ApprovedAt is not null && Withdrawn.Length == 0;

    internal void Write(PictureWriter writer)
    {
        writer.Write(Version);
        writer.Write(Sha256);
        writer.Write(PublishedAt);
        writer.Write(PublishedBy);
        writer.Write(Note);
        writer.Write(ApprovedBy);
        writer.Write(ApprovedAt);
        writer.Write(FrozenUntil);
        writer.Write(Withdrawn);
    }

    internal static PlanVersion Read(PictureReader reader) =>
        new(reader.Int(), reader.Text(), reader.Instant(), reader.Text(), reader.Text())
        {
            ApprovedBy = reader.Text(),
            ApprovedAt = reader.OptionalInstant(),
            FrozenUntil = reader.OptionalInstant(),
            Withdrawn = reader.Text(),
        };
}

/// <summary>A reasoned change of the plan in force.</summary>
/// <param name="Sequence">Its entry.</param>
/// <param name="Version">Version it changes.</param>
/// <param name="What">station, beat, force, pattern, reserve or other.</param>
/// <param name="Subject">Id of what was changed.</param>
/// <param name="Change">The change.</param>
/// <param name="Reason">Reason; may be empty before a freeze.</param>
/// <param name="Authority">Who ordered it; may be empty before a freeze.</param>
/// <param name="At">When.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="UndoneBy">Entry of the change that undid it; 0 while it holds.</param>
public sealed record PlanChange(
    long Sequence,
    int Version,
    string What,
    string Subject,
    string Change,
    string Reason,
    string Authority,
    DateTimeOffset At,
    string By,
    long UndoneBy)
{
    internal void Write(PictureWriter writer)
    {
        writer.Write(Sequence);
        writer.Write(Version);
        writer.Write([What, Subject, Change, Reason, Authority, By]);
        writer.Write(At);
        writer.Write(UndoneBy);
    }

    internal static PlanChange Read(PictureReader reader)
    {
        var (sequence, version, texts) = (reader.Long(), reader.Int(), reader.Texts());
        return new(
            sequence, version, texts[0], texts[1], texts[2], texts[3], texts[4], reader.Instant(), texts[5],
            reader.Long());
    }
}
