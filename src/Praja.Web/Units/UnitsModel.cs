using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Units;
using Praja.Web.Pages;

namespace Praja.Web.Units;

/// <summary>The units: where, doing what, since when, next rest.</summary>
/// <param name="Filter">ready, ordered, on_scene, returning, resting, off_duty; empty for all on duty.</param>
/// <param name="Counts">Units by filter.</param>
/// <param name="People">People on duty.</param>
/// <param name="Units">Those of the filter, those that are out first.</param>
/// <param name="Total">How many the filter has.</param>
/// <param name="Skip">How many of them were left out before.</param>
public sealed record UnitsModel(
    string Filter, IReadOnlyDictionary<string, int> Counts, int People, IReadOnlyList<UnitLook> Units, int Total,
    int Skip)
{
    /// <summary>Most units on one page.</summary>
    public const int MostUnits = 400;

    /// <summary>Which stretch of them is shown.</summary>
    public PageStep Step => new(Skip, Units.Count, MostUnits, Total);

    /// <summary>What units can be filtered by, besides all.</summary>
    public static readonly IReadOnlyList<string> Filters =
        ["ready", "ordered", "on_scene", "returning", "resting", "off_duty"];

    internal static UnitsModel Of(PageCall call) => call.Read(picture => Of(picture, call));

    internal static bool Covers(PageCall call, Picture picture, Unit unit)
    {
        var regions = picture.Frame.Regions;
        return unit.Planned is not { } planned
            || SenderScope.Covers(call.Sender, regions, regions.IndexOf(planned.Home.Region));
    }

    /// <summary>Positions by unit: of the present alone, since no journal keeps them.</summary>
    internal static IReadOnlyDictionary<string, UnitPosition> Positions(Picture picture, PageCall call) =>
        call.Frame.IsPast
            ? new Dictionary<string, UnitPosition>()
            : call.Post.Positions.Known(picture, call.Now).ToDictionary(p => p.Unit, StringComparer.Ordinal);

    private static UnitsModel Of(Picture picture, PageCall call)
    {
        var (now, filter, skip) = (call.Now, call.Query("status"), call.Number("skip", 0, int.MaxValue / 2));
        if (!Filters.Contains(filter)) filter = "";
        var stage = picture.Plans.Calendar.StageOfUnits(now);
        var positions = Positions(picture, call);
        Unit[] own = [.. picture.Units.All.Where(u => Covers(call, picture, u))];
        Unit[] duty = [.. own.Where(u => u.IsOnDuty(stage))];
        Unit[] shown = [.. filter == "off_duty" ? own.Where(u => u.IsOffDuty)
            : filter.Length > 0 ? duty.Where(u => Word(u.Status) == filter) : duty];
        var counts = duty.GroupBy(u => Word(u.Status)).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        counts[""] = duty.Length;
        counts["off_duty"] = own.Count(u => u.IsOffDuty);
        return new(
            filter, counts, duty.Sum(u => u.People),
            [
                .. shown.OrderBy(u => u.Status is UnitStatus.Ready).ThenBy(u => u.Since ?? now)
                    .Skip(skip).Take(MostUnits)
                    .Select(u => UnitLook.Of(picture, u, positions.GetValueOrDefault(u.Id), now)),
            ],
            shown.Length, skip);
    }

    private static string Word(UnitStatus status) => status switch
    {
        UnitStatus.Ready => "ready",
        UnitStatus.Ordered => "ordered",
        UnitStatus.OnScene => "on_scene",
        UnitStatus.Returning => "returning",
        _ => "resting",
    };
}
