using Praja.CommandPost.Plans;

namespace Praja.Web.Calendar;

/// <summary>A stage on the strip.</summary>
/// <param name="Run">The stage.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Top">Where its row begins.</param>
public sealed record StripBar(StageRun Run, double Left, double Width, double Top);

/// <summary>The calendar drawn by day: where everything stands, in pixels.</summary>
public sealed record StageStrip
{
    /// <summary>Height of a row.</summary>
    public const double Row = 24;

    /// <summary>Height of the line of months.</summary>
    public const double Head = 22;

    /// <summary>Width left for the names.</summary>
    public const double Names = 250;

    private const double Wide = 1040;
    private const double RightOfLast = 60;
    private const double LeastPerDay = 3;
    private const double MostPerDay = 40;

    /// <summary>Its stages, in order of their first day.</summary>
    public required IReadOnlyList<StripBar> Bars { get; init; }

    /// <summary>The first days of months, with where they stand.</summary>
    public required IReadOnlyList<(DateOnly First, double Left)> Months { get; init; }

    /// <summary>The local day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Where today stands; null when it is outside.</summary>
    public required double? Today { get; init; }

    /// <summary>Width of one day.</summary>
    public required double PerDay { get; init; }

    /// <summary>Width of all.</summary>
    public required double Width { get; init; }

    /// <summary>Height of all.</summary>
    public double Height => Head + Bars.Count * Row + 4;

    /// <summary>Draws stages.</summary>
    /// <param name="runs">The stages.</param>
    /// <param name="today">The local day.</param>
    /// <returns>Null when there are none.</returns>
    public static StageStrip? Of(IReadOnlyList<StageRun> runs, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(runs);
        if (runs.Count == 0) return null;
        var (first, last) = (runs.Min(r => r.Starts), runs.Max(r => r.Ends));
        var days = last.DayNumber - first.DayNumber + 1;
        var perDay = Math.Clamp(Math.Floor(Wide / days * 10) / 10, LeastPerDay, MostPerDay);
        double LeftOf(DateOnly day) => Names + (day.DayNumber - first.DayNumber) * perDay;
        return new()
        {
            Bars =
            [
                .. runs.OrderBy(r => r.Starts).ThenBy(r => r.Ends).Select((r, at) => new StripBar(
                    r, LeftOf(r.Starts), (r.Ends.DayNumber - r.Starts.DayNumber + 1) * perDay, Head + at * Row)),
            ],
            Months = [.. MonthsOf(first, last).Select(m => (m, LeftOf(m)))],
            Day = today,
            Today = today >= first && today <= last ? LeftOf(today) : null,
            PerDay = perDay,
            Width = Names + days * perDay + RightOfLast,
        };
    }

    private static IEnumerable<DateOnly> MonthsOf(DateOnly first, DateOnly last)
    {
        var month = new DateOnly(first.Year, first.Month, 1);
        for (month = month < first ? month.AddMonths(1) : month; month <= last; month = month.AddMonths(1))
            yield return month;
    }
}
