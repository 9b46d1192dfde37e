using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Web.Accounts;
using Praja.Web.Posts;

namespace Praja.Web.Privacy;

/// <summary>A class of personal data of an operation, and what of it is due for erasure.</summary>
/// <param name="Class">Its word.</param>
/// <param name="Purpose">What it is kept for.</param>
/// <param name="PurposeEn">The same in English.</param>
/// <param name="Days">Days it is kept after the purpose has ended.</param>
/// <param name="Source">Where the period is from.</param>
/// <param name="Kept">How many are kept.</param>
/// <param name="Due">How many of them are due.</param>
/// <param name="DueSince">Since when the first is due, or will be; null where that is open.</param>
internal sealed record RetentionAnswer(
    string Class, string Purpose, string PurposeEn, int Days, string Source, int Kept, int Due, string? DueSince);

/// <summary>What was erased because it was due.</summary>
internal sealed record RetiredAnswer(int Erased, bool Pending);

/// <summary>Finds what is due for erasure in an operation, and erases it.</summary>
/// <param name="members">The duty members.</param>
/// <param name="door">Writes erasures down.</param>
internal sealed class RetentionDesk(ErasureDesk members, PersonalDataDoor door)
{
    private static readonly Refusal ClassUnknown = new("class-unknown", new(
        "Golongan data: members atau attachments.", "Classes of data: members or attachments."));

    private static readonly Refusal NotDue = new("retention-not-due", new(
        "Belum ada yang jatuh tempo dalam golongan ini.", "Nothing of this class is due yet."));

    /// <summary>The classes with what is due.</summary>
    public RetentionAnswer[] List(Post post)
    {
        var attachments = post.Read(picture => picture.Records.Attachments.Where(a => !a.IsErased)
            .Select(a => Retention.AttachmentDue(picture, a)).ToArray());
        var now = post.Clock.GetUtcNow();
        DateTimeOffset? due = Retention.MembersDue(post.Setup.Frame.Operation);
        return
        [
            AnswerOf(Retention.Members, [.. members.Members(post).Select(_ => due)], now),
            AnswerOf(Retention.Attachments, attachments, now),
        ];
    }

    /// <summary>Erases what is due of a class, each with its entry.</summary>
    public async Task<AccountAnswer<RetiredAnswer>> EraseAsync(
        OperationContext operation, string kept, string reason) =>
        kept == Retention.Members.Id ? await EraseMembers(operation, reason)
        : kept == Retention.Attachments.Id ? await EraseAttachments(operation, reason)
        : ClassUnknown;

    private async Task<AccountAnswer<RetiredAnswer>> EraseMembers(OperationContext operation, string reason)
    {
        var post = operation.Post;
        var all = members.Members(post);
        if (all.Count == 0 || Retention.MembersDue(post.Setup.Frame.Operation) > post.Clock.GetUtcNow()) return NotDue;
        foreach (var mark in all.Select(m => members.MarkOf(m.Person)).Distinct())
        {
            if (await door.ErasedAsync(operation, "duty_member", mark, reason, 1) is { } refusal) return refusal;
        }
        return new RetiredAnswer(all.Count, !members.Settle(post));
    }

    private async Task<AccountAnswer<RetiredAnswer>> EraseAttachments(OperationContext operation, string reason)
    {
        var now = operation.Post.Clock.GetUtcNow();
        string[] due = operation.Post.Read(picture => picture.Records.Attachments
            .Where(a => !a.IsErased && Retention.AttachmentDue(picture, a) <= now).Select(a => a.Sha256).ToArray());
        if (due.Length == 0) return NotDue;
        foreach (var sha256 in due)
        {
            if (await door.AttachmentErasedAsync(operation, sha256, reason) is { } refusal) return refusal;
        }
        return new RetiredAnswer(due.Length, false);
    }

    private static RetentionAnswer AnswerOf(RetentionClass kept, DateTimeOffset?[] due, DateTimeOffset now) => new(
        kept.Id, kept.Purpose.Id, kept.Purpose.En, kept.Days, kept.Source, due.Length, due.Count(d => d <= now),
        due.Min() is { } first ? AccountActs.TextOf(first) : null);
}
