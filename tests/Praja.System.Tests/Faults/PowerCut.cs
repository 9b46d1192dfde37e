using Praja.Algorithms.Random;

namespace Praja.SystemTests.Faults;

/// <summary>
/// What a disk holds when the power goes: everything synced, and of the rest nothing or a random half. What a failed
/// sync was about is not written any more by a later one, as Linux does; it must be written anew.
/// </summary>
internal sealed class PowerCut
{
    private readonly Dictionary<string, byte[]> durable = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Deed>> waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<(string File, int Thread), int> syncing = [];

    /// <summary>Starts from what the files of a folder held before the process started.</summary>
    internal PowerCut(IEnumerable<string> files)
    {
        foreach (var file in files)
            durable[file] = File.ReadAllBytes(file);
    }

    /// <summary>How many changes are not synced.</summary>
    internal int Unsynced => waiting.Values.Sum(w => w.Count);

    /// <summary>Takes in the next deed.</summary>
    internal void Take(Deed deed)
    {
        switch (deed)
        {
            case Deed.Wrote wrote:
                WaitingOf(wrote.File).Add(deed);
                break;
            case Deed.Cut cut:
                WaitingOf(cut.File).Add(deed);
                break;
            case Deed.Removed removed:
                // Its folder is not synced: a removed file may come back. It does not here, so that the rest is tried.
                durable.Remove(removed.File);
                waiting.Remove(removed.File);
                break;
            case Deed.SyncBegan began:
                syncing[(began.File, began.Thread)] = WaitingOf(began.File).Count;
                break;
            case Deed.SyncEnded ended:
                End(ended);
                break;
            default:
                break;
        }
    }

    /// <summary>Writes the files as they are found after a power cut now.</summary>
    /// <param name="folder">Where to; names are kept.</param>
    /// <param name="keep">Chance that an unsynced change is there all the same.</param>
    /// <param name="rng">Decides it.</param>
    internal void WriteTo(string folder, double keep, Rng rng)
    {
        foreach (var name in durable.Keys.Union(waiting.Keys))
        {
            var bytes = durable.GetValueOrDefault(name, []).ToArray();
            foreach (var deed in waiting.GetValueOrDefault(name, []))
            {
                if (keep > 0 && rng.NextDouble() < keep) bytes = Applied(bytes, deed);
            }
            File.WriteAllBytes(Path.Combine(folder, Path.GetFileName(name)), bytes);
        }
    }

    private void End(Deed.SyncEnded ended)
    {
        if (!syncing.Remove((ended.File, ended.Thread), out var count)) return;
        var all = WaitingOf(ended.File);
        count = Math.Min(count, all.Count);
        if (ended.Succeeded)
        {
            foreach (var deed in all.Take(count))
                durable[ended.File] = Applied(durable.GetValueOrDefault(ended.File, []), deed);
        }
        all.RemoveRange(0, count);
    }

    private List<Deed> WaitingOf(string file)
    {
        if (!waiting.TryGetValue(file, out var list)) waiting.Add(file, list = []);
        return list;
    }

    private static byte[] Applied(byte[] bytes, Deed deed)
    {
        if (deed is Deed.Cut cut)
        {
            Array.Resize(ref bytes, (int)cut.Length);
            return bytes;
        }
        var wrote = (Deed.Wrote)deed;
        if (bytes.Length < wrote.Offset + wrote.Bytes.Length)
            Array.Resize(ref bytes, (int)wrote.Offset + wrote.Bytes.Length);
        wrote.Bytes.CopyTo(bytes, (int)wrote.Offset);
        return bytes;
    }
}
