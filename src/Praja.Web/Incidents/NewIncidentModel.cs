using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.Web.Pages;

namespace Praja.Web.Incidents;

/// <summary>What may be chosen for a new incident.</summary>
/// <param name="Types">Types of the doctrine.</param>
/// <param name="Levels">Levels, from the calmest.</param>
/// <param name="Sites">Places of the dossier that are no stations.</param>
/// <param name="Regions">Areas.</param>
/// <param name="Site">Site or station that is chosen; empty for none.</param>
/// <param name="Region">Code of the area that is chosen; empty for none.</param>
/// <param name="Chosen">Name of what is chosen; empty for none.</param>
public sealed record NewIncidentModel(
    IReadOnlyList<(string Id, Text Name)> Types, IReadOnlyList<(string Id, Text Name)> Levels,
    IReadOnlyList<(string Id, string Name)> Sites, IReadOnlyList<(string Id, string Name)> Regions, string Site,
    string Region, string Chosen)
{
    // Places beyond these are searched, not chosen from: the widest areas stand in the list.
    private const int MostRegions = 400;
    private const int MostSites = 400;

    internal static NewIncidentModel Of(PageCall call)
    {
        var frame = call.Post.Frame;
        var (regions, names) = (frame.Regions, new IncidentNames(frame));
        var (site, region) = (call.Query("site"), call.Query("region"));
        var chosen = regions.IndexOf(region);
        int[] own = [.. Enumerable.Range(1, regions.Count - 1).Where(r => SenderScope.Covers(call.Sender, regions, r))];
        if (chosen <= 0 || !SenderScope.Covers(call.Sender, regions, chosen)) (region, chosen) = ("", 0);
        return new(
            [.. frame.Doctrine.Incidents.Select(t => (t.Id, t.Name))],
            [.. frame.Doctrine.Escalation.Select(l => (l.Id, l.Name))],
            [.. frame.OtherSites.Take(MostSites).Select(s => (s.Id, s.Name))],
            [.. Widest(own, regions, chosen).Select(r => (regions.CodeOf(r), names.Region(regions.CodeOf(r))))],
            site, region, site.Length > 0 ? names.Site(site) : names.Region(region));
    }

    // In order of code. Where there are too many, as many levels from the top as fit.
    private static IEnumerable<int> Widest(int[] own, RegionTable regions, int chosen)
    {
        var longest = own.Select(r => regions.CodeOf(r).Length).DefaultIfEmpty().Max();
        while (own.Length > MostRegions)
        {
            longest--;
            own = [.. own.Where(r => regions.CodeOf(r).Length <= longest)];
        }
        return chosen > 0 && !own.Contains(chosen) ? own.Append(chosen) : own;
    }
}
