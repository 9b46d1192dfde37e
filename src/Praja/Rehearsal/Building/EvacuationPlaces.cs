using Praja.Operations;
using Praja.Planning;

namespace Praja.Rehearsal.Building;

/// <summary>
/// Where somebody hurt is taken. The dossier names no clinics; a district's centre stands for its clinic, since every
/// district has one, and where no district has a centre, the police commands do.
/// </summary>
internal static class EvacuationPlaces
{
    public static IReadOnlyList<TravelPoint> Of(Ground ground)
    {
        var centres = ground.Operation.Regions
            .Where(r => r is { Level: RegionLevel.District, Centre: not null })
            .Select(r => new TravelPoint("", r.Code, r.Centre!.Value, AccessMode.Road)).ToList();
        if (centres.Count > 0) return centres;
        return
        [
            .. ground.Operation.Commands
                .Where(c => c.Agency == Agency.Polri && ground.PositionOf(c) is not null)
                .Select(c => TravelPoint.Of(c, ground.PositionOf(c)!.Value)),
        ];
    }
}
