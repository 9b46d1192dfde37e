using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Planning;

/// <summary>Chooses a guard pattern for every band.</summary>
internal static class PatternChoice
{
    /// <summary>The settings' choice, else the dossier's, else the doctrine's default; by band id.</summary>
    public static IReadOnlyDictionary<string, GuardPattern> Of(
        Operation operation, DoctrineBook doctrine, PlanSettings settings)
    {
        var chosen = new SortedDictionary<string, GuardPattern>(StringComparer.Ordinal);
        foreach (var band in doctrine.Bands)
        {
            var variants = doctrine.Patterns.Where(p => p.Band == band.Id).ToList();
            chosen[band.Id] = settings.Patterns.TryGetValue(band.Id, out var wanted)
                ? variants.Find(p => p.Id == wanted)
                    ?? throw new ArgumentException(
                        $"The doctrine has no pattern {wanted} for band {band.Id}.", nameof(settings))
                : OfDossier(operation, variants, band);
        }
        return chosen;
    }

    private static GuardPattern OfDossier(Operation operation, List<GuardPattern> variants, Band band)
    {
        var wanted = operation.Profile.Patterns.GetValueOrDefault(band.Id);
        var pattern = variants.Find(p => p.Id == wanted) ?? variants.Find(p => p.Default) ?? variants.FirstOrDefault();
        Invariant.Holds(pattern is not null, "a checked doctrine has a pattern for every band");
        return pattern;
    }
}
