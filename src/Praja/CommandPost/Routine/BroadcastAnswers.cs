using Praja.CommandPost.Rights;
using Praja.Operations;

namespace Praja.CommandPost.Routine;

/// <summary>Whose acknowledgement of a broadcast counts for whom.</summary>
public static class BroadcastAnswers
{
    /// <summary>Recipients that a sender stands for and has still to acknowledge for; none when the broadcast asks for
    /// no answer.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="broadcast">The broadcast.</param>
    /// <param name="sender">The sender.</param>
    public static IReadOnlyList<string> OwedBy(Picture picture, PostBroadcast broadcast, Sender sender)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(broadcast);
        ArgumentNullException.ThrowIfNull(sender);
        return broadcast is not { NeedsAcknowledgement: true, Withdrawn.Length: 0 }
            ? []
            : [.. broadcast.Recipients.Where(r => StandsFor(picture, sender, r)
                && !IsAnswered(picture, broadcast, sender, r))];
    }

    // A command answers once; of a role or a region each sender does, so that the tally says how many have it.
    internal static bool IsAnswered(Picture picture, PostBroadcast broadcast, Sender sender, string recipient) =>
        broadcast.Acknowledged.Any(a => a.For.Contains(recipient)
            && (a.Actor == sender.Actor || CommandOf(picture, recipient) is not null));

    internal static bool StandsFor(Picture picture, Sender sender, string recipient)
    {
        if (recipient == RoleNames.WordOf(sender.Role) || sender.SpeaksFor(recipient)) return true;
        if (sender.Regions.Count == 0) return false;
        if (IsRegion(picture, recipient))
            return sender.Regions.Any(r => IsWithin(recipient, r) || IsWithin(r, recipient));
        return CommandOf(picture, recipient) is { } command && sender.Role == PostRole.SectorChief
            && sender.Regions.Any(r => command.Jurisdiction.Any(j => IsWithin(r, j)));
    }

    internal static bool IsRegion(Picture picture, string code) =>
        code.Length > 0 && picture.Frame.Regions.IndexOf(code) >= 0;

    internal static bool IsWithin(string inner, string outer) =>
        inner == outer || inner.StartsWith(outer + ".", StringComparison.Ordinal);

    private static Command? CommandOf(Picture picture, string id) => picture.Frame.Commands.Find(id);
}
