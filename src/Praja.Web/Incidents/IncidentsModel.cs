using Praja.Web.Pages;

namespace Praja.Web.Incidents;

/// <summary>A list of incidents.</summary>
/// <param name="Filter">open, waiting or all.</param>
/// <param name="Incidents">The newest first, or those that need somebody first.</param>
public sealed record IncidentsModel(string Filter, IReadOnlyList<IncidentCard> Incidents)
{
    private const int Most = 500;

    internal static IncidentsModel Of(PageCall call)
    {
        var filter = call.Query("waiting") == "true" ? "waiting" : call.Query("open") == "all" ? "all" : "open";
        return call.Read(picture => new IncidentsModel(filter, filter == "all"
            ? [.. IncidentCards.Of(picture, call, 0, _ => true).Reverse().Take(Most)]
            : [.. IncidentCards.Open(picture, call, 0).Where(c => filter == "open" || c.AcknowledgedAt is null)]));
    }
}
