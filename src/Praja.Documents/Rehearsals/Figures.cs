using Praja.Algorithms.Statistics;
using Praja.Documents.Plans;

namespace Praja.Documents.Rehearsals;

/// <summary>Estimates as people read them: shares in per cent, times in minutes, with how far they are known.</summary>
internal sealed class Figures(Wording words)
{
    private const string Unknown = "-";

    /// <summary>A share (0..1) in per cent; what is tiny is not written as nothing.</summary>
    public string Share(double share)
    {
        if (double.IsNaN(share)) return Unknown;
        return Whole(share is > 0 and < 0.001 ? "< " + words.Percent(0.001) : words.Percent(share));
    }

    /// <summary>A number per rehearsed day: the smaller, the more decimals.</summary>
    public string PerDay(double value)
    {
        if (double.IsNaN(value)) return Unknown;
        if (value is > 0 and < 0.001) return "< " + words.Number(0.001, 3);
        return words.Number(value, Decimals(value));
    }

    /// <summary>A time in minutes: hours where it is long, "never" where it is infinite.</summary>
    public string Time(double minutes)
    {
        if (double.IsNaN(minutes)) return Unknown;
        if (double.IsPositiveInfinity(minutes)) return words.Say("tidak pernah", "never");
        if (minutes < 0.05) return words.Minutes(0);
        return minutes < 9.95 ? words.Number(minutes, 1) + words.Say(" menit", " min")
            : words.Minutes((int)Math.Min(int.MaxValue, Math.Round(minutes)));
    }

    /// <summary>A share for an axis or a column: no more decimals than it needs.</summary>
    public string Short(double share) => Plain(share * 100) + words.Say(" %", "%");

    /// <summary>A number with two significant digits, whole ones whole.</summary>
    public string Plain(double value)
    {
        if (!double.IsFinite(value)) return Unknown;
        for (var decimals = 0; decimals < 4; decimals++)
        {
            var rounded = Math.Round(value, decimals);
            if (Math.Abs(rounded - value) <= Math.Abs(value) * 0.05) return words.Number(rounded, decimals);
        }
        return words.Number(value, 4);
    }

    /// <summary>The interval of a share: (82,6-83,4 %); empty when it is not known.</summary>
    public string ShareInterval(Estimate e) => Between(e, v => words.Percent(v), sign: words.Say(" %", "%"));

    /// <summary>The interval of a number per day; empty when it is not known.</summary>
    public string PerDayInterval(Estimate e) =>
        Between(e, v => words.Number(v, Decimals(Math.Max(Math.Abs(e.Value), 0.001))), sign: "");

    private static bool IsKnown(Estimate e) => !double.IsNaN(e.Low) && !double.IsNaN(e.High);

    private static int Decimals(double value) => Math.Abs(value) switch
    {
        >= 100 => 0,
        >= 10 => 1,
        >= 0.1 => 2,
        0 => 0,
        _ => 3,
    };

    // The sign is written once, at the end; a dash between negative numbers would read as another minus.
    private string Between(Estimate e, Func<double, string> text, string sign)
    {
        if (!IsKnown(e)) return "";
        var low = text(e.Low);
        if (sign.Length > 0 && low.EndsWith(sign, StringComparison.Ordinal)) low = low[..^sign.Length];
        return Whole($"({low}{(e.Low < 0 ? words.Say(" s.d. ", " to ") : "-")}{text(e.High)})");
    }

    // A number is never parted from its sign at the end of a line.
    private static string Whole(string text) => text.Replace(' ', '\u00a0');
}
