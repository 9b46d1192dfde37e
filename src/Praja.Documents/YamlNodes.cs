using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Praja.Documents;

/// <summary>
/// Turns the parser's events of one file into nodes; what plain YAML does not need is refused with its place.
/// </summary>
internal sealed class YamlNodes(string file, ProblemList problems)
{
    /// <summary>True once anything was refused.</summary>
    public bool Refused { get; private set; }

    /// <summary>The next node; null when reading cannot go on.</summary>
    public DataNode? Read(Parser parser, string field = "", int depth = 1)
    {
        var next = parser.Current ?? Consume(parser);
        var place = At(next.Start, field);
        if (next is AnchorAlias alias)
        {
            Refuse(FileProblems.YamlAlias, place, "*" + alias.Value.Value);
            parser.MoveNext();
            return new DataScalar(place, "");
        }

        RefuseDecoration(next, place);
        if (next is Scalar scalar)
        {
            parser.MoveNext();
            return new DataScalar(place, scalar.Value);
        }

        if (depth > YamlTree.MaxDepth)
        {
            Refuse(FileProblems.TooDeep, place, Number(depth), Number(YamlTree.MaxDepth));
            return null;
        }

        return next is MappingStart ? ReadMap(parser, place, field, depth) : ReadList(parser, place, field, depth);
    }

    private DataMap? ReadMap(Parser parser, Place place, string field, int depth)
    {
        parser.Consume<MappingStart>();
        var entries = new List<DataEntry>();
        var firstRows = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Read(parser, field, depth + 1) is not { } key) return null;
            var name = (key as DataScalar)?.Value ?? "";
            if (key is not DataScalar) Refuse(FileProblems.YamlSyntax, key.Place, "{...}:");
            if (Read(parser, name, depth + 1) is not { } value) return null;
            if (firstRows.TryAdd(name, key.Place.Row))
                entries.Add(new(name, key.Place with { Field = name }, value));
            else
                Refuse(FileProblems.DuplicateKey, key.Place with { Field = name }, name, Number(firstRows[name]));
        }

        return new(place, entries);
    }

    private DataList? ReadList(Parser parser, Place place, string field, int depth)
    {
        parser.Consume<SequenceStart>();
        var items = new List<DataNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (Read(parser, field, depth + 1) is not { } item) return null;
            items.Add(item);
        }

        return new(place, items);
    }

    private void RefuseDecoration(ParsingEvent next, Place place)
    {
        if (next is not NodeEvent node) return;
        if (!node.Anchor.IsEmpty) Refuse(FileProblems.YamlAlias, place, "&" + node.Anchor.Value);
        if (!node.Tag.IsEmpty) Refuse(FileProblems.YamlAlias, place, node.Tag.Value);
    }

    public void Refuse(ProblemKind kind, Place place, string seen, params string[] arguments)
    {
        Refused = true;
        problems.Add(kind, place, seen, arguments);
    }

    public Place At(Mark mark, string field) => new(file, (int)mark.Line, (int)mark.Column, field);

    private static ParsingEvent Consume(Parser parser)
    {
        parser.MoveNext();
        return parser.Current!;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
