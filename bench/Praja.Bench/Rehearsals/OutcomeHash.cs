using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Praja.Rehearsal;

namespace Praja.Bench.Rehearsals;

/// <summary>A short hash of everything in the outcomes.</summary>
internal static class OutcomeHash
{
    public static string Of(IReadOnlyList<RunOutcome> runs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var run in runs)
        {
            hash.AppendData(MemoryMarshal.AsBytes<IncidentOutcome>(run.Incidents.ToArray()));
            hash.AppendData(MemoryMarshal.AsBytes<float>(run.UnitBusy.Concat(run.NoReserveByHour).ToArray()));
            hash.AppendData(MemoryMarshal.AsBytes<double>([run.Calls, run.OperatorBusy, run.LongestQueue, run.Events]));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
