using Praja.Operations;
using Praja.Risk;

namespace Praja.Tests.Planning;

/// <summary>The assessed risk of the small country.</summary>
public static class SmallRisk
{
    public static StationRisk Of(string site, double index, BandOverride? decided = null) => new(
        site, index, index >= 70 ? "sangat_rawan" : index >= 40 ? "rawan" : "kurang_rawan", decided, [], [], 1, 1, 1, 1,
        new("", ""));

    /// <summary>The country's risks; without any, every station has the index 10.</summary>
    public static RiskMap Of(SmallCountry country) => new(
        new("goalposts", "arithmetic", "", "", 0, 0, 1),
        [
            new("pungut", country.Risks.Count > 0
                ? country.Risks
                : [.. country.Sites.Where(s => s.Kind == SiteKind.Tps).Select(s => Of(s.Id, 10))]),
        ],
        []);
}
