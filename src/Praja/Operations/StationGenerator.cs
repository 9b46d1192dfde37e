using System.Globalization;
using Praja.Algorithms.Random;

namespace Praja.Operations;

// Idea: nobody publishes where single polling stations stand or how many voters each has, so both are drawn, from a
// stream of chance of each village's own: adding a village moves no other. Villages below 5 km2 are filled evenly; in
// larger ones people live in clusters, the first near the village point, stations around each.
// Source: the numbers below are fitted to 474 schools, places of worship and offices of Balikpapan (OpenStreetMap):
// their median distance from the village point is 0.77 equivalent radii in wards below 5 km2 and 0.67 in larger ones, a
// uniform disc gives 0.71. The number of clusters, their spread and the share of each are unsourced.
// Cost: linear in stations times the draws until one falls inside the outline, 64 at most.
// Limits: no roads, no rivers, no buildings; a position is good for totals and distances of kilometres, never for an
// address.

/// <summary>Makes polling stations from a list of villages, or takes them as they stand.</summary>
public static class StationGenerator
{
    /// <summary>Most stations of one village: their numbers have three digits.</summary>
    public const int MostStations = 999;

    /// <summary>
    /// The stations of every sound row, in the order of the rows; broken rows are told in <paramref name="problems"/>
    /// and left out.
    /// Made stations have ids <c>village code/001</c> and <see cref="PositionQuality.Generated"/>.
    /// </summary>
    public static IReadOnlyList<Site> Generate(
        IReadOnlyList<StationSource> sources, GeneratorSettings settings, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(problems);
        var sound = StationSourceCheck.Sound(sources, settings, problems);
        var voters = Voters(sound, settings);
        var sites = new List<Site>();
        for (var i = 0; i < sound.Count; i++)
        {
            sites.AddRange(sound[i].Stations is null ? [Stated(sound[i], voters[i], i)]
                : Made(sound[i], voters[i], settings));
        }
        return sites;
    }

    private static Site Stated(StationSource source, int[]? voters, int order)
    {
        var slash = source.Code.IndexOf('/', StringComparison.Ordinal);
        var village = slash < 0 ? source.Code : source.Code[..slash];
        var id = slash < 0 ? source.Code + "/" + Number(order + 1) : source.Code;
        return Station(id, source with { Code = village }, source.Name, source.Centre, PositionQuality.Stated,
            voters?[0]);
    }

    private static IEnumerable<Site> Made(StationSource source, int[]? voters, GeneratorSettings settings)
    {
        var positions = VillageScatter.Positions(source, settings);
        for (var i = 0; i < positions.Count; i++)
        {
            var number = Number(i + 1);
            yield return Station(
                source.Code + "/" + number, source, ("TPS " + number + " " + source.Name).TrimEnd(), positions[i],
                PositionQuality.Generated, voters?[i]);
        }
    }

    private static Site Station(
        string id, StationSource source, string name, Coordinate? position, PositionQuality quality, int? voters) =>
        new(id, SiteKind.Tps, name, source.Code, position, quality, voters, source.Access, [], source.Place);

    private static string Number(int number) => number.ToString("000", CultureInfo.InvariantCulture);

    /// <summary>Voters by row and station; null where neither the row nor a roll states any.</summary>
    private static int[]?[] Voters(IReadOnlyList<StationSource> sources, GeneratorSettings settings)
    {
        var voters = new int[]?[sources.Count];
        var byRoll = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < sources.Count; i++)
        {
            if (sources[i].Voters is { } stated)
            {
                voters[i] = VoterShares.Split(stated, Weights(sources[i], settings), settings.FewestVoters,
                    settings.MostVoters);
            }
            else if (RollOf(sources[i].Code, settings) is { } roll)
            {
                Members(byRoll, roll).Add(i);
            }
        }
        foreach (var (roll, rows) in byRoll.OrderByDescending(b => b.Key.Length))
            ShareRoll(roll, rows, sources, settings, voters);
        return voters;
    }

    private static List<int> Members(SortedDictionary<string, List<int>> byRoll, string roll)
    {
        if (!byRoll.TryGetValue(roll, out var rows)) byRoll[roll] = rows = [];
        return rows;
    }

    /// <summary>What rows inside state themselves, or an inner roll gave them, is taken off the roll first.</summary>
    private static void ShareRoll(
        string roll, List<int> rows, IReadOnlyList<StationSource> sources, GeneratorSettings settings, int[]?[] voters)
    {
        var given = sources.Zip(voters).Where(p => Region.Covers(roll, p.First.Code))
            .Sum(p => p.Second?.Sum(v => (long)v) ?? 0);
        var weights = rows.SelectMany(r => Weights(sources[r], settings)).ToArray();
        var shares = VoterShares.Split(
            Math.Max(0, settings.Rolls[roll] - given), weights, settings.FewestVoters, settings.MostVoters);
        var at = 0;
        foreach (var row in rows)
        {
            var count = sources[row].Stations ?? 1;
            voters[row] = shares[at..(at + count)];
            at += count;
        }
    }

    private static double[] Weights(StationSource source, GeneratorSettings settings)
    {
        var rng = Rng.For(settings.Seed, "voters", source.Code);
        var count = source.Stations ?? 1;
        var mean = (source.Weight ?? count) / count;
        return [.. Enumerable.Range(0, count).Select(_ =>
            mean * (1 + (settings.VoterNoise * ((2 * rng.NextDouble()) - 1))))];
    }

    private static string? RollOf(string code, GeneratorSettings settings) =>
        settings.Rolls.Keys.Where(k => Region.Covers(k, code)).MaxBy(k => k.Length);
}
