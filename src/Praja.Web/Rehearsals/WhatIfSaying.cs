using Praja.CommandPost.WhatIfs;
using Praja.Web.Pages;

namespace Praja.Web.Rehearsals;

/// <summary>Says an answer in sentences.</summary>
internal static class WhatIfSaying
{
    // A difference below so many incidents or minutes is not worth a sentence; choices of ours, unsourced.
    private const double Least = 0.005;
    private const double LeastMinutes = 5;

    /// <summary>The sentences: the supposed incident first, then what it does to the others.</summary>
    public static IEnumerable<string> Of(WhatIfAnswer answer, PageFrame frame)
    {
        foreach (var supposed in answer.Supposed.Where(s => s.Runs > 0))
            yield return Supposed(supposed, answer.TargetMinutes, frame);
        if (Others(answer, frame) is { } others) yield return others;
        var (before, after) = (answer.Without.NoReserveMinutes, answer.With.NoReserveMinutes);
        if (Math.Abs(after - before) >= LeastMinutes)
        {
            yield return $"{frame.Say(WhatIfWords.NoReserve)}: {Span(before, frame)} {frame.Say(WhatIfWords.Becomes)}"
                + $" {Span(after, frame)}.";
        }
    }

    private static string? Others(WhatIfAnswer answer, PageFrame frame)
    {
        var (without, with) = (WhatIfLine.Late(answer.Without), WhatIfLine.Late(answer.With));
        var change = with.Value - without.Value;
        if (double.IsNaN(change)) return null;
        if (Math.Abs(change) < Least) return frame.Say(WhatIfWords.SameLate);
        var way = change > 0 ? WhatIfWords.MoreLate : WhatIfWords.LessLate;
        var overlap = with.Low <= without.High && without.Low <= with.High
            ? $" ({frame.Say(WhatIfWords.Unclear)})"
            : "";
        return $"{frame.Say(way)} {frame.Number(Math.Abs(change), 2)} {frame.Say(WhatIfWords.PerDay)}{overlap}.";
    }

    private static string Supposed(SupposedResult supposed, int target, PageFrame frame)
    {
        var share = supposed.InTime;
        var text = $"{frame.Say(WhatIfWords.TheSupposed)} {target} {frame.Say(PageWords.MinuteUnit)}:"
            + $" {frame.Percent(share.Value)} ({frame.Percent(share.Low)} – {frame.Percent(share.High)})";
        if (supposed.MedianMinutes is { } half) text += $"; {frame.Say(WhatIfWords.Median)} {Span(half, frame)}";
        if (supposed.LateMinutes is { } late) text += $", {frame.Say(WhatIfWords.Ninety)} {Span(late, frame)}";
        if (supposed.Never > 0) text += $"; {frame.Say(WhatIfWords.Never)} {frame.Percent(supposed.Never)}";
        return text + ".";
    }

    private static string Span(double minutes, PageFrame frame) =>
        frame.Span(TimeSpan.FromMinutes(Math.Round(minutes)));
}
