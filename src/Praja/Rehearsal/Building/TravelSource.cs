using Praja.Operations;
using Praja.Planning;

namespace Praja.Rehearsal.Building;

/// <summary>Travel times for the models of one stage: made once for the same homes. Thread-safe.</summary>
internal sealed class TravelSource(Ground ground, Scenario scenario)
{
    private readonly Lock gate = new();
    private SiteWays? ways;
    private ModelTravel? travel;

    /// <summary>The times between homes and sites, times a factor; the sites are the same every time.</summary>
    public IModelTravel Of(TravelPoint[] sites, TravelPoint[] homes, double factor)
    {
        lock (gate)
        {
            ways ??= new(new(ground, scenario), sites, EvacuationPlaces.Of(ground));
            if (travel is null || !travel.Homes.SequenceEqual(homes)) travel = new(ways, homes, 1);
            return travel.Times(factor);
        }
    }
}
