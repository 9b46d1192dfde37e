using Praja.Operations;

namespace Praja.Tests.Documents.Dossiers;

/// <summary>Places of a drawn operation.</summary>
internal static class DrawnPlaces
{
    public static Operation Add(Operation operation, Draw draw) => operation with
    {
        Regions = draw.Many(i => Region(i, draw)),
        Sites = draw.Many(i => Site(i, draw)),
        Observations = draw.Many(
            _ => new Observation("64.10", "ikp", draw.Number(), draw.Text(), draw.Text(), draw.MaybeDay(), default)),
        Travel = draw.Many(
            _ => new MeasuredTravel("a", "b", (AccessMode)draw.Below(4), draw.Below(900), draw.Text(), default)),
        Overrides = draw.Many(i => new BandOverride("s" + i, "rawan", draw.Name(), draw.Name(), draw.Day(), default)),
    };

    private static Region Region(int number, Draw draw) => new(
        "64.1" + number,
        draw.Name(),
        RegionLevel.Regency,
        draw.Point(),
        draw.Count(),
        draw.Count(),
        draw.Count(),
        Math.Abs(draw.Number()),
        draw.Text(),
        default);

    private static Site Site(int number, Draw draw) => new(
        "s" + number,
        (SiteKind)draw.Below(11),
        draw.Name(),
        "64.10.01.2001",
        draw.Point(),
        (PositionQuality)draw.Below(3),
        draw.Count(),
        (AccessMode)draw.Below(4),
        draw.Slugs(),
        default);
}
