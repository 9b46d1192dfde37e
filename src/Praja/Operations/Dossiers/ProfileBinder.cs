using System.Globalization;
using Praja.Doctrine;

namespace Praja.Operations.Dossiers;

/// <summary>Binds operation.yaml.</summary>
internal sealed class ProfileBinder(ProblemList problems)
{
    public OperationProfile? Bind(DataNode root)
    {
        if (root is not DataMap map)
        {
            problems.Add(CellProblems.WrongShape, root.Place, "", "Kunci dengan nilai.", "Keys with values.");
            return null;
        }
        var keys = new NodeMap(map, ProfileKeys.All, problems);
        var plain = new OperationProfile { Name = "", Command = "", Region = "", Doctrine = "" };
        return plain with
        {
            Name = keys.Text("name"),
            CodeName = keys.Text("code_name"),
            Level = Level(keys),
            Command = keys.Text("command"),
            Region = Region(keys),
            ElectionDate = Date(keys, "election_date"),
            Phases = [.. keys.Entries("phases").Select(Phase).OfType<Phase>()],
            Claims = [.. keys.Items("claims").Select(Claim).OfType<Claim>()],
            Doctrine = WithoutExtension(keys.Text("doctrine")),
            TimeZone = TimeZone(keys) ?? plain.TimeZone,
            Patterns = Patterns(keys),
            Seed = Seed(keys) ?? plain.Seed,
            ResponseTargetMinutes = Minutes(keys) ?? plain.ResponseTargetMinutes,
            Notes = [.. keys.Texts("notes").Select(n => n.Value).Where(n => n.Length > 0)],
            Parts = [.. keys.Texts("parts").Select(n => n.Value).Where(n => n.Length > 0)],
            Place = map.Place,
        };
    }

    private OperationLevel Level(NodeMap keys)
    {
        if (keys.Scalar("level") is not { Value.Length: > 0 } level) return OperationLevel.Polres;
        var known = CellReader.TryWord(level.Value, Vocabulary.OperationLevels, level.Place, problems, out var value);
        return known ? value : OperationLevel.Polres;
    }

    private string Region(NodeMap keys)
    {
        if (keys.Scalar("region") is not { Value.Length: > 0 } region) return "";
        if (CellReader.TryRegionCode(region.Value, out var code)) return code;
        problems.Add(CellProblems.NotRegionCode, region.Place, CellReader.Shorten(region.Value));
        return "";
    }

    private DateOnly Date(NodeMap keys, string key) =>
        keys.Scalar(key) is { Value.Length: > 0 } date
            ? CellReader.Date(date.Value, date.Place, problems) ?? default
            : default;

    private Phase? Phase(DataEntry entry)
    {
        if (!CellReader.TryWord(entry.Key, Vocabulary.PhaseKinds, entry.KeyPlace, problems, out var kind)) return null;
        if (Map(entry.Value, ProfileKeys.OfPhase) is not { } keys) return null;
        var start = Date(keys, "start");
        var end = Date(keys, "end");
        return start == default || end == default ? null : new Phase(kind, start, end, entry.KeyPlace);
    }

    private Claim? Claim(DataNode node)
    {
        if (Map(node, ProfileKeys.OfClaim) is not { } keys) return null;
        var figure = Headers.Slug(keys.Text("figure"));
        if (keys.Scalar("value") is not { Value.Length: > 0 } stated || figure.Length == 0) return null;
        if (RefusedWords.Find(figure) is { } word) problems.Add(CellProblems.RefusedColumn, node.Place, figure, word);
        var parts = new List<long>();
        foreach (var part in keys.Texts("parts"))
        {
            if (CellReader.Whole(part.Value, part.Place, problems) is { } summand) parts.Add(summand);
        }
        return CellReader.Whole(stated.Value, stated.Place, problems) is { } value
            ? new Claim(figure, value, parts, keys.Text("source"), node.Place)
            : null;
    }

    private NodeMap? Map(DataNode node, IReadOnlyList<ProfileKey> keys)
    {
        if (node is DataMap map) return new NodeMap(map, keys, problems);
        var names = string.Join(", ", keys.Select(k => k.Id));
        var english = string.Join(", ", keys.Select(k => k.Key));
        problems.Add(CellProblems.WrongShape, node.Place, "", "Kunci " + names + ".", "Keys " + english + ".");
        return null;
    }

    private string? TimeZone(NodeMap keys) => keys.Scalar("time_zone") is { Value.Length: > 0 } zone
        ? CellReader.TimeZone(zone.Value, zone.Place, problems)
        : null;

    private SortedDictionary<string, string> Patterns(NodeMap keys)
    {
        var patterns = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in keys.Entries("patterns"))
        {
            if (entry.Value is DataScalar pattern)
                patterns[Headers.Slug(entry.Key)] = pattern.Value;
            else
                problems.Add(CellProblems.WrongShape, entry.Value.Place, "", "Pola seperti 2-6-12.", "As in 2-6-12.");
        }
        return patterns;
    }

    private ulong? Seed(NodeMap keys)
    {
        if (keys.Scalar("seed") is not { Value.Length: > 0 } seed) return null;
        if (ulong.TryParse(seed.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return value;
        problems.Add(CellProblems.NotWhole, seed.Place, CellReader.Shorten(seed.Value));
        return null;
    }

    private int? Minutes(NodeMap keys)
    {
        if (keys.Scalar("response_target_minutes") is not { Value.Length: > 0 } minutes) return null;
        var value = CellReader.Whole(minutes.Value, minutes.Place, problems);
        if (value is null or (>= 1 and <= 1440)) return value;
        problems.Add(CellProblems.OutOfRange, minutes.Place, minutes.Value, "1", "1440");
        return null;
    }

    private static string WithoutExtension(string name) =>
        name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) ? name[..^5] : name;
}
