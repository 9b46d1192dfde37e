namespace Praja.Rehearsal.Engine;

/// <summary>
/// Incidents that wait, in the order in which they are served: rank (the lowest first), then time, then index. Sorted
/// with the first at the end, so that serving is cheap. Used by one thread.
/// </summary>
internal sealed class WaitingList
{
    private Entry[] entries = new Entry[16];

    /// <summary>How many wait.</summary>
    public int Count { get; private set; }

    /// <summary>The rank of a level and a type's priority: higher levels first, then lower priority numbers.</summary>
    public static int RankOf(int level, int priority) => ((byte.MaxValue - level) << 8) + priority;

    /// <summary>The incident in a place of the order, from 0.</summary>
    public int this[int place] => entries[Count - 1 - place].Incident;

    /// <summary>Puts an incident in its place.</summary>
    public void Add(int rank, double time, int incident)
    {
        if (Count == entries.Length) Array.Resize(ref entries, Count * 2);
        var entry = new Entry(rank, time, incident);
        var at = PlaceOf(entry);
        Array.Copy(entries, at, entries, at + 1, Count - at);
        entries[at] = entry;
        Count++;
    }

    /// <summary>Takes an incident out that was added with this rank and time.</summary>
    public void Remove(int rank, double time, int incident)
    {
        var at = PlaceOf(new(rank, time, incident));
        Invariant.Holds(at < Count && entries[at].Incident == incident, "an incident that waits is in the list");
        Array.Copy(entries, at + 1, entries, at, Count - at - 1);
        Count--;
    }

    /// <summary>Takes the first.</summary>
    public int TakeFirst() => entries[--Count].Incident;

    /// <summary>Nobody waits.</summary>
    public void Clear() => Count = 0;

    private int PlaceOf(in Entry entry)
    {
        var low = 0;
        var high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (entry.IsBefore(entries[middle])) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private readonly record struct Entry(int Rank, double Time, int Incident)
    {
        public bool IsBefore(in Entry other)
        {
            if (Rank != other.Rank) return Rank < other.Rank;
            if (Time != other.Time) return Time < other.Time;
            return Incident < other.Incident;
        }
    }
}
