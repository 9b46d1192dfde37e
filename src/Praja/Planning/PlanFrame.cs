using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Planning;

/// <summary>The part of a plan that does not depend on who is assigned.</summary>
internal static class PlanFrame
{
    public static Plan Of(
        Operation operation,
        DoctrineBook doctrine,
        PlanSettings settings,
        IReadOnlyDictionary<string, GuardPattern> patterns,
        IReadOnlyList<BeatStation> stations,
        IReadOnlyList<Beat> beats)
    {
        var beatOf = beats.SelectMany(b => b.Stations, (b, s) => (Station: s, b.Id))
            .ToDictionary(b => b.Station, b => b.Id, StringComparer.Ordinal);
        return new()
        {
            Operation = operation.Profile.Name,
            CodeName = operation.Profile.CodeName,
            Region = operation.Profile.Region,
            ElectionDate = operation.Profile.ElectionDate,
            Doctrine = doctrine.Id,
            Seed = operation.Profile.Seed,
            Inputs = [.. settings.Inputs.OrderBy(i => i.File, StringComparer.Ordinal)],
            Patterns = [.. doctrine.Bands.Select(b => patterns[b.Id])],
            Stations =
            [
                .. stations.Select(
                    s => new PlannedStation(s.Site.Id, beatOf[s.Site.Id], s.Index, s.ComputedBand, s.Band)),
            ],
            Beats = beats,
            Reserves = new(operation.Profile.ResponseTargetMinutes, [], 0, [], "optimal", 0, []),
        };
    }
}
