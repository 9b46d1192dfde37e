using System.Globalization;
using System.Text;
using Praja.Doctrine;

namespace Praja.Risk;

// "Rawan (indeks 47) karena akses sungai (12 poin) dan tanpa sinyal (9 poin); menjadi kurang rawan bila ...". The
// counterfactual is the smallest set of changeable indicators that brings the station down a band. Summands add up
// under both means, so taking the largest first finds the fewest; each candidate is made again by Composite.IndexOf,
// not by subtracting points.

/// <summary>Says why a station has its band and what would bring it down one.</summary>
internal sealed class RiskWords(Composite composite, RiskInputs inputs, double[][] raw)
{
    private const int ReasonsMax = 3;

    private readonly BandCuts bands = inputs.Bands;

    private static readonly Text[] AccessWords =
    [
        new("akses jalan", "road access"),
        new("akses jalan kebun atau tanah", "access by plantation or dirt road"),
        new("akses sungai", "access by river"),
        new("akses laut", "access by sea"),
    ];

    /// <summary>The changeable indicators to lift, one bit each; 0 when none is needed or all are not enough.</summary>
    /// <param name="station">The station.</param>
    /// <param name="band">Its band's number.</param>
    /// <param name="byPoints">Known indicators, largest first.</param>
    public ulong Counterfactual(int station, int band, ReadOnlySpan<int> byPoints)
    {
        if (band == inputs.Floors[station]) return 0;
        var lifted = 0UL;
        foreach (var k in byPoints)
        {
            if (composite.Indicators[k].Remedy is null || composite.Normalised(k, station) <= 0) continue;
            lifted |= 1UL << k;
            if (bands.Of(composite.IndexOf(station, lifted)) < band) return lifted;
        }
        return 0;
    }

    /// <summary>The sentence in both languages.</summary>
    public Text Why(int station, double index, int band, ReadOnlySpan<int> byPoints, ReadOnlySpan<double> points)
    {
        var lifted = Counterfactual(station, band, byPoints);
        var reasons = LargestOf(byPoints, points);
        return new(
            Sentence(Language.Indonesian, station, index, band, lifted, reasons, points),
            Sentence(Language.English, station, index, band, lifted, reasons, points));
    }

    // The largest, and up to two more of at least a point.
    private static ReadOnlySpan<int> LargestOf(ReadOnlySpan<int> byPoints, ReadOnlySpan<double> points)
    {
        var count = 0;
        while (count < Math.Min(ReasonsMax, byPoints.Length))
        {
            var next = points[byPoints[count]];
            if (next <= 0 || (count > 0 && next < 1)) break;
            count++;
        }
        return byPoints[..count];
    }

    private string Sentence(
        Language language,
        int station,
        double index,
        int band,
        ulong lifted,
        ReadOnlySpan<int> reasons,
        ReadOnlySpan<double> points)
    {
        var id = language == Language.Indonesian;
        var text = new StringBuilder(160);
        var name = bands[band].Name.In(language);
        text.Append(char.ToUpperInvariant(name[0])).Append(name.AsSpan(1));
        text.Append(id ? " (indeks " : " (index ").Append(Whole(index)).Append(')');
        var byRule = band > bands.Of(index);
        if (byRule)
        {
            AppendRule(text, language, station, band);
        }
        else if (reasons.Length == 0)
        {
            text.Append(id ? "; tidak ada tanda kerawanan yang diketahui" : "; no sign of risk is known");
        }
        else
        {
            var words = new List<string>(ReasonsMax);
            foreach (var k in reasons) words.Add(Reason(composite.Indicators[k], language, points[k], raw[k][station]));
            var opening =
                band > 0 ? new Text(" karena ", " because: ") : new("; terutama ", "; mostly: ");
            Join(text.Append(opening.In(language)), words, id);
        }
        if (band > 0 && !byRule) AppendCounterfactual(text, language, band, lifted);
        AppendUnknown(text, language, station);
        return text.Append('.').ToString();
    }

    // Special locations and the like: the doctrine gives them a band whatever their index.
    private void AppendRule(StringBuilder text, Language language, int station, int band)
    {
        var rule = inputs.Indicators.First(i => bands.NumberOf(i.AtLeast) == band && inputs.RawOf(i, station) > 0);
        text.Append(language == Language.Indonesian ? " menurut aturan: " : " by rule: ")
            .Append(rule.Reason.In(language));
    }

    private void AppendCounterfactual(StringBuilder text, Language language, int band, ulong lifted)
    {
        var id = language == Language.Indonesian;
        var lower = bands[band - 1].Name.In(language).ToLowerInvariant();
        if (lifted == 0)
        {
            var never = new Text(
                "; yang dapat diubah tidak cukup untuk menjadi ", "; what can be changed is not enough to make it ");
            text.Append(never.In(language)).Append(lower);
            return;
        }
        text.Append(id ? "; menjadi " : "; would be ").Append(lower).Append(id ? " bila " : " if ");
        var remedies = new List<string>();
        for (var k = 0; k < composite.Indicators.Length; k++)
        {
            if ((lifted >> k & 1) != 0) remedies.Add(composite.Indicators[k].Remedy!.Value.In(language));
        }
        Join(text, remedies, id);
    }

    private void AppendUnknown(StringBuilder text, Language language, int station)
    {
        var unknown = new List<string>();
        for (var k = 0; k < composite.Indicators.Length; k++)
        {
            if (double.IsNaN(raw[k][station])) unknown.Add(composite.Indicators[k].Name.In(language));
        }
        if (unknown.Count == 0) return;
        var id = language == Language.Indonesian;
        Join(text.Append(id ? "; belum diketahui: " : "; not known: "), unknown, id);
    }

    private static string Reason(Indicator indicator, Language language, double points, double value)
    {
        var id = language == Language.Indonesian;
        var isAccess = indicator.Origin == IndicatorOrigin.Access && value is >= 0 and <= 3;
        var words = isAccess ? AccessWords[(int)value].In(language) : indicator.Reason.In(language);
        var amount = indicator.Origin switch
        {
            IndicatorOrigin.MinutesToHelp when !double.IsNaN(value) => Whole(value) + (id ? " menit; " : " minutes; "),
            IndicatorOrigin.Voters when !double.IsNaN(value) => Whole(value) + (id ? " pemilih; " : " voters; "),
            _ => "",
        };
        return words + " (" + amount + Points(points, id) + ")";
    }

    private static string Points(double points, bool id)
    {
        var whole = Whole(points);
        if (whole == "0") return id ? "kurang dari 1 poin" : "less than 1 point";
        return whole + (id ? " poin" : whole == "1" ? " point" : " points");
    }

    private static void Join(StringBuilder text, List<string> parts, bool id)
    {
        for (var i = 0; i < parts.Count; i++)
            text.Append(i == 0 ? "" : i < parts.Count - 1 ? ", " : id ? " dan " : " and ").Append(parts[i]);
    }

    private static string Whole(double value) =>
        Math.Round(value, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
}
