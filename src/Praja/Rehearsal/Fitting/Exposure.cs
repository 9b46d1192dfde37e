using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Rehearsal.Fitting;

/// <summary>How many places were exposed on how many days.</summary>
internal sealed class Exposure
{
    private readonly Dictionary<string, HashSet<int>> days = new(StringComparer.Ordinal);
    private readonly Dictionary<SiteKind, int> places;
    private readonly Dictionary<string, int> bands;

    public Exposure(
        Operation operation, DoctrineBook doctrine, FitSettings settings, DateOnly from, DateOnly to)
    {
        places = operation.Sites.GroupBy(s => s.Kind).ToDictionary(g => g.Key, g => g.Count());
        bands = operation.Sites.Where(s => s.Kind == SiteKind.Tps && settings.Bands.ContainsKey(s.Id))
            .GroupBy(s => settings.Bands[s.Id], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var stage in doctrine.Stages) days[stage.Id] = [];
        foreach (var stage in operation.Stages.Where(s => days.ContainsKey(s.Kind)))
            Add(days[stage.Kind], Later(stage.Start, from), Earlier(stage.End, to));
        var election = operation.Profile.ElectionDate;
        foreach (var stage in doctrine.Stages.Where(s => s.Voting))
            Add(days[stage.Id], Later(election, from), Earlier(election, to));
        foreach (var (stage, count) in settings.Days)
            days[stage] = [.. Enumerable.Range(0, count)];
    }

    /// <summary>The days of a stage that are covered.</summary>
    public IReadOnlyCollection<int> DaysOf(string stage) => days.TryGetValue(stage, out var own) ? own : [];

    /// <summary>Places of a kind.</summary>
    public int PlacesOf(SiteKind kind) => places.GetValueOrDefault(kind);

    /// <summary>Stations of a band.</summary>
    public int PlacesOf(string band) => bands.GetValueOrDefault(band);

    private static void Add(HashSet<int> days, DateOnly from, DateOnly to)
    {
        for (var day = from.DayNumber; day <= to.DayNumber; day++) days.Add(day);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
