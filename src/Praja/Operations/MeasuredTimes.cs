namespace Praja.Operations;

// Finds the measured travel row that fits two places.
//
// A row names, for each end, a command, a site or a region. An end fits a place when it is the place's id or a region
// around it. Of all rows that fit both ends the most specific pair wins: id before village before district before
// regency before province, the two ends' steps summed, then the start's, and for equal ends the row that stands
// first. A row holds both ways unless the way back is a row of its own. A row between two regions does not fit when
// the smaller of them holds both places: "district A to district B" says nothing of the ways within B, even where A
// is the regency around B.
//
// A command states no region, so it is given one: of the regions of the deepest level in its jurisdiction (of all,
// when it has none) the one whose centre is nearest. Centres are not borders; a command near one may be given the
// neighbour.
//
// Cost: the ends of all rows are numbered once; a query hashes each place's id and at most four prefixes of its
// region code, then looks up the pairs. Operations without measured times pay nothing.

/// <summary>A measured time in the direction asked for.</summary>
/// <param name="Seconds">Seconds one way.</param>
/// <param name="Access">Mode of its longest leg.</param>
/// <param name="FromCentre">Centre of the region it starts at; null when it starts at the place itself.</param>
/// <param name="ToCentre">Centre of the region it ends at; null when it ends at the place itself.</param>
internal readonly record struct MeasuredRow(
    int Seconds, AccessMode Access, Coordinate? FromCentre, Coordinate? ToCentre);

/// <summary>The measured times of an operation, ready to be asked for by place.</summary>
internal sealed class MeasuredTimes
{
    /// <summary>Steps from a place outward: its id, village, district, regency, province.</summary>
    private const int Steps = 5;

    private readonly Dictionary<string, int> ends = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> endsByPrefix;
    private readonly Dictionary<(int From, int To), MeasuredRow> rows = [];
    private readonly Dictionary<string, string> regionOfCommand = new(StringComparer.Ordinal);

    public MeasuredTimes(Operation operation)
    {
        endsByPrefix = ends.GetAlternateLookup<ReadOnlySpan<char>>();
        if (operation.Travel.Count == 0) return;
        var centres = operation.Regions.GroupBy(r => r.Code, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Centre, StringComparer.Ordinal);
        foreach (var travel in operation.Travel)
            Add(travel.From, travel.To, travel, centres);
        foreach (var travel in operation.Travel)
            Add(travel.To, travel.From, travel, centres);
        foreach (var command in operation.Commands.Where(c => c.Position is not null))
            regionOfCommand.TryAdd(command.Id, CommandRegion.Of(command, operation.Regions));
    }

    /// <summary>The row that fits best; null when none does.</summary>
    public MeasuredRow? Find(in TravelPoint from, in TravelPoint to)
    {
        if (rows.Count == 0) return null;
        Span<int> starts = stackalloc int[Steps];
        Span<int> finishes = stackalloc int[Steps];
        var (startRegion, finishRegion) = (RegionOf(from), RegionOf(to));
        if (!Ends(from.Id, startRegion, starts) || !Ends(to.Id, finishRegion, finishes)) return null;
        var common = CommonLevels(startRegion, finishRegion);
        for (var sum = 0; sum <= 2 * (Steps - 1); sum++)
        {
            for (var start = Math.Max(0, sum - Steps + 1); start <= Math.Min(sum, Steps - 1); start++)
            {
                var (one, other) = (starts[start], finishes[sum - start]);
                if (one < 0 || other < 0 || BothInside(start, sum - start, common)) continue;
                if (rows.TryGetValue((one, other), out var row)) return row;
            }
        }

        return null;
    }

    private void Add(string from, string to, MeasuredTravel travel, Dictionary<string, Coordinate?> centres)
    {
        var row = new MeasuredRow(
            travel.Minutes * 60, travel.Access, centres.GetValueOrDefault(from), centres.GetValueOrDefault(to));
        rows.TryAdd((Number(from), Number(to)), row);
    }

    private int Number(string end)
    {
        if (!ends.TryGetValue(end, out var number)) ends[end] = number = ends.Count;
        return number;
    }

    private string RegionOf(in TravelPoint point) =>
        point.Region.Length > 0 ? point.Region : regionOfCommand.GetValueOrDefault(point.Id, "");

    /// <summary>Numbers of the row ends that fit a place, by step, -1 where none; false when no step has one.</summary>
    private bool Ends(string id, string region, Span<int> found)
    {
        found.Fill(-1);
        var any = false;
        if (id.Length > 0 && ends.TryGetValue(id, out var own)) (found[0], any) = (own, true);
        var code = region.AsSpan();
        for (var level = Levels(code); level > 0; level--)
        {
            if (level < Steps && endsByPrefix.TryGetValue(code, out var end)) (found[Steps - level], any) = (end, true);
            var dot = code.LastIndexOf('.');
            code = dot > 0 ? code[..dot] : [];
        }

        return any;
    }

    /// <summary>True when both ends are regions and the smaller holds both places.</summary>
    private static bool BothInside(int start, int finish, int common) =>
        start > 0 && finish > 0 && Steps - Math.Min(start, finish) <= common;

    /// <summary>Levels from the province down that two codes share: 2 when both lie in the same regency.</summary>
    private static int CommonLevels(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var length = one.CommonPrefixLength(other);
        var levels = 0;
        for (var i = 1; i <= length; i++)
        {
            if (EndsAt(one, i) && EndsAt(other, i)) levels++;
        }

        return levels;
    }

    private static bool EndsAt(ReadOnlySpan<char> code, int length) => code.Length == length || code[length] == '.';

    private static int Levels(ReadOnlySpan<char> code) => code.IsEmpty ? 0 : code.Count('.') + 1;
}
