using Praja.CommandPost;
using Praja.Journal;
using Praja.Web.Posts;

namespace Praja.Web.Privacy;

/// <summary>The one door to personal data of an operation: the read is an entry of the journal, durable, before anybody
/// sees anything.</summary>
/// <param name="clock">The node's clock.</param>
internal sealed class PersonalDataDoor(TimeProvider clock)
{
    /// <summary>Writes a read down.</summary>
    /// <returns>Why it may not be; null when it is written down and the data may be given.</returns>
    public Task<Refusal?> ReadAsync(OperationContext operation, string what, int count, string purpose, string subject)
    {
        var body = EntryBody.Empty.With("what", what).With("purpose", purpose).With("count", count);
        return RecordAsync(operation, "personal_data_read", subject.Length > 0 ? body.With("subject", subject) : body);
    }

    /// <summary>Writes an erasure down.</summary>
    /// <returns>Why it may not be; null when it is written down.</returns>
    public Task<Refusal?> ErasedAsync(OperationContext operation, string what, string mark, string reason, int count) =>
        RecordAsync(operation, "personal_data_erased", EntryBody.Empty
            .With("what", what).With("mark", mark).With("reason", reason).With("count", count));

    /// <summary>Writes down that an attachment is erased; its bytes go by that entry.</summary>
    /// <returns>Why it may not be; null when it is written down.</returns>
    public Task<Refusal?> AttachmentErasedAsync(OperationContext operation, string sha256, string reason) =>
        RecordAsync(
            operation, "attachment_erased", EntryBody.Empty.With("sha256", sha256).With("reason", reason));

    private async Task<Refusal?> RecordAsync(OperationContext operation, string kind, EntryBody body)
    {
        var client = Guid.CreateVersion7(clock.GetUtcNow());
        var answer = operation.Post.Submit(new Submission(client, kind, body, operation.Sender))
            ?? throw new JournalException("The post is full", true);
        return (await answer).Refusal;
    }
}
