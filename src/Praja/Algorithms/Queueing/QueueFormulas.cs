namespace Praja.Algorithms.Queueing;

/// <summary>Exact answers for other textbook queues. Rates are per unit of time, times in that unit.</summary>
public static class QueueFormulas
{
    /// <summary>Mean wait in M/G/1 (Pollaczek 1930, Khinchine 1932): lambda E[S^2] / 2 (1 - rho).</summary>
    /// <param name="arrivals">Arrival rate, 0 or more.</param>
    /// <param name="mean">Mean service, above 0.</param>
    /// <param name="variation">Standard deviation of service over its mean, 0 or more: 0 for constant, 1 for
    /// exponential.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or the server overloaded.</exception>
    public static double SingleServerWait(double arrivals, double mean, double variation)
    {
        Require(mean > 0 && double.IsFinite(mean), nameof(mean), mean);
        Require(variation >= 0 && double.IsFinite(variation), nameof(variation), variation);
        var load = arrivals * mean;
        Require(load is >= 0 and < 1, nameof(arrivals), arrivals);
        return load * mean * (1 + (variation * variation)) / (2 * (1 - load));
    }

    /// <summary>
    /// Mean wait of each class in M/M/c with priorities and without pre-emption, the same service for all (Cobham
    /// 1954): C / c mu (1 - sigma[k - 1]) (1 - sigma[k]), where sigma[k] is the load of class k and those before it
    /// over the servers.
    /// </summary>
    /// <param name="servers">Servers, 1 or more.</param>
    /// <param name="arrivals">Arrival rate of each class, the most urgent first.</param>
    /// <param name="service">Service rate of one server, above 0.</param>
    /// <returns>By class; infinity from the class on with which the servers are overloaded.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or there is no class.</exception>
    public static double[] PriorityWaits(int servers, IReadOnlyList<double> arrivals, double service)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(servers);
        ArgumentOutOfRangeException.ThrowIfZero(arrivals.Count, nameof(arrivals));
        Require(service > 0 && double.IsFinite(service), nameof(service), service);
        foreach (var rate in arrivals) Require(rate >= 0 && double.IsFinite(rate), nameof(arrivals), rate);

        var load = arrivals.Sum() / service;
        var waits = new double[arrivals.Count];
        var (before, all) = (0.0, load < servers ? Erlang.Waiting(servers, load) : 1);
        for (var k = 0; k < waits.Length; k++)
        {
            var with = before + (arrivals[k] / (servers * service));
            waits[k] = with < 1 ? all / (servers * service * (1 - before) * (1 - with)) : double.PositiveInfinity;
            before = with;
        }
        return waits;
    }

    /// <summary>
    /// Mean number present at a time in M_t/M/infinity with arrival rate <c>mean + swing sin(frequency t)</c> since
    /// long ago; the number present is Poisson with this mean (Eick, Massey and Whitt 1993).
    /// </summary>
    /// <param name="mean">Mean arrival rate, 0 or more.</param>
    /// <param name="swing">Amplitude, 0 to <paramref name="mean"/>.</param>
    /// <param name="frequency">Radians per unit of time, 0 or more; 2 pi / 24 for a day of hours.</param>
    /// <param name="service">Service rate, above 0.</param>
    /// <param name="time">Time.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double SinusoidalPresent(double mean, double swing, double frequency, double service, double time)
    {
        Require(mean >= 0 && double.IsFinite(mean), nameof(mean), mean);
        Require(swing >= 0 && swing <= mean, nameof(swing), swing);
        Require(frequency >= 0 && double.IsFinite(frequency), nameof(frequency), frequency);
        Require(service > 0 && double.IsFinite(service), nameof(service), service);
        var angle = frequency * time;
        var wave = (service * Math.Sin(angle)) - (frequency * Math.Cos(angle));
        return (mean / service) + (swing * wave / ((service * service) + (frequency * frequency)));
    }

    /// <summary>
    /// Probability of <paramref name="present"/> in M/G/infinity: Poisson with the offered load as its mean, whatever
    /// the distribution of service.
    /// </summary>
    /// <param name="load">Arrival rate times mean service, 0 or more.</param>
    /// <param name="present">Number present, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double InfiniteServers(double load, int present)
    {
        Require(load >= 0 && double.IsFinite(load), nameof(load), load);
        ArgumentOutOfRangeException.ThrowIfNegative(present);
        if (load == 0) return present == 0 ? 1 : 0;
        var logarithm = -load;
        for (var k = 1; k <= present; k++) logarithm += Math.Log(load / k);
        return Math.Exp(logarithm);
    }

    private static void Require(bool holds, string name, double value)
    {
        if (!holds) throw new ArgumentOutOfRangeException(name, value, "out of its range");
    }
}
