using Praja.Algorithms.Random;

namespace Praja.Operations;

/// <summary>Draws the positions of one village's stations; see <see cref="StationGenerator"/> for the method.</summary>
internal static class VillageScatter
{
    private const double SmallKm2 = 5;
    private const double FirstClusterSigma = 0.35;
    private const double FirstClusterMostMeters = 6_000;
    private const double OtherClustersMostMeters = 12_000;
    private const double RuralSpreadMeters = 800;
    private const double UrbanSpreadMeters = 1_500;
    private const double UnknownAreaKm2 = 10;
    private const int MostDraws = 64;

    /// <summary>One position per station, rounded to 0.00001 degree, about a metre.</summary>
    public static IReadOnlyList<Coordinate> Positions(StationSource source, GeneratorSettings settings)
    {
        Invariant.Holds(source is { Stations: > 0, Centre: not null }, "a village has a centre and stations");
        var rng = Rng.For(settings.Seed, "position", source.Code);
        var area = new Area(source.Centre.Value, source.AreaKm2 ?? UnknownAreaKm2,
            settings.Boundaries.GetValueOrDefault(source.Code));
        var count = source.Stations.Value;
        var drawn = area.Km2 < SmallKm2 ? Even(rng, area, count) : Clustered(rng, area, count, source.Kind);
        return [.. drawn.Select(p => new Coordinate(Math.Round(p.Latitude, 5), Math.Round(p.Longitude, 5)))];
    }

    private static IEnumerable<Coordinate> Even(Rng rng, Area area, int count)
    {
        for (var i = 0; i < count; i++)
            yield return Inside(area, area.Centre, () => InDisc(rng, area.Centre, area.Reach));
    }

    private static IEnumerable<Coordinate> Clustered(Rng rng, Area area, int count, SettlementKind kind)
    {
        var centres = Centres(rng, area, 1 + (int)Math.Sqrt(count / 4.0));
        var spread = kind == SettlementKind.Urban ? UrbanSpreadMeters : RuralSpreadMeters;
        for (var i = 0; i < count; i++)
        {
            var centre = centres[Pick(rng, centres.Count)];
            yield return Inside(area, centre, () => HalfNormal(rng, centre, spread, double.PositiveInfinity));
        }
    }

    private static List<Coordinate> Centres(Rng rng, Area area, int count)
    {
        List<Coordinate> centres =
        [
            Inside(area, area.Centre, () => HalfNormal(rng, area.Centre, FirstClusterSigma * area.Radius,
                FirstClusterMostMeters)),
        ];
        while (centres.Count < count)
        {
            centres.Add(Inside(area, area.Centre, () =>
                InDisc(rng, area.Centre, Math.Min(area.Reach, OtherClustersMostMeters))));
        }
        return centres;
    }

    /// <summary>Cluster c is chosen with weight 1/(c + 1): the first is the main settlement.</summary>
    private static int Pick(Rng rng, int clusters)
    {
        var total = Enumerable.Range(1, clusters).Sum(c => 1.0 / c);
        var at = rng.NextDouble() * total;
        for (var c = 0; c < clusters - 1; c++)
        {
            at -= 1.0 / (c + 1);
            if (at < 0) return c;
        }
        return clusters - 1;
    }

    private static Coordinate Inside(Area area, Coordinate otherwise, Func<Coordinate> draw)
    {
        for (var i = 0; i < MostDraws; i++)
        {
            var point = draw();
            if (area.Contains(point)) return point;
        }
        return otherwise;
    }

    private static Coordinate InDisc(Rng rng, Coordinate centre, double radius) =>
        Outline.Offset(centre, radius * Math.Sqrt(rng.NextDouble()), rng.NextDouble() * Math.Tau);

    private static Coordinate HalfNormal(Rng rng, Coordinate centre, double sigma, double most) =>
        Outline.Offset(centre, Math.Min(most, Math.Abs(rng.NextNormal()) * sigma), rng.NextDouble() * Math.Tau);

    private sealed class Area(Coordinate centre, double km2, Boundary? boundary)
    {
        public Coordinate Centre => centre;

        public double Km2 => km2;

        /// <summary>Radius in metres of the disc of the same area.</summary>
        public double Radius { get; } = Math.Sqrt(km2 / Math.PI) * 1000;

        /// <summary>
        /// Metres from the centre beyond which nothing is drawn: the farthest corner, or the disc's rim.
        /// </summary>
        public double Reach { get; } = boundary is null
            ? Math.Sqrt(km2 / Math.PI) * 1000
            : boundary.Rings.SelectMany(r => r).Select(p => p.MetersTo(centre)).DefaultIfEmpty(0).Max();

        public bool Contains(Coordinate point) =>
            boundary is null ? point.MetersTo(Centre) <= Radius : Outline.Contains(boundary, point);
    }
}
