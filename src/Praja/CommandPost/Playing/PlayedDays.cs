using Praja.Algorithms.Random;
using Praja.CommandPost.Frame;
using Praja.Journal;
using Praja.Rehearsal;

namespace Praja.CommandPost.Playing;

/// <summary>How a day is to be played.</summary>
/// <param name="Seed">Seed of the run and of all chance.</param>
/// <param name="Run">Number of the run.</param>
public sealed record PlaySettings(ulong Seed, int Run)
{
    /// <summary>Minute of the day from which somebody watches: before the stations open, when most guards have arrived.
    /// </summary>
    public double WatchedFrom { get; init; } = 6 * 60 + 40;
}

/// <summary>Makes a day to be played of a run of the rehearsal: its incidents, and credible reports of every station.
/// The same settings give the same day.</summary>
public static class PlayedDays
{
    private const int StationPurpose = 2_001;
    private const int IncidentPurpose = 2_002;
    private const int OutagePurpose = 2_003;

    /// <summary>The journal opens so many minutes before the first step.</summary>
    private const double OpensBefore = 10;

    /// <summary>The plan is approved so many minutes before that step.</summary>
    private const double ApprovedBefore = 5;

    /// <summary>A day of a stage of voting.</summary>
    /// <param name="frame">What the post knows beforehand, with the plan.</param>
    /// <param name="model">What was rehearsed.</param>
    /// <param name="trace">The run, as the settings number it.</param>
    /// <param name="settings">How.</param>
    public static PlayedDay Of(PostFrame frame, RehearsalModel model, RunTrace trace, PlaySettings settings)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(settings);
        ulong Key(int purpose) => CounterRng.KeyOf(settings.Seed, settings.Run, purpose);
        var midnight = new DateTimeOffset(model.Day.ToDateTime(TimeOnly.MinValue), frame.Day.AheadOfUtc);
        var pen = new PlayedPen(settings.Seed, settings.Run, midnight);
        var run = PlayedRun.Entries(frame, model, trace, settings);
        var outages = PlayedOutages.Of(pen, run).ToList();
        if (outages.Count == 0) outages.Add(PlayedOutages.MadeUp(frame, pen, Key(OutagePurpose)));
        var incidents = new PlayedIncidents(pen, frame, Key(IncidentPurpose), settings.WatchedFrom);
        foreach (var entry in run)
            incidents.Write(entry);
        new PlayedStations(pen, frame, model.Stage, outages, Key(StationPurpose))
        {
            Troubles = PlayedRun.Troubles(frame, model, trace),
        }.Write();
        var end = pen.Sorted[^1].At;
        var note = EntryBody.Empty.With("category", "simulasi").With("text", "Hari simulasi selesai.");
        pen.Add(pen.MinuteOf(end) + 1, PlayedSenders.Operator, "log_noted", note);
        // The plan that the journal opens with holds from the beginning: its chief says so before anything happens.
        var approval = EntryBody.Empty.With("version", 1).With("note", "Disetujui pada gelar akhir pasukan.");
        pen.Add(pen.MinuteOf(pen.Sorted[0].At) - ApprovedBefore, PlayedSenders.Chief, "plan_approved", approval);
        var steps = pen.Sorted;
        return new(steps[0].At.AddMinutes(-OpensBefore), pen.TimeOf(settings.WatchedFrom), steps);
    }
}
