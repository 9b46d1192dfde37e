using Praja.Journal;
using Praja.Web.Posts;

namespace Praja.Web.Operations;

/// <summary>An operation as the lists show it.</summary>
/// <param name="Id">Id in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="Region">Region code.</param>
/// <param name="Mode">simulation, exercise or operation.</param>
/// <param name="Banner">What every page of it carries; null for a real operation.</param>
/// <param name="Stage">Stage of the calendar today, by the operation's own time; null outside of all.</param>
/// <param name="Stations">How many polling stations it has.</param>
/// <param name="Head">Place its journal has reached; null while the journal is away.</param>
internal sealed record OperationView(
    string Id, string Name, string Region, string Mode, BannerView? Banner, StageView? Stage, int Stations,
    HeadView? Head)
{
    /// <summary>Of a post at an instant.</summary>
    public static OperationView Of(Post post)
    {
        var now = post.Clock.GetUtcNow();
        var (setup, head) = (post.Setup, HeadOf(post));
        return new(
            setup.Id, setup.Header.Operation, setup.Header.Region, JournalModes.Word(setup.Mode),
            JournalModes.Banner(setup.Mode) is { } banner ? new(banner.Id, banner.En) : null,
            StageView.Of(setup, now), setup.Frame.Stations.Count, head);
    }

    /// <summary>The head of a post's journal; null while it is away.</summary>
    public static HeadView? HeadOf(Post post)
    {
        try
        {
            return post.Read(picture => new HeadView(
                picture.Head.Sequence, picture.Head.Hash, picture.Head.Time));
        }
        catch (JournalException)
        {
            return null;
        }
    }
}

/// <summary>What a page that is not real carries.</summary>
/// <param name="Id">Indonesian.</param>
/// <param name="En">English.</param>
internal sealed record BannerView(string Id, string En);

/// <summary>Place a journal has reached.</summary>
/// <param name="Seq">Sequence of the newest entry.</param>
/// <param name="Hash">Its hash: whoever notes it can tell later whether anything before was changed.</param>
/// <param name="Time">When it was recorded.</param>
internal sealed record HeadView(long Seq, string Hash, DateTimeOffset Time);

/// <summary>A stage of the calendar.</summary>
/// <param name="Id">Id.</param>
/// <param name="Kind">Kind by the doctrine.</param>
/// <param name="Name">Name.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
internal sealed record StageView(string Id, string Kind, string Name, DateOnly Start, DateOnly End)
{
    /// <summary>The stage an operation is in; null outside of all.</summary>
    public static StageView? Of(PostSetup setup, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime.AddMinutes(setup.Header.UtcOffsetMinutes));
        return setup.Frame.Operation.Stages.FirstOrDefault(s => s.Start <= today && today <= s.End) is { } stage
            ? new(stage.Id, stage.Kind, stage.Name, stage.Start, stage.End)
            : null;
    }
}

/// <summary>The operations a sender may ask for.</summary>
/// <param name="Operations">By id.</param>
internal sealed record OperationsView(IReadOnlyList<OperationView> Operations);
