using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Praja.Algorithms.Queueing;

// Four states that differ in the two lowest units are one vector, so that a change of any other unit leads from a
// vector to a vector. Products and sums are taken one by one, never fused, so that every machine gets the same bits.

/// <summary>The states of two or more units without a queue, their rates and their probabilities under
/// iteration.</summary>
internal sealed class HypercubeChain
{
    // Of 1, 1.1, ... 1.5 the one with the fewest sweeps over random districts of 10 to 20 units at loads 0.5 and 0.9:
    // about half of those of 1 (Gauss and Seidel).
    private const double Relaxation = 1.4;

    private readonly int units;
    private readonly double calls;
    private readonly double[] service;
    private readonly double[] probabilities;

    // By block of four states: a vector of rates for a change of each of the two lowest units, then one for each busy
    // unit beyond them, lowest first, of the rates at which calls bring the states about by sending that unit.
    private readonly double[] rates;

    // By number of busy units beyond the two lowest, a vector of sums each.
    private readonly Vector256<double>[] levelSums;
    private readonly Vector256<double>[] levelServed;

    public HypercubeChain(HypercubeProblem problem)
    {
        units = problem.Units;
        calls = problem.Rates.Sum();
        service = [.. problem.ServiceRates];
        probabilities = new double[1 << units];
        rates = new double[(4 * 2 << (units - 2)) + (4 * (units - 2) << (units - 2) >> 1)];
        levelSums = new Vector256<double>[units - 1];
        levelServed = new Vector256<double>[units - 1];
        new HypercubeRates(problem).Fill(rates);
        Start();
    }

    /// <summary>By state; their sum is 1.</summary>
    public double[] Probabilities => probabilities;

    /// <summary>One sweep over all states; returns the sum of the changes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Sweep(bool upwards)
    {
        Array.Clear(levelSums);
        Array.Clear(levelServed);
        var changed = Vector256<double>.Zero;
        var blocks = probabilities.Length / 4;
        var place = upwards ? 0 : rates.Length;
        for (var step = 0; step < blocks; step++)
        {
            var block = upwards ? step : blocks - 1 - step;
            var room = 4 * (2 + BitOperations.PopCount((uint)block));
            if (!upwards) place -= room;
            changed += Relax(block, place);
            if (upwards) place += room;
        }
        Balance();
        return Vector256.Sum(changed);
    }

    // Every index is a state with one bit changed, or a unit, so the runtime's checks are left out.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Relax(int block, int place)
    {
        ref var p = ref MemoryMarshal.GetArrayDataReference(probabilities);
        ref var rate = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(rates), place);
        ref var mu = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(service), 2);
        var old = Vector256.LoadUnsafe(ref p, (nuint)block * 4);
        var flow = Vector256<double>.Zero;
        var served = 0.0;
        nuint next = 8;
        for (var busy = (uint)block; busy != 0; busy &= busy - 1)
        {
            var unit = BitOperations.TrailingZeroCount(busy);
            flow += Vector256.LoadUnsafe(ref p, ((nuint)block ^ ((nuint)1 << unit)) * 4)
                * Vector256.LoadUnsafe(ref rate, next);
            next += 4;
            served += Unsafe.Add(ref mu, unit);
        }
        var last = (probabilities.Length / 4) - 1;
        for (var idle = (uint)(last & ~block); idle != 0; idle &= idle - 1)
        {
            var unit = BitOperations.TrailingZeroCount(idle);
            flow += Vector256.LoadUnsafe(ref p, ((nuint)block | ((nuint)1 << unit)) * 4)
                * Vector256.Create(Unsafe.Add(ref mu, unit));
        }
        var services = Vector256.Create(0, service[0], service[1], service[0] + service[1])
            + Vector256.Create(served);
        var arrivals = block == last ? Vector256.Create(calls, calls, calls, 0) : Vector256.Create(calls);
        var stay = Vector256.Create(Relaxation) / (services + arrivals);

        // Within the block the states with an even number of busy units first, then those with an odd one.
        var (first, second) = (Vector256.LoadUnsafe(ref rate), Vector256.LoadUnsafe(ref rate, 4));
        var even = Vector256.Create(-1L, 0, 0, -1).AsDouble();
        var half = Vector256.ConditionalSelect(even, Relaxed(old, flow, first, second, stay), old);
        var now = Vector256.ConditionalSelect(even, half, Relaxed(half, flow, first, second, stay));
        now.StoreUnsafe(ref p, (nuint)block * 4);
        var level = BitOperations.PopCount((uint)block);
        levelSums[level] += now;
        levelServed[level] += now * services;
        return Vector256.Abs(now - old);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Relaxed(
        Vector256<double> old,
        Vector256<double> flow,
        Vector256<double> first,
        Vector256<double> second,
        Vector256<double> stay)
    {
        flow += Vector256.Shuffle(old, Vector256.Create(1L, 0, 3, 2)) * first;
        flow += Vector256.Shuffle(old, Vector256.Create(2L, 3, 0, 1)) * second;
        return Vector256.Max((flow * stay) + (old * Vector256.Create(1 - Relaxation)), Vector256<double>.Zero);
    }

    // What calls carry from a level, the states with as many busy, to the next equals what services carry back.
    private void Balance()
    {
        Span<double> sums = stackalloc double[units + 1];
        Span<double> served = stackalloc double[units + 1];
        Span<double> scales = stackalloc double[units + 1];
        for (var high = 0; high <= units - 2; high++)
        {
            for (var lane = 0; lane < 4; lane++)
            {
                var level = high + BitOperations.PopCount((uint)lane);
                sums[level] += levelSums[high][lane];
                served[level] += levelServed[high][lane];
            }
        }
        scales[0] = 1;
        var total = sums[0];
        for (var level = 1; level <= units; level++)
        {
            scales[level] = scales[level - 1] * sums[level - 1] * calls / served[level];
            total += scales[level] * sums[level];
        }
        for (var level = 0; level <= units; level++) scales[level] /= total;
        Scale(scales);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scale(ReadOnlySpan<double> scales)
    {
        ref var p = ref MemoryMarshal.GetArrayDataReference(probabilities);
        Span<Vector256<double>> vectors = stackalloc Vector256<double>[units - 1];
        for (var high = 0; high < vectors.Length; high++)
            vectors[high] = Vector256.Create(scales[high], scales[high + 1], scales[high + 1], scales[high + 2]);
        for (var block = 0; block < probabilities.Length / 4; block++)
        {
            var scaled = Vector256.LoadUnsafe(ref p, (nuint)block * 4) * vectors[BitOperations.PopCount((uint)block)];
            scaled.StoreUnsafe(ref p, (nuint)block * 4);
        }
    }

    // All states of a level alike; the first sweep's balance sets the levels.
    private void Start()
    {
        for (var state = 0; state < probabilities.Length; state++)
        {
            probabilities[state] = 1;
            levelSums[BitOperations.PopCount((uint)state >> 2)] += OneLane(state & 3, 1);
            var served = 0.0;
            for (var unit = 0; unit < units; unit++) served += ((state >> unit) & 1) * service[unit];
            levelServed[BitOperations.PopCount((uint)state >> 2)] += OneLane(state & 3, served);
        }
        Balance();
    }

    private static Vector256<double> OneLane(int lane, double value) =>
        Vector256<double>.Zero.WithElement(lane, value);
}
