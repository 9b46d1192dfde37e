using Praja.CommandPost.Records;
using Praja.Operations;

namespace Praja.CommandPost.Rights;

/// <summary>A class of personal data: what it is kept for, and how long after that has ended.</summary>
/// <param name="Id">Its word in addresses.</param>
/// <param name="Purpose">What it is kept for.</param>
/// <param name="Days">Days after the purpose has ended.</param>
/// <param name="Source">Where the period is from, or <c>unsourced</c>.</param>
public sealed record RetentionClass(string Id, Text Purpose, int Days, string Source);

// UU 27/2022 ends the use of personal data when its purpose is reached or its retention is over (article 42), has it
// then erased or destroyed (43, 44), and keeps it where a legal case needs it (44). So the program says what is due,
// and an officer who knows the cases erases it, with a reason. No law or order was found that gives the periods: they
// are ours, until the archive schedule of the house that serves says otherwise.

/// <summary>What is due for erasure: pure.</summary>
public static class Retention
{
    /// <summary>Said of periods that nobody published.</summary>
    public const string Unsourced = "unsourced";

    /// <summary>Duty members.</summary>
    public static readonly RetentionClass Members = new(
        "members", new("Surat perintah dan pengerahan anggota", "Orders and sending of members"), 30, Unsourced);

    /// <summary>Attachments.</summary>
    public static readonly RetentionClass Attachments = new(
        "attachments", new("Bukti kejadian", "Evidence of an incident"), 365, Unsourced);

    /// <summary>Accounts.</summary>
    public static readonly RetentionClass Accounts = new(
        "accounts", new("Membuktikan siapa yang mencatat", "Proving who recorded what"), 90, Unsourced);

    /// <summary>The last day of an operation: of its phases and its stages.</summary>
    public static DateOnly LastDay(Operation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return operation.Profile.Phases.Select(p => p.End)
            .Concat(operation.Stages.Select(s => s.End))
            .Append(operation.Profile.ElectionDate)
            .Max();
    }

    /// <summary>Since when the duty members of an operation are due; may lie ahead.</summary>
    public static DateTimeOffset MembersDue(Operation operation) => DueAfter(LastDay(operation), Members);

    /// <summary>Since when an attachment is due: after all it belongs to has ended. Null while an incident it belongs
    /// to is open.</summary>
    /// <param name="picture">The picture now.</param>
    /// <param name="attachment">The attachment.</param>
    public static DateTimeOffset? AttachmentDue(Picture picture, Attachment attachment)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(attachment);
        var due = DueAfter(LastDay(picture.Frame.Operation), Attachments);
        foreach (var link in attachment.Links)
        {
            if (picture.Incidents.Find(link.Incident) is not { } incident) continue;
            if (incident.IsOpen) return null;
            if (incident.ClosedAt?.AddDays(Attachments.Days) is { } closed && closed > due) due = closed;
        }
        return due;
    }

    // A day more, so that the last day is over in every time zone.
    private static DateTimeOffset DueAfter(DateOnly last, RetentionClass kept) =>
        new(last.AddDays(kept.Days + 1), TimeOnly.MinValue, TimeSpan.Zero);
}
