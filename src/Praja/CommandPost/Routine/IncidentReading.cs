using Praja.CommandPost.Frame;
using Praja.CommandPost.Incidents;

namespace Praja.CommandPost.Routine;

/// <summary>Reads off a picture what a report tells of incidents.</summary>
/// <param name="picture">The picture.</param>
internal sealed class IncidentReading(Picture picture)
{
    private readonly PostFrame frame = picture.Frame;

    /// <summary>By level of the doctrine; incidents merged into others are not counted twice.</summary>
    public IReadOnlyList<LevelFigures> Levels(DateTimeOffset since)
    {
        Incident[] real = [.. picture.Incidents.All.Where(i => i.MergedInto.Length == 0)];
        return
        [
            .. frame.Doctrine.Escalation.Select(level => new LevelFigures(
                level.Id,
                level.Name,
                real.Count(i => i.IsOpen && i.Level == level.Id),
                real.Count(i => i.ReportedAt >= since && i.Level == level.Id),
                real.Count(i => i.ClosedAt >= since && i.Level == level.Id))),
        ];
    }

    /// <summary>Open incidents, highest level first, then oldest.</summary>
    public IReadOnlyList<IncidentLine> Open()
    {
        var order = frame.Doctrine.Escalation.Select(l => l.Id).ToList();
        return
        [
            .. picture.Incidents.Open.OrderByDescending(i => order.IndexOf(i.Level)).ThenBy(i => i.Sequence)
                .Take(ReportDraft.MostRows).Select(Line),
        ];
    }

    /// <summary>An incident.</summary>
    public IncidentLine Line(Incident incident) => new(
        incident.Number,
        frame.Doctrine.Incidents.FirstOrDefault(i => i.Id == incident.Type)?.Name
            ?? new(incident.Type, incident.Type),
        PlaceOf(incident),
        frame.Doctrine.Escalation.FirstOrDefault(l => l.Id == incident.Level)?.Name
            ?? new(incident.Level, incident.Level),
        incident.ReportedAt,
        incident.FirstUnitAt,
        incident.Units.Count);

    /// <summary>The story of an incident.</summary>
    public IncidentStory Story(Incident incident) => IncidentStory.Of(incident, frame.Doctrine);

    private string PlaceOf(Incident incident)
    {
        if (picture.Incidents.Place(incident.Site) is { } site) return site.Name;
        return frame.Regions.IndexOf(incident.Region) is > 0 and var at ? frame.Regions.NameOf(at) : incident.Region;
    }
}
