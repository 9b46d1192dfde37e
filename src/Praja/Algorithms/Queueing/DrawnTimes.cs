using System.Runtime.CompilerServices;
using Praja.Algorithms.Random;

namespace Praja.Algorithms.Queueing;

// A draw takes some fifty cycles from the counter to the time; drawn when it is needed, the processor waits for it
// before it knows the next event. Drawn in advance, many are on their way at once.

/// <summary>Draws of one law from one stream, made some in advance; their order is that of the stream.</summary>
/// <param name="law">Law.</param>
/// <param name="random">Stream.</param>
internal sealed class DrawnTimes(QueueLaw law, CounterRng random)
{
    private readonly double[] times = new double[256];
    private CounterRng random = random;
    private int next = 256;

    /// <summary>The next draw.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Next()
    {
        var ready = times;
        if ((uint)next >= (uint)ready.Length) Fill();
        return ready[next++];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Fill()
    {
        var stream = random;
        for (var i = 0; i < times.Length; i++) times[i] = law.Draw(ref stream);
        random = stream;
        next = 0;
    }
}
