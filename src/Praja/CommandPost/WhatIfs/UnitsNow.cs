using Praja.CommandPost.Units;
using Praja.Operations;
using Praja.Rehearsal;

namespace Praja.CommandPost.WhatIfs;

/// <summary>The units of the model as the picture has them.</summary>
internal sealed class UnitsNow
{
    // Nobody knows better where a unit that should be there already is: a choice of ours, unsourced.
    private const double SoonSeconds = 60;

    private readonly WhatIfStart start;
    private readonly Picture picture;
    private readonly DateTimeOffset now;
    private readonly RehearsalModel model;
    private readonly List<ModelUnit> units = [];
    private readonly List<BusyUnit> busy = [];

    public UnitsNow(WhatIfStart start, Picture picture, DateTimeOffset now, RehearsalModel model)
    {
        (this.start, this.picture, this.now, this.model) = (start, picture, now, model);
        foreach (var planned in model.Units)
        {
            var unit = picture.Units.Find(planned.Id);
            Add(unit is { People: > 0 } && unit.People != planned.People
                ? planned with { People = unit.People }
                : planned);
            if (unit is not null) Place(unit);
        }
        foreach (var other in picture.Units.All.Where(IsOther)) AddOther(other);
    }

    /// <summary>The units: those of the model, then help that came and what an earlier plan still has out.</summary>
    public IReadOnlyList<ModelUnit> Units => units;

    /// <summary>Those that are not ready at home.</summary>
    public IReadOnlyList<BusyUnit> Busy => busy;

    private void Add(ModelUnit unit) => units.Add(unit);

    private static bool IsOther(Unit unit) =>
        unit.People > 0 && (unit.Planned is null || (unit.IsOfEarlierPlan && !unit.IsOffDuty));

    private void AddOther(Unit helper)
    {
        if (model.Homes.Count == 0) return;
        var ids = model.Homes.Select(h => h.Id).ToList();
        var home = ids.IndexOf(helper.Planned?.Home.Id ?? helper.Home);
        if (home < 0) home = Math.Max(0, ids.IndexOf(picture.Frame.Operation.Profile.Command));
        Add(new(
            helper.Id, helper.Id, UnitKind.Reserve, Agency.Polri, helper.People, home, -1, -1,
            model.Numbers.ReserveTurnout));
        Place(helper);
    }

    private void Place(Unit unit)
    {
        var index = units.Count - 1;
        var site = start.SiteOf(picture.Incidents.Find(unit.Incident.Length > 0 ? unit.Incident : unit.LastIncident));
        var elapsed = Math.Max(0, (now - (unit.Since ?? now)).TotalSeconds);
        var work = unit.Worked + (unit.BusySince is { } since ? now - since : TimeSpan.Zero);
        var worked = Math.Max(0, work.TotalSeconds);
        if (unit.IsOffDuty)
        {
            busy.Add(new(index, BusyStage.Resting, -1, Math.Max(0, site), 0, double.PositiveInfinity, 0));
            return;
        }
        switch (unit.Status)
        {
            case UnitStatus.Ordered or UnitStatus.OnScene:
                Engaged(unit, index, site, elapsed, worked);
                break;
            case UnitStatus.Returning when site >= 0:
                var home = Left(model.Travel.HomeToSite(units[index].Home, site), elapsed);
                busy.Add(new(index, BusyStage.Returning, -1, site, elapsed, home, worked));
                break;
            case UnitStatus.Resting:
                var rest = unit.RestUntil is { } until
                    ? Math.Max(0, (until - now).TotalSeconds)
                    : Math.Max(0, (model.Numbers.RestHours * 3600) - elapsed);
                busy.Add(new(index, BusyStage.Resting, -1, Math.Max(0, site), elapsed, rest, 0));
                break;
        }
    }

    private void Engaged(Unit unit, int index, int site, double elapsed, double worked)
    {
        var incident = start.OpenIndexOf(unit.Incident);
        if (incident < 0)
        {
            busy.Add(new(index, BusyStage.Resting, -1, Math.Max(0, site), elapsed, WhatIfStart.Away, worked));
            return;
        }
        if (unit.Status == UnitStatus.OnScene)
        {
            busy.Add(new(index, BusyStage.OnScene, incident, site, 0, 0, worked));
            return;
        }
        var way = (units[index].Turnout.Mean * 60) + model.Travel.HomeToSite(units[index].Home, site)
            + (unit.IsBroken ? model.Numbers.Breakdown.Mean * 60 : 0);
        busy.Add(new(index, BusyStage.Going, incident, site, elapsed, Left(way, elapsed), worked));
    }

    private static double Left(double whole, double elapsed) =>
        double.IsInfinity(whole) ? WhatIfStart.Away : Math.Max(SoonSeconds, whole - elapsed);
}
