using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Praja.CommandPost;

/// <summary>Asks for memory that is used soon. Unlike a look at it, asking waits for nothing, so that the next can be
/// asked for at once.</summary>
internal static class Prefetch
{
    /// <summary>Asks for the line of the cache in which a value begins; does nothing where the processor is not asked
    /// like that.</summary>
    public static unsafe void Of<T>(ref readonly T value)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in value)));
    }
}
