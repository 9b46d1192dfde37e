namespace Praja.Algorithms.Queueing;

/// <summary>
/// A district of places that call and of units that answer, each place with its fixed order of units (Larson 1974).
/// </summary>
public sealed record HypercubeProblem
{
    /// <summary>The most units the exact solution takes: 2^20 states.</summary>
    public const int MostUnits = 20;

    /// <summary>A problem whose numbers are in range.</summary>
    /// <param name="rates">Calls per unit of time by place, each above 0 somewhere.</param>
    /// <param name="preferences">By place: all units, the first choice first.</param>
    /// <param name="serviceRates">By unit, above 0.</param>
    /// <param name="queue">True when calls wait, first come first served, where all are busy; false when they are
    /// lost.</param>
    /// <exception cref="ArgumentException">A number is out of range, an order is not one of all units, or the units
    /// are overloaded and calls wait.</exception>
    public HypercubeProblem(
        IReadOnlyList<double> rates,
        IReadOnlyList<IReadOnlyList<int>> preferences,
        IReadOnlyList<double> serviceRates,
        bool queue)
    {
        if (serviceRates.Count is 0 or > MostUnits) throw new ArgumentException("1 to 20 units", nameof(serviceRates));
        if (rates.Count != preferences.Count) throw new ArgumentException("one order per place", nameof(preferences));
        if (serviceRates.Any(r => !(r > 0 && double.IsFinite(r))))
            throw new ArgumentException("service rates are above 0", nameof(serviceRates));
        if (rates.Any(r => !(r >= 0 && double.IsFinite(r))) || !(rates.Sum() > 0))
            throw new ArgumentException("rates are 0 or more, and some is above", nameof(rates));
        var units = Enumerable.Range(0, serviceRates.Count).ToArray();
        if (preferences.Any(p => !p.Order().SequenceEqual(units)))
            throw new ArgumentException("an order names each unit once", nameof(preferences));
        if (queue && rates.Sum() >= serviceRates.Sum())
            throw new ArgumentException("the units are overloaded, so calls would wait for ever", nameof(rates));
        (Rates, Preferences, ServiceRates, Queue) = (rates, preferences, serviceRates, queue);
    }

    /// <summary>Calls per unit of time by place.</summary>
    public IReadOnlyList<double> Rates { get; }

    /// <summary>By place: all units, the first choice first.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Preferences { get; }

    /// <summary>By unit: calls it can serve per unit of time.</summary>
    public IReadOnlyList<double> ServiceRates { get; }

    /// <summary>True when calls wait where all are busy, false when they are lost.</summary>
    public bool Queue { get; }

    /// <summary>Units.</summary>
    public int Units => ServiceRates.Count;
}
