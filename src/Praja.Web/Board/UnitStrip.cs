using Praja.CommandPost;
using Praja.CommandPost.Units;

namespace Praja.Web.Board;

/// <summary>A unit as the board shows it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">As shown.</param>
/// <param name="People">Its people.</param>
/// <param name="Status">What it does.</param>
/// <param name="Incident">Where it is ordered to or at; empty when nowhere.</param>
/// <param name="Since">Since when; null when nothing was said of it yet.</param>
/// <param name="RestDue">When it must rest if it works on; null while it does not.</param>
public sealed record UnitLine(
    string Id, string Name, int People, UnitStatus Status, string Incident, DateTimeOffset? Since,
    DateTimeOffset? RestDue);

/// <summary>Units on duty.</summary>
/// <param name="OnDuty">Units on duty.</param>
/// <param name="Ready">Of them ready to go.</param>
/// <param name="PeopleOnDuty">People on duty.</param>
/// <param name="PeopleReady">Of them ready to go.</param>
/// <param name="Units">Those that are out first; the longest out before.</param>
public sealed record UnitStrip(int OnDuty, int Ready, int PeopleOnDuty, int PeopleReady, IReadOnlyList<UnitLine> Units)
{
    /// <summary>Of a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="now">The instant.</param>
    /// <param name="most">Most units listed.</param>
    /// <param name="only">Ids of those that are listed; null for all.</param>
    public static UnitStrip Of(Picture picture, DateTimeOffset now, int most, IReadOnlySet<string>? only = null)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var (doctrine, stage) = (picture.Frame.Doctrine, picture.Plans.Calendar.StageOfUnits(now));
        Unit[] duty = [.. picture.Units.All.Where(u => u.IsOnDuty(stage))];
        Unit[] ready = [.. duty.Where(u => u.CanGo)];
        var lines = duty
            .Where(u => only?.Contains(u.Id) != false)
            .OrderBy(u => u.Status is UnitStatus.Ready)
            .ThenBy(u => u.Since ?? now)
            .Take(most)
            .Select(u => new UnitLine(
                u.Id, u.Planned?.Model.Name ?? u.Id, u.People, u.Status, u.Incident, u.Since,
                u.RestDue(doctrine.Rehearsal?.Numbers.RestAfterHours ?? 0)));
        return new(duty.Length, ready.Length, duty.Sum(u => u.People), ready.Sum(u => u.People), [.. lines]);
    }
}
