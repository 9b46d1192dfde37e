using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Routine;
using Praja.Web.Pages;

namespace Praja.Web.Routine;

/// <summary>A section in the row of a poll.</summary>
/// <param name="Id">Section.</param>
/// <param name="Name">As shown.</param>
/// <param name="Answer">What it answered; null while it is silent.</param>
public sealed record PollCell(string Id, string Name, PollAnswer? Answer);

/// <summary>A poll with its row.</summary>
/// <param name="Poll">The poll.</param>
/// <param name="Row">Its sections.</param>
/// <param name="Own">Sections that the reader may answer for.</param>
public sealed record PollCard(GoPoll Poll, IReadOnlyList<PollCell> Row, IReadOnlyList<(string Id, string Name)> Own);

/// <summary>The polls.</summary>
/// <param name="Shown">The one looked at: chosen, else the newest; null when there is none.</param>
/// <param name="All">All, newest first.</param>
/// <param name="Sections">Sections to suggest for the next: those asked last, else the task forces.</param>
public sealed record PollsModel(PollCard? Shown, IReadOnlyList<GoPoll> All, IReadOnlyList<string> Sections)
{
    // Who is not shown the log is asked all the same: they are shown open polls, and what they said themselves.
    internal static PollsModel Of(PageCall call) => call.Read(picture =>
    {
        var polls = picture.Routine.Polls.All;
        var last = polls is [.., var newest] ? newest : null;
        GoPoll[] seen = [.. polls.Where(p => SeesAll(call) || p.ClosedAt is null)];
        var shown = seen.FirstOrDefault(p => p.Id == call.Query("poll"))
            ?? seen.LastOrDefault(p => p.ClosedAt is null)
            ?? seen.LastOrDefault();
        return new PollsModel(
            shown is null ? null : Card(picture, call, shown),
            [.. seen.Reverse()],
            last?.Sections
                ?? [.. picture.Frame.Operation.TaskForces.Select(t => t.TaskForce).Distinct()]);
    });

    private static PollCard Card(Picture picture, PageCall call, GoPoll poll)
    {
        bool IsOwn(string section) => call.Sender.RunsPost || call.Sender.SpeaksFor(section);
        PollCell[] row =
        [
            .. poll.Sections.Where(s => SeesAll(call) || IsOwn(s)).Select(s => new PollCell(
                s, PostNames.Of(picture.Frame, s, call.Frame.Language),
                poll.Answers.FirstOrDefault(a => a.Section == s))),
        ];
        return new(
            poll, row,
            [.. row.Where(c => IsOwn(c.Id)).Select(c => (c.Id, c.Name))]);
    }

    private static bool SeesAll(PageCall call) => call.Frame.Sees(PostView.Log);
}
