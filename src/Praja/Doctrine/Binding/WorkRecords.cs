namespace Praja.Doctrine.Binding;

/// <summary>Binds demands, travel legs and planning limits.</summary>
internal static class WorkRecords
{
    /// <summary>
    /// Where people may be needed: site kinds in snake case, each district, or the operation as a whole.
    /// </summary>
    public static readonly string[] Targets =
    [
        "tps", "pps", "ppk", "kpu", "bawaslu", "warehouse", "campaign_venue", "candidate_residence", "campaign_prop",
        "vital_object", "command_post", "district", "operation",
    ];

    /// <summary>
    /// Words for <see cref="DemandKind"/>, in its order; beats are made by planning and cannot be stated.
    /// </summary>
    public static readonly string[] Kinds = ["post", "escort", "patrol", "reserve", "command_post"];

    /// <summary>Agencies that fill demands.</summary>
    public static readonly string[] Agencies = ["polri", "tni", "linmas"];

    /// <summary>Travel modes, from the easiest to the hardest.</summary>
    public static readonly string[] Modes = ["road", "plantation_road", "river", "sea"];

    /// <summary>The word for a leg without end.</summary>
    public const string Unbounded = "unbounded";

    public static DemandRule Demand(Fields fields) => new(
        fields.Id(),
        fields.Required("stage"),
        fields.Word("target", Targets),
        (DemandKind)(1 + Math.Max(0, Array.IndexOf(Kinds, fields.Word("kind", Kinds)))),
        fields.Word("agency", Agencies),
        fields.Whole("people", 1, 10_000),
        fields.Whole("shifts", 1, 10, 1),
        [.. fields.Texts("skills").Order(StringComparer.Ordinal)],
        fields.Whole("priority", 1, 9),
        fields.Both("duty"),
        fields.Source());

    public static TravelLeg Leg(Fields fields) => new(
        fields.Word("mode", Modes),
        fields.Required("up_to_km") == Unbounded ? double.PositiveInfinity : fields.Number("up_to_km", 0.1, 10_000),
        fields.Number("circuity", 1, 10),
        fields.Number("speed_kmh", 1, 200),
        fields.Number("fixed_minutes", 0, 1440),
        fields.Source());

    public static PlanningRules Planning(Sections sections)
    {
        if (sections.Map("planning") is not { } map) return new();
        var fields = new Fields(map, DoctrineKeys.Planning, sections.Problems);
        var sources = new SortedDictionary<string, string>(StringComparer.Ordinal);
        int Limit(string key, int low, int high) => ReadLimit(fields, key, (low, high), sources);
        return new()
        {
            BeatMinutes = Limit("beat_minutes", 1, 600),
            OvernightMinutes = Limit("overnight_minutes", 1, 2880),
            TwoDaysMinutes = Limit("two_days_minutes", 1, 2880),
            AwayMinutes = Limit("away_minutes", 0, 2880),
            NightMinutes = Limit("night_minutes", 0, 2880),
            LinmasPerStation = Limit("linmas_per_station", 0, 20),
            ReserveUnit = Limit("reserve_unit", 1, 1000),
            Sources = sources,
        };
    }

    /// <summary>A whole number written <c>{ value, source }</c>; notes its source.</summary>
    internal static int ReadLimit(
        Fields fields, string key, (int Low, int High) range, SortedDictionary<string, string> sources)
    {
        if (fields.Map[key] is not DataMap limit)
        {
            if (fields.Map[key] is null)
                fields.Missing(key);
            else
                fields.Wrong(key, "{ value, source }", "{ value, source }");
            return range.Low;
        }

        var values = new Fields(limit, DoctrineKeys.Limit, fields.Problems);
        sources[key] = values.Source();
        return values.Whole("value", range.Low, range.High);
    }
}
