using Praja.CommandPost.Units;
using Praja.Operations;
using Praja.Rehearsal;

namespace Praja.CommandPost.WhatIfs;

/// <summary>What stands uncovered now, and once the nearest units have gone.</summary>
internal sealed class WhatIfCover(Picture picture, DateTimeOffset now)
{
    private readonly DispatchSearch search = new(picture, now, null);

    /// <summary>Share (0..1) of the stations' risk that no ready unit reaches within the target; null where it is not
    /// computed.</summary>
    public double? Uncovered => search.UncoveredWithout([]);

    /// <summary>The same without the nearest units that bring the people which the levels of these places
    /// need.</summary>
    public double? Without(IReadOnlyList<(TravelPoint At, ModelLevel Level)> places)
    {
        var gone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, level) in places)
        {
            var people = 0;
            foreach (var candidate in search.Nearest(level, at).Where(c => !gone.Contains(c.Unit.Id)).ToArray())
            {
                if (people >= level.Minimum) break;
                people += candidate.Unit.People;
                gone.Add(candidate.Unit.Id);
            }
        }
        return search.UncoveredWithout(gone);
    }
}
