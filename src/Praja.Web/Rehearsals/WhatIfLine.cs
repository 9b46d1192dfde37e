using Praja.Algorithms.Statistics;
using Praja.CommandPost.WhatIfs;
using Praja.Web.Pages;

namespace Praja.Web.Rehearsals;

/// <summary>How a figure of an answer is written.</summary>
internal enum FigureForm
{
    /// <summary>So many, with a decimal.</summary>
    Count,

    /// <summary>A share in per cent.</summary>
    Share,

    /// <summary>Minutes.</summary>
    Minutes,
}

/// <summary>A figure without and with what is supposed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Without">As it is; NaN when nobody can tell.</param>
/// <param name="With">With what is supposed.</param>
internal sealed record WhatIfLine(Text Name, FigureForm Form, Estimate Without, Estimate With)
{
    /// <summary>The figures of an answer.</summary>
    public static IEnumerable<WhatIfLine> Of(WhatIfAnswer answer)
    {
        var (without, with) = (answer.Without, answer.With);
        yield return new(WhatIfWords.Incidents, FigureForm.Count, Plain(without.PerRun), Plain(with.PerRun));
        yield return new(WhatIfWords.Late, FigureForm.Count, Late(without), Late(with));
        yield return new(WhatIfWords.InTime, FigureForm.Share, without.InTime, with.InTime);
        if (without.OpenInTime.Count > 0)
            yield return new(WhatIfWords.OpenInTime, FigureForm.Share, without.OpenInTime, with.OpenInTime);
        yield return new(
            WhatIfWords.NoReserve, FigureForm.Minutes, Plain(without.NoReserveMinutes), Plain(with.NoReserveMinutes));
        if (answer is { UncoveredNow: { } now, UncoveredThen: { } then })
            yield return new(WhatIfWords.Uncovered, FigureForm.Share, Plain(now), Plain(then));
    }

    /// <summary>Incidents that are helped late, or never: those that are not in time.</summary>
    public static Estimate Late(ExpectedDay day) => day.InTime.Count == 0
        ? Plain(double.NaN)
        : new(
            day.PerRun * (1 - day.InTime.Value), day.PerRun * (1 - day.InTime.High),
            day.PerRun * (1 - day.InTime.Low), day.InTime.Count);

    /// <summary>A figure in words, with its interval where it has one.</summary>
    public string Said(Estimate figure, PageFrame frame) => double.IsNaN(figure.Value) ? "–"
        : double.IsNaN(figure.Low) ? One(figure.Value, frame)
        : $"{One(figure.Value, frame)} ({One(figure.Low, frame)} – {One(figure.High, frame)})";

    /// <summary>What is supposed changes it by so much.</summary>
    public string Change(PageFrame frame)
    {
        var change = With.Value - Without.Value;
        if (double.IsNaN(change)) return "–";
        var said = One(Math.Abs(change), frame);
        // Less than can be said has no sign before it.
        if (said == One(0, frame) || said.StartsWith('<')) return said;
        return (change > 0 ? "+" : "−") + said;
    }

    private static Estimate Plain(double value) => new(value, double.NaN, double.NaN, 0);

    private string One(double value, PageFrame frame) => Form switch
    {
        FigureForm.Share => frame.Percent(value),
        FigureForm.Minutes => frame.Span(TimeSpan.FromMinutes(Math.Round(value))),
        _ => frame.Number(value, value < 10 ? 2 : 1),
    };
}
