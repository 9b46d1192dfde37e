using Praja.CommandPost.Incidents;
using Praja.CommandPost.Units;
using Praja.Operations;
using Praja.Rehearsal;

namespace Praja.CommandPost.WhatIfs;

/// <summary>The picture as the beginning of a run: names turned into the model's indices.</summary>
internal sealed class WhatIfStart
{
    /// <summary>Seconds for which a unit is away where nobody can say: a choice of ours, unsourced.</summary>
    private const double AwaySeconds = 3600;

    private readonly Picture picture;
    private readonly DateTimeOffset now;
    private readonly WhatIfDay day;
    private readonly RehearsalModel model;
    private readonly Dictionary<string, int> sites = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> openIndex = new(StringComparer.Ordinal);
    private readonly List<OpenIncident> open = [];
    private readonly List<string> leftOut = [];

    public WhatIfStart(Picture picture, DateTimeOffset now, WhatIfDay day, RehearsalModel model)
    {
        (this.picture, this.now, this.day, this.model) = (picture, now, day, model);
        for (var site = 0; site < model.Sites.Count; site++) sites.TryAdd(model.Sites[site].Id, site);
        foreach (var incident in picture.Incidents.Open.Where(NeedsSomebody)) Add(incident);
        var units = new UnitsNow(this, picture, now, model);
        Model = model with
        {
            Units = units.Units,
            Now = new()
            {
                Second = day.Second,
                Incidents = open,
                Units = units.Busy,
                Outages = [.. OutagesOf()],
            },
        };
    }

    /// <summary>The rest of the day as it is.</summary>
    public RehearsalModel Model { get; }

    /// <summary>The day.</summary>
    public WhatIfDay Day => day;

    /// <summary>Open incidents that the model knows no type or place for.</summary>
    public IReadOnlyList<string> LeftOut => leftOut;

    /// <summary>Index of an open incident in the run; -1 when it is not in it.</summary>
    public int OpenIndexOf(string incident) => openIndex.GetValueOrDefault(incident, -1);

    /// <summary>Seconds a unit is away that is at something the model does not know.</summary>
    public static double Away => AwaySeconds;

    /// <summary>Site of an incident, or the nearest to where it is; -1 when nobody knows.</summary>
    public int SiteOf(Incident? incident)
    {
        if (incident is null || model.Sites.Count == 0) return -1;
        if (sites.TryGetValue(incident.Site, out var own)) return own;
        if (DispatchAdvice.PlaceOf(picture, incident) is not { } place) return -1;
        return Enumerable.Range(0, model.Sites.Count).MinBy(s => model.Sites[s].Position.MetersTo(place.Position));
    }

    /// <summary>Places of the model in a region, or the one of an id.</summary>
    public IReadOnlyList<int> SitesIn(string site, string region)
    {
        if (site.Length > 0) return sites.TryGetValue(site, out var own) ? [own] : [];
        return
        [
            .. Enumerable.Range(0, model.Sites.Count).Where(s =>
                picture.Incidents.Place(model.Sites[s].Id) is { } place && Region.Covers(region, place.Region)),
        ];
    }

    /// <summary>Index of a level; -1 when the model has none of that id.</summary>
    public int LevelOf(string level) => IndexOf(model.Levels, l => l.Id == level);

    /// <summary>Index of a type; -1 when the stage has none of that id.</summary>
    public int TypeOf(string type) => IndexOf(model.Types, t => t.Id == type);

    // What needs nobody, or was set aside, is in the run only through the units that are there all the same.
    private bool NeedsSomebody(Incident incident) =>
        incident.Units.Count > 0
        || (!incident.IsShelved(now) && !IncidentWords.NoImpact.Contains(incident.Disposition));

    private void Add(Incident incident)
    {
        var (site, type, level) = (SiteOf(incident), TypeOf(incident.Type), LevelOf(incident.Level));
        if (site < 0 || type < 0 || level < 0)
        {
            leftOut.Add(incident.Number);
            return;
        }
        openIndex.Add(incident.Number, open.Count);
        var step = incident.Decided.Length > 0 || incident.FirstOrderAt is not null ? OpenStep.Decided
            : incident.CallTakenAt is not null || incident.AcknowledgedAt is not null ? OpenStep.CallTaken
            : OpenStep.Reported;
        var second = Math.Min(day.Second, (incident.ReportedAt - day.Midnight).TotalSeconds);
        open.Add(new(site, type, level, second, step));
    }

    private IEnumerable<OpenOutage> OutagesOf()
    {
        for (var district = 0; district < model.Districts.Count; district++)
        {
            var code = model.Districts[district].Id;
            if (picture.Units.NoSignal.Any(r => Region.Covers(r, code) || Region.Covers(code, r)))
                yield return new(district, true);
            if (picture.Units.ClosedRoads.Any(r => Region.Covers(r, code) || Region.Covers(code, r)))
                yield return new(district, false);
        }
    }

    private static int IndexOf<T>(IReadOnlyList<T> items, Func<T, bool> isIt)
    {
        for (var at = 0; at < items.Count; at++)
        {
            if (isIt(items[at])) return at;
        }
        return -1;
    }
}
