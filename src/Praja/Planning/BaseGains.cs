using Praja.Operations;

namespace Praja.Planning;

/// <summary>What one more officer at each base would gain, read off the exact marginal gains of a solve.</summary>
internal static class BaseGains
{
    /// <summary>By command, those that close a shortfall first, then by what they save.</summary>
    /// <param name="agency">Whose network it is.</param>
    /// <param name="bases">Its bases.</param>
    /// <param name="saved">By how much one more officer at each base lowers the cost.</param>
    /// <param name="level">
    /// Shortage prices are whole levels; all else in an exchange sums to less than half a level.
    /// </param>
    public static IReadOnlyList<BaseGain> Of(Agency agency, IReadOnlyList<ForceBase> bases, long[] saved, long level)
    {
        var gains = new List<BaseGain>();
        var savedAt = bases.Select((b, i) => (b.Command.Id, Saved: saved[i]));
        foreach (var command in savedAt.GroupBy(b => b.Id, StringComparer.Ordinal))
        {
            var best = command.Max(b => b.Saved);
            var levels = (best + (level / 2)) / level;
            gains.Add(new(command.Key, agency, levels > 0, Math.Round((best - (levels * level)) / 60.0, 1)));
        }
        return
        [
            .. gains
                .OrderByDescending(g => g.ClosesShortfall)
                .ThenByDescending(g => g.MinutesSaved)
                .ThenBy(g => g.Command, StringComparer.Ordinal),
        ];
    }
}
