using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Operations;

namespace Praja.CommandPost.Routine;

/// <summary>Decisions: broadcasts and who has acknowledged them.</summary>
internal static class BroadcastRules
{
    private const int MostAudience = 50;

    /// <summary>The kinds, who may submit them, and their rules.</summary>
    public static readonly IReadOnlyList<SubmittableKind> All =
    [
        BodyCheck.Kind("broadcast_sent", Roles.Post, Send, "broadcast", "recipients"),
        BodyCheck.Kind("broadcast_acknowledged", RoutineParts.Asked, Acknowledge, "?for"),
        BodyCheck.Kind("broadcast_withdrawn", Roles.Post, Withdraw),
    ];

    private static Decision Send(Picture picture, Submission submission, DateTimeOffset now)
    {
        var body = submission.Body;
        var audience = body["audience"]!.Value.Texts;
        var unknown = audience.FirstOrDefault(
            a => RoleNames.OfWord(a) is null && !BroadcastAnswers.IsRegion(picture, a));
        if (unknown is not null || audience.Count is 0 or > MostAudience)
        {
            return Decision.Refuse(
                "broadcast-audience-unknown", $"Penerima berupa peran atau kode wilayah; {unknown} bukan keduanya.",
                $"Recipients are roles or region codes; {unknown} is neither.");
        }
        if (FreeText.RefusalOf(body, "text", FreeText.Note) is { } refusal) return refusal;
        return Decision.Record(new Fact(
            submission.Kind,
            body.With("broadcast", RoutineParts.Next("broadcast", picture.Routine.Broadcasts.All.Count))
                .With("recipients", RecipientsOf(picture, audience))));
    }

    private static Decision Acknowledge(Picture picture, Submission submission, DateTimeOffset now)
    {
        var body = submission.Body;
        if (Standing(picture, submission) is not { } broadcast) return Unknown(body);
        var stated = body["for"]?.Texts;
        IReadOnlyList<string> mine = stated is null
            ? [.. broadcast.Recipients.Where(r => BroadcastAnswers.StandsFor(picture, submission.Sender, r))]
            : submission.Sender.RunsPost ? [.. broadcast.Recipients.Intersect(stated)] : [];
        if (mine.Count == 0 || mine.Count < (stated?.Count ?? 0))
        {
            return Decision.Refuse(
                "broadcast-not-for-you", "Siaran itu tidak ditujukan kepada pengirim ini.",
                "That broadcast is not addressed to this sender.");
        }
        if (mine.All(r => BroadcastAnswers.IsAnswered(picture, broadcast, submission.Sender, r)))
        {
            return Decision.Refuse(
                "broadcast-already-acknowledged", $"Sudah dijawab untuk {string.Join(", ", mine)}.",
                $"Acknowledged already for {string.Join(", ", mine)}.");
        }
        return Decision.Record(
            stated is null ? new Fact(submission.Kind, body.With("for", mine)) : new(submission.Kind, body));
    }

    private static Decision Withdraw(Picture picture, Submission submission, DateTimeOffset now) =>
        Standing(picture, submission) is null
            ? Unknown(submission.Body)
            : FreeText.RefusalOf(submission.Body, "reason", FreeText.Line) ?? Decision.Record(submission);

    private static PostBroadcast? Standing(Picture picture, Submission submission) =>
        picture.Routine.Broadcasts.Find(submission.Body.Text("broadcast")) is { Withdrawn.Length: 0 } broadcast
            ? broadcast
            : null;

    private static Decision Unknown(EntryBody body)
    {
        var id = body.Text("broadcast");
        return Decision.Refuse(
            "broadcast-unknown", $"Tidak ada siaran {id}, atau sudah ditarik.",
            $"There is no broadcast {id}, or it was withdrawn.");
    }

    // The chiefs of sectors are known by name, so their answers can be awaited one by one; so can the sectors of a
    // region. Another role is awaited as a whole.
    private static string[] RecipientsOf(Picture picture, IReadOnlyList<string> audience)
    {
        string[] regions = [.. audience.Where(a => BroadcastAnswers.IsRegion(picture, a))];
        var chiefs = RoleNames.WordOf(PostRole.SectorChief);
        var bySector = audience.Contains(chiefs) || regions.Length == audience.Count;
        string[] sectors =
        [
            .. picture.Frame.Operation.Commands
                .Where(c => bySector && c.Kind.Equals("Polsek", StringComparison.OrdinalIgnoreCase)
                    && (regions.Length == 0 || regions.Any(r => Touches(c, r))))
                .Select(c => c.Id),
        ];
        var others = audience.Except(regions).Where(a => a != chiefs || sectors.Length == 0);
        string[] recipients = [.. sectors, .. others];
        return recipients.Length > 0 ? recipients : regions;
    }

    private static bool Touches(Command command, string region) =>
        command.Jurisdiction.Any(j => BroadcastAnswers.IsWithin(j, region) || BroadcastAnswers.IsWithin(region, j));
}
