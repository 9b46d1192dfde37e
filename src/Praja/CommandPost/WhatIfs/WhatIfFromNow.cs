using Praja.CommandPost.Frame;
using Praja.Rehearsal;

namespace Praja.CommandPost.WhatIfs;

// The live picture goes into the simulator: open incidents and busy units as they are, the rest of the day drawn as the
// doctrine has it, once with and once without what is supposed, in runs of the same seed that meet the same chance.
// Three steps, because the picture stands still while somebody looks at it: `Warm` makes the model of the stage (slow
// the first time), `Prepare` looks at the picture (quick), `Run` simulates (as long as it takes, and it can be
// stopped). What it assumes: docs/models.md.

/// <summary>A question made ready; it no longer needs the picture.</summary>
/// <param name="Question">The question.</param>
/// <param name="At">When it is asked.</param>
/// <param name="Without">The rest of the day as it is.</param>
/// <param name="With">The same with what is supposed.</param>
/// <param name="UncoveredNow">See the answer.</param>
/// <param name="UncoveredThen">See the answer.</param>
/// <param name="LeftOut">See the answer.</param>
public sealed record PreparedWhatIf(
    WhatIfQuestion Question, DateTimeOffset At, RehearsalModel Without, RehearsalModel With, double? UncoveredNow,
    double? UncoveredThen, IReadOnlyList<string> LeftOut);

/// <summary>A question made ready, or why it cannot be answered: one of the two is null.</summary>
/// <param name="Ready">The question.</param>
/// <param name="Refusal">Why not.</param>
public sealed record WhatIfPreparation(PreparedWhatIf? Ready, Refusal? Refusal);

/// <summary>Answers questions from now on.</summary>
public static class WhatIfFromNow
{
    /// <summary>The stage that a question at a time simulates; empty when there is none.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="now">The time.</param>
    public static string StageAt(Picture picture, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return WhatIfDay.At(picture, now)?.Stage ?? "";
    }

    /// <summary>Makes what a question in a stage needs of the frame alone, so that <see cref="Prepare"/> is
    /// quick.</summary>
    /// <param name="frame">The frame; any thread may use it meanwhile.</param>
    /// <param name="stage">A stage, as <see cref="StageAt"/> tells it.</param>
    public static void Warm(PostFrame frame, string stage)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(stage);
        if (stage.Length > 0 && IsSmall(frame)) _ = (frame.Terrain.ModelOf(stage), frame.Terrain.Cover);
    }

    /// <summary>Takes what a question needs from the picture.</summary>
    /// <param name="picture">The picture now.</param>
    /// <param name="now">When.</param>
    /// <param name="question">The question.</param>
    public static WhatIfPreparation Prepare(Picture picture, DateTimeOffset now, WhatIfQuestion question)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(question);
        var frame = picture.Frame;
        if (question.Runs is < 1 or > WhatIfQuestion.MostRuns
            || question.Incidents.Count > WhatIfQuestion.MostIncidents)
        {
            return Refuse("what-if-too-large",
                $"Paling banyak {WhatIfQuestion.MostRuns} putaran dan {WhatIfQuestion.MostIncidents} kejadian.",
                $"At most {WhatIfQuestion.MostRuns} runs and {WhatIfQuestion.MostIncidents} incidents.");
        }
        if (!IsSmall(frame))
        {
            return Refuse("what-if-too-large",
                $"Operasi ini lebih dari {WhatIfQuestion.MostSites} tempat; pakai praja what-if.",
                $"This operation has more than {WhatIfQuestion.MostSites} places; use praja what-if.");
        }
        if (WhatIfDay.At(picture, now) is not { } day)
        {
            return Refuse("what-if-no-day",
                "Tidak ada tahapan yang dapat disimulasikan sekarang: tanpa rencana, atau harinya sudah lewat.",
                "No stage can be simulated now: there is no plan, or its day is over.");
        }
        var model = frame.Terrain.ModelOf(day.Stage);
        var start = new WhatIfStart(picture, now, day, model);
        var supposed = new Supposing(picture, start);
        foreach (var incident in question.Incidents)
        {
            if (supposed.Add(incident) is { } refusal) return new(null, refusal);
        }
        var without = start.Model;
        var cover = new WhatIfCover(picture, now);
        return new(
            new(
                question, now, without, without with { Added = supposed.Added }, cover.Uncovered,
                cover.Without(supposed.Places), start.LeftOut),
            null);
    }

    /// <summary>Simulates. The answer is a function of what was prepared, on any number of threads.</summary>
    /// <param name="prepared">The question.</param>
    /// <param name="threads">Threads; 1 runs on the caller's own, at its priority.</param>
    /// <param name="stop">Ends it early; the runs that both sides have are kept.</param>
    public static WhatIfAnswer Run(PreparedWhatIf prepared, int threads, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        var settings = new RunSettings
        {
            Runs = prepared.Question.Runs,
            Seed = prepared.Question.Seed,
            Threads = threads,
        };
        var without = Rehearser.Run(prepared.Without, settings, [], null, stop).Outcomes;
        var with = prepared.With.Added.Count == 0
            ? without
            : Rehearser.Run(prepared.With, settings, [], null, stop).Outcomes;
        var runs = Math.Min(without.Count, with.Count);
        return WhatIfStatistics.Answer(prepared, [.. without.Take(runs)], [.. with.Take(runs)]);
    }

    private static bool IsSmall(PostFrame frame) => frame.Operation.Sites.Count <= WhatIfQuestion.MostSites;

    private static WhatIfPreparation Refuse(string code, string id, string en) => new(null, new(code, new(id, en)));
}

/// <summary>Which rehearsed day a time lies in, and where.</summary>
/// <param name="Stage">Stage.</param>
/// <param name="Midnight">00:00 of that day.</param>
/// <param name="Second">Seconds since then, from the first rehearsed to before the last.</param>
internal sealed record WhatIfDay(string Stage, DateTimeOffset Midnight, double Second)
{
    /// <summary>The day at a time; null when none can be simulated then. A count may last into the day after.</summary>
    public static WhatIfDay? At(Picture picture, DateTimeOffset now)
    {
        var (frame, calendar) = (picture.Frame, picture.Plans.Calendar);
        if (frame.Plan is null || frame.Doctrine.Rehearsal is not { } rules) return null;
        foreach (var back in (int[])[1, 0])
        {
            var stage = calendar.StageOfUnits(now.AddDays(-back));
            if (stage.Length == 0) continue;
            var midnight = frame.Terrain.MidnightAt(now.AddDays(-back));
            var second = (now - midnight).TotalSeconds;
            var (from, to) = rules.HoursOf(stage);
            if (second < to * 3600) return new(stage, midnight, Math.Max(second, from * 3600));
        }
        return null;
    }
}
