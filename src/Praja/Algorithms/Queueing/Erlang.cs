namespace Praja.Algorithms.Queueing;

/// <summary>
/// Servers alike with Poisson arrivals and exponential service (Erlang 1917; any textbook, e.g. Gross and Harris,
/// Fundamentals of Queueing Theory, chapter 2). Load is arrival rate over service rate of one server, in erlangs.
/// </summary>
public static class Erlang
{
    /// <summary>
    /// Erlang B: share of calls lost when those that find all servers busy are lost, whatever the distribution of
    /// service (M/G/c/c). By the recursion 1/B(c) = 1 + c/a / B(c - 1), which neither overflows nor cancels.
    /// </summary>
    /// <param name="servers">Servers, 0 or more.</param>
    /// <param name="load">Offered load, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double Blocking(int servers, double load)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(servers);
        Require(load is >= 0 and < double.PositiveInfinity, nameof(load), load);
        if (load == 0) return servers == 0 ? 1 : 0;
        var inverse = 1.0;
        for (var c = 1; c <= servers; c++) inverse = 1 + (c / load * inverse);
        return 1 / inverse;
    }

    /// <summary>Erlang C: share of calls that wait in M/M/c.</summary>
    /// <param name="servers">Servers, 1 or more.</param>
    /// <param name="load">Offered load, 0 or more and below <paramref name="servers"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double Waiting(int servers, double load)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(servers);
        Require(load >= 0 && load < servers, nameof(load), load);
        var blocking = Blocking(servers, load);
        return servers * blocking / (servers - (load * (1 - blocking)));
    }

    /// <summary>Mean wait in M/M/c over all calls, in mean services.</summary>
    /// <inheritdoc cref="Waiting"/>
    public static double MeanWait(int servers, double load) => Waiting(servers, load) / (servers - load);

    /// <summary>Mean calls waiting in M/M/c (Little).</summary>
    /// <inheritdoc cref="Waiting"/>
    public static double MeanQueue(int servers, double load) => load * MeanWait(servers, load);

    /// <summary>Share of calls in M/M/c, first come first served, that wait longer than a time.</summary>
    /// <param name="servers">Servers, 1 or more.</param>
    /// <param name="load">Offered load, 0 or more and below <paramref name="servers"/>.</param>
    /// <param name="time">Time in mean services, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double WaitingLonger(int servers, double load, double time)
    {
        Require(time >= 0, nameof(time), time);
        return Waiting(servers, load) * Math.Exp(-(servers - load) * time);
    }

    /// <summary>
    /// Probabilities of 0 .. <paramref name="servers"/> busy in M/M/c; in the last, all calls that wait are counted
    /// when there is a queue.
    /// </summary>
    /// <param name="servers">Servers, 1 or more.</param>
    /// <param name="load">Offered load, 0 or more; below <paramref name="servers"/> with a queue.</param>
    /// <param name="queue">True when calls wait, false when they are lost.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double[] Busy(int servers, double load, bool queue)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(servers);
        var all = queue ? Waiting(servers, load) : Blocking(servers, load);
        var levels = new double[servers + 1];
        if (load == 0)
        {
            levels[0] = 1;
            return levels;
        }

        // Downwards from the full state, whose probability is known.
        levels[servers] = all;
        var level = queue ? all * (1 - (load / servers)) : all;
        for (var busy = servers; busy > 0; busy--)
        {
            level *= busy / load;
            levels[busy - 1] = level;
        }
        return levels;
    }

    private static void Require(bool holds, string name, double value)
    {
        if (!holds) throw new ArgumentOutOfRangeException(name, value, "out of its range");
    }
}
