using System.Text.Json;
using Praja.Risk;

namespace Praja.Cli.Output;

/// <summary>The assessment as JSON; documented in docs/reference/cli.md.</summary>
internal static class RiskJson
{
    internal static void Write(
        Utf8JsonWriter json, RiskMap map, StageRisk risk, IEnumerable<StationRisk> stations, Language language)
    {
        json.WriteStartObject();
        json.WriteString("stage", risk.Stage);
        Method(json, map.Method);
        json.WriteStartArray("stations");
        foreach (var station in stations)
            Station(json, station, language);
        json.WriteEndArray();
        json.WriteStartArray("published");
        foreach (var value in map.Published)
            Published(json, value, language);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Method(Utf8JsonWriter json, RiskMethod method)
    {
        json.WriteStartObject("method");
        json.WriteString("normalisation", method.Normalisation);
        json.WriteString("aggregation", method.Aggregation);
        json.WriteString("missingData", method.MissingData);
        json.WriteString("outliers", method.Outliers);
        json.WriteNumber("weightings", method.Weightings);
        json.WriteNumber("weightSpread", method.WeightSpread);
        json.WriteNumber("seed", method.Seed);
        json.WriteEndObject();
    }

    private static void Station(Utf8JsonWriter json, StationRisk station, Language language)
    {
        json.WriteStartObject();
        json.WriteString("site", station.Site);
        json.WriteNumber("index", Math.Round(station.Index, 3));
        json.WriteString("band", station.Band);
        json.WriteString("effectiveBand", station.EffectiveBand);
        if (station.Override is { } by) json.WriteString("overrideReason", by.Reason);
        json.WriteNumber("stability", Math.Round(station.Stability, 4));
        json.WriteNumber("rank", station.Rank);
        json.WriteNumber("rankLow", station.RankLow);
        json.WriteNumber("rankHigh", station.RankHigh);
        json.WriteString("why", station.Why.In(language));
        json.WriteStartObject("points");
        foreach (var contribution in station.Contributions)
            json.WriteNumber(contribution.Indicator, Math.Round(contribution.Points, 3));
        json.WriteEndObject();
        json.WriteStartArray("missing");
        foreach (var missing in station.Missing)
            json.WriteStringValue(missing);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Published(Utf8JsonWriter json, PublishedValue value, Language language)
    {
        json.WriteStartObject();
        json.WriteString("region", value.Region);
        json.WriteString("index", value.Index);
        json.WriteString("edition", value.Edition);
        json.WriteNumber("value", value.Value);
        if (value.Class is { } known) json.WriteString("class", known.In(language));
        json.WriteString("source", value.Source);
        json.WriteEndObject();
    }
}
