using System.Globalization;

namespace Praja.Doctrine.Binding;

/// <summary>Binds bands, guard patterns, indicators and published indices.</summary>
internal static class RiskRecords
{
    /// <summary>The most people or stations of one pattern.</summary>
    public const int MaxPattern = 100;

    /// <summary>Words for <see cref="IndicatorOrigin"/>, in its order.</summary>
    public static readonly string[] Origins = ["flag", "observed", "minutes_to_help", "voters", "access"];

    /// <summary>Levels an index rates.</summary>
    public static readonly string[] Levels = ["province", "regency"];

    public static Band Band(Fields fields) =>
        new(fields.Id(), fields.Both("name"), fields.Number("cut", 0, 100), fields.Source());

    public static GuardPattern Pattern(Fields fields)
    {
        var before = fields.Problems.Count;
        var pattern = new GuardPattern(
            fields.Required("band"),
            fields.Required("id"),
            fields.Whole("police", 1, MaxPattern),
            fields.Whole("stations", 1, MaxPattern),
            fields.Whole("linmas", 0, MaxPattern),
            fields.Whole("army", 0, MaxPattern, 0),
            fields.Flag("default"),
            fields.Source());
        var spelled = string.Create(
            CultureInfo.InvariantCulture, $"{pattern.Police}-{pattern.Stations}-{pattern.Linmas}");
        // A number that was refused already would only be refused again.
        if (pattern.Id != spelled && fields.Problems.Count == before)
            fields.Problems.Add(DoctrineProblems.PatternId, fields.At("id"), pattern.Id, spelled);
        return pattern;
    }

    public static Indicator Indicator(Fields fields)
    {
        var origin = Array.IndexOf(Origins, fields.Word("origin", Origins));
        var indicator = new Indicator(
            fields.Id(),
            fields.Both("name"),
            fields.Both("reason"),
            (IndicatorOrigin)Math.Max(0, origin),
            fields.Number("low", -1e9, 1e9),
            fields.Number("high", -1e9, 1e9),
            Weights(fields),
            fields.NumberOrNull("if_missing", 0, 1),
            fields.Source())
        {
            AtLeast = fields.Optional("at_least"),
            Remedy = fields.Map["remedy"] is null ? null : fields.Both("remedy"),
        };
        Check(indicator, fields);
        return indicator;
    }

    public static PublishedIndex PublishedIndex(Fields fields) => new(
        fields.Id(),
        fields.Required("edition"),
        fields.Both("name"),
        fields.Word("level", Levels),
        Cuts(fields),
        fields.Source());

    private static void Check(Indicator indicator, Fields fields)
    {
        if (RefusedWords.Find(indicator.Id) is not null)
            fields.Problems.Add(DoctrineProblems.AboutPeople, fields.At("id"), indicator.Id);
        var stated = fields.Map["low"] is DataScalar && fields.Map["high"] is DataScalar;
        if (stated && indicator.Low.Equals(indicator.High))
            fields.Problems.Add(DoctrineProblems.EqualGoalposts, fields.At("high"), Fields.Seen(fields.Map["high"]));
        if (indicator.AtLeast.Length > 0 && indicator.Origin != IndicatorOrigin.Flag)
            fields.Problems.Add(DoctrineProblems.FloorWithoutFlag, fields.At("at_least"), indicator.AtLeast);
    }

    private static SortedDictionary<string, double> Weights(Fields fields)
    {
        var weights = fields.NumbersByKey("weights", 0, 100);
        if (fields.Map["weights"] is null) fields.Missing("weights");
        if (fields.Map["weights"] is DataMap map && !weights.ContainsKey("*"))
            new Fields(map, [.. weights.Keys], fields.Problems).Missing("*");
        return weights;
    }

    private static IReadOnlyList<IndexCut> Cuts(Fields fields)
    {
        if (fields.Map["cuts"] is not DataList { Items.Count: > 0 } list)
        {
            fields.Missing("cuts");
            return [];
        }

        var cuts = new List<Placed<IndexCut>>();
        foreach (var item in list.Items)
        {
            if (item is not DataMap cut)
            {
                fields.Problems.Add(
                    DoctrineProblems.WrongShape, item.Place, Fields.Seen(item), "kunci: nilai", "key: value");
                continue;
            }

            var values = new Fields(cut, DoctrineKeys.Cut, fields.Problems);
            cuts.Add(new(new(values.Number("from", -1e9, 1e9), values.Both("name")), cut));
        }

        RiskCheck.Rising([.. cuts.Select(c => (c.Value.From, c.At("from")))], fields.Problems);
        return [.. cuts.Select(c => c.Value)];
    }
}
