using System.Collections.Concurrent;
using System.Net;

namespace Praja.Web.Accounts;

/// <summary>Counts attempts to sign in, by name and by address, in windows. Thread-safe.</summary>
/// <param name="clock">The node's clock.</param>
internal sealed class AttemptCount(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);
    private long window;

    /// <summary>Counts an attempt; false when there were too many.</summary>
    public bool TryTake(string name, IPAddress? address, bool ofName = true)
    {
        var now = clock.GetUtcNow().Ticks / AccountLimits.AttemptWindow.Ticks;
        if (Interlocked.Exchange(ref window, now) != now) counts.Clear();
        // A table filled on purpose turns everybody away for the rest of the window instead of growing.
        if (counts.Count > AccountLimits.MostCounted) return false;
        return Count("a " + Network(address)) <= AccountLimits.AttemptsPerAddress
            && (!ofName || Count("n " + name.ToUpperInvariant()) <= AccountLimits.AttemptsPerName);
    }

    private int Count(string key) => counts.AddOrUpdate(key, 1, static (_, count) => count + 1);

    // Whoever has one IPv6 address has the 64 bits below it too.
    private static string Network(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 16 ? bytes.AsSpan(..8) : bytes);
    }
}
