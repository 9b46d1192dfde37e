using Praja.CommandPost.Rights;
using Praja.Web.Board;
using Praja.Web.Incidents;
using Praja.Web.Pages;
using Praja.Web.Stations;

namespace Praja.Web.Wall;

/// <summary>The wallboard: the board's own figures, for a screen that nobody touches.</summary>
/// <param name="Board">The board.</param>
/// <param name="Area">Name of the area; empty for all.</param>
/// <param name="Levels">Levels with their open incidents, from the highest; null for who is not shown them.</param>
/// <param name="Worst">Areas in most need: with the highest incidents, then the most silent stations.</param>
/// <param name="Silent">Areas with the most silent stations.</param>
public sealed record WallModel(
    BoardModel Board, string Area, IReadOnlyList<(int Rank, Text Name, int Count)>? Levels,
    IReadOnlyList<AreaRow> Worst, IReadOnlyList<AreaRow> Silent)
{
    /// <summary>Most lines of a panel: what a screen of 1080 lines holds, readable at five metres.</summary>
    public const int MostLines = 7;

    internal static WallModel? Of(PageCall call)
    {
        if (BoardModel.Of(call) is not { } board) return null;
        var frame = call.Post.Frame;
        return new(
            board,
            board.Region == "nation" ? "" : new IncidentNames(frame).Region(board.Region),
            !call.Frame.Sees(PostView.IncidentDetail) ? null :
            [
                .. frame.Doctrine.Escalation.Select(
                    (level, rank) => (rank, level.Name, board.OpenByRank.GetValueOrDefault(rank))).Reverse(),
            ],
            [
                .. board.Areas.Where(a => a.Incidents.Skip(1).Any(n => n > 0) || a.Silent > 0 || a.Late > 0)
                    .OrderByDescending(a => a.Incidents.Index().LastOrDefault(n => n.Item > 0).Index)
                    .ThenByDescending(a => a.Silent).ThenByDescending(a => a.Late).Take(MostLines),
            ],
            [.. board.Areas.Where(a => a.Silent > 0).OrderByDescending(a => a.Silent)]);
    }
}
