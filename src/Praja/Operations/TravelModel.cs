using Praja.Doctrine;

namespace Praja.Operations;

/// <summary>A place one can travel from or to.</summary>
/// <param name="Id">Command or site id; empty for a bare point.</param>
/// <param name="Region">Region code it lies in; may be empty.</param>
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

    /// <summary>Builds the model of one operation.</summary>
    public TravelModel(Operation operation, TravelRules rules)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(rules);
        string[] names = ["road", "plantation_road", "river", "sea"];
        legsByMode = [.. names.Select(n => rules.Legs.Where(l => l.Mode == n).ToArray())];
    }

    /// <summary>Time from one place to another.</summary>
    public TravelTime Between(in TravelPoint from, in TravelPoint to)
    {
        var mode = (AccessMode)Math.Max((int)from.Access, (int)to.Access);
        return new(ModelSeconds(from.Position.MetersTo(to.Position), mode), false, mode);
    }

    /// <summary>Modelled seconds for a straight-line distance.</summary>
    public int ModelSeconds(double meters, AccessMode mode)
    {
        var km = meters / 1000;
        var leg = Array.Find(legsByMode[(int)mode], l => km <= l.UpToKm);
        Invariant.Holds(leg is not null, "the last travel leg of every mode is unbounded");
        return (int)Math.Ceiling((leg.FixedMinutes * 60) + (km * leg.Circuity / leg.SpeedKmh * 3600));
    }
}
