using Praja.Doctrine;

namespace Praja.Operations;

// Travel times between two places of an operation.
//
// Idea: what somebody measured is worth more than any model, so measured rows are asked first, from the most specific
// to the least (MeasuredTimes says how). Where none fits, time = fixed minutes + circuity x great-circle distance /
// speed, with the doctrine's row for the mode and band of distance: network distance is roughly proportional to
// straight distance within a band (measured circuities are cited in the doctrine file). Depart from a road network's
// shortest paths: there is none here. Cost: one haversine and at most eight dictionary look-ups per query, no
// allocation; memory grows with the measured rows only. Limits: no one-way roads, no tides, no hours of the day; a
// command is taken to stand on a road; measured rows are not chained, and nothing makes the times obey the triangle
// inequality.

/// <summary>A place one can travel from or to.</summary>
/// <param name="Id">Command or site id; empty for a bare point.</param>
/// <param name="Region">Region code it lies in; empty when unknown, or for a command, whose region the model
/// knows.</param>
/// <param name="Position">Where it is.</param>
/// <param name="Access">How it is reached.</param>
public readonly record struct TravelPoint(string Id, string Region, Coordinate Position, AccessMode Access)
{
    /// <summary>A command, reached by road.</summary>
    public static TravelPoint Of(Command command, Coordinate position)
    {
        ArgumentNullException.ThrowIfNull(command);
        return new(command.Id, "", position, AccessMode.Road);
    }

    /// <summary>A site.</summary>
    public static TravelPoint Of(Site site, Coordinate position)
    {
        ArgumentNullException.ThrowIfNull(site);
        return new(site.Id, site.Region, position, site.Access);
    }
}

/// <summary>A travel time.</summary>
/// <param name="Seconds">Whole seconds one way.</param>
/// <param name="Measured">True when it rests on a measured time, false when all of it is modelled.</param>
/// <param name="Mode">The hardest mode on the way.</param>
public readonly record struct TravelTime(int Seconds, bool Measured, AccessMode Mode)
{
    /// <summary>Minutes, rounded up.</summary>
    public int Minutes => (Seconds + 59) / 60;
}

/// <summary>Travel times: measured ones first, else the doctrine's model by access mode and band of distance.</summary>
public sealed class TravelModel
{
    private readonly TravelLeg[][] legsByMode;
    private readonly MeasuredTimes measured;

    /// <summary>Builds the model of one operation.</summary>
    public TravelModel(Operation operation, TravelRules rules)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(rules);
        string[] names = ["road", "plantation_road", "river", "sea"];
        legsByMode = [.. names.Select(n => rules.Legs.Where(l => l.Mode == n).ToArray())];
        measured = new(operation);
    }

    /// <summary>Time from one place to another; 0 from a place with an id to itself.</summary>
    public TravelTime Between(in TravelPoint from, in TravelPoint to)
    {
        if (from.Id.Length > 0 && string.Equals(from.Id, to.Id, StringComparison.Ordinal)) return default;
        if (measured.Find(from, to) is { } row) return Along(row, from, to);
        var mode = Harder(from.Access, to.Access);
        return new(ModelSeconds(from.Position.MetersTo(to.Position), mode), false, mode);
    }

    /// <summary>Modelled seconds for a straight-line distance in metres.</summary>
    public int ModelSeconds(double meters, AccessMode mode)
    {
        var km = meters / 1000;
        foreach (var leg in legsByMode[(int)mode])
        {
            if (km <= leg.UpToKm)
                return (int)Math.Ceiling((leg.FixedMinutes * 60) + (km * leg.Circuity / leg.SpeedKmh * 3600));
        }

        throw new InvariantException("the last travel leg of every mode is unbounded");
    }

    private TravelTime Along(in MeasuredRow row, in TravelPoint from, in TravelPoint to)
    {
        var seconds = row.Seconds + LocalSeconds(row.FromCentre, from) + LocalSeconds(row.ToCentre, to);
        var mode = row.Access;
        if (row.FromCentre is not null) mode = Harder(mode, from.Access);
        if (row.ToCentre is not null) mode = Harder(mode, to.Access);
        return new(seconds, true, mode);
    }

    /// <summary>The way between a region's centre, where the measured time ends, and the place meant.</summary>
    private int LocalSeconds(Coordinate? centre, in TravelPoint point) =>
        centre is not { } known || known == point.Position
            ? 0
            : ModelSeconds(known.MetersTo(point.Position), point.Access);

    private static AccessMode Harder(AccessMode one, AccessMode other) => one > other ? one : other;
}
