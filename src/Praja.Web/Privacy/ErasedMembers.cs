using System.Collections.Concurrent;

namespace Praja.Web.Privacy;

/// <summary>Members that were erased since the server started: the files have them no more, what was loaded before
/// still does. Thread-safe.</summary>
internal sealed class ErasedMembers
{
    private readonly ConcurrentDictionary<(string Operation, string Member), bool> erased = new();

    /// <summary>Remembers one.</summary>
    public void Add(string operation, string member) => erased[(operation, member)] = true;

    /// <summary>True when one was erased.</summary>
    public bool Has(string operation, string member) => erased.ContainsKey((operation, member));
}
