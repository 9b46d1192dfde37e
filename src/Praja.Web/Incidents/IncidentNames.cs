using Praja.CommandPost.Frame;
using Praja.CommandPost.Incidents;
using Praja.Operations;

namespace Praja.Web.Incidents;

/// <summary>What things of an incident are called.</summary>
/// <param name="frame">What is known beforehand.</param>
internal sealed class IncidentNames(PostFrame frame)
{
    /// <summary>A type of incident.</summary>
    public Text Type(string id) =>
        frame.Doctrine.Incidents.FirstOrDefault(t => t.Id == id)?.Name ?? new(id, id);

    /// <summary>A level.</summary>
    public Text Level(string id) =>
        frame.Doctrine.Escalation.FirstOrDefault(l => l.Id == id)?.Name ?? new(id, id);

    /// <summary>Where an incident is: the site or station, and the area around it; empty when nobody knows.</summary>
    public string Place(Incident incident)
    {
        var site = Site(incident.Site);
        // A station's name holds its village's.
        var region = frame.Stations.IndexOf(incident.Site) is >= 0 and var station
            ? frame.Regions.NameOf(frame.Regions.ParentOf(frame.Stations.RegionOf(station)))
            : Region(incident.Region);
        return site.Length == 0 ? region : region.Length == 0 ? site : $"{site}, {region}";
    }

    /// <summary>A site or station.</summary>
    public string Site(string id)
    {
        if (id.Length == 0) return "";
        if (frame.Stations.IndexOf(id) is >= 0 and var station) return frame.Stations[station].Name;
        return frame.Operation.Sites.FirstOrDefault(s => s.Kind != SiteKind.Tps && s.Id == id)?.Name ?? id;
    }

    /// <summary>An area, with the one above it.</summary>
    public string Region(string code)
    {
        if (code.Length == 0 || frame.Regions.IndexOf(code) is not (> 0 and var region)) return "";
        var (name, above) = (frame.Regions.NameOf(region), frame.Regions.ParentOf(region));
        return code.Length > 8 && above > 0 ? $"{name}, {frame.Regions.NameOf(above)}" : name;
    }
}
