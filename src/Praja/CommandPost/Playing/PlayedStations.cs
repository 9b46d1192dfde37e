using System.Globalization;
using Praja.Algorithms.Random;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Stations;
using Praja.Journal;

namespace Praja.CommandPost.Playing;

/// <summary>The reports of every station of a played day.</summary>
/// <param name="pen">Takes them.</param>
/// <param name="frame">What the post knows beforehand.</param>
/// <param name="stage">Stage whose steps are reported.</param>
/// <param name="outages">Where there is no signal, and when.</param>
/// <param name="key">Key of their chance.</param>
internal sealed class PlayedStations(
    PlayedPen pen, PostFrame frame, string stage, IReadOnlyList<Outage> outages, ulong key)
{
    private const double QuietFrom = 7.5 * 60;
    private const double QuietTo = 13.5 * 60;

    private readonly PlayedSenders senders = new(frame);

    /// <summary>Levels that stations report besides the calmest: by station, from and to which minute.</summary>
    public required ILookup<int, (double From, double To, string Level)> Troubles { get; init; }

    /// <summary>Writes all of them.</summary>
    public void Write()
    {
        for (var station = 0; station < frame.Stations.Count; station++)
            Write(station);
    }

    private void Write(int station)
    {
        var rng = new CounterRng(key, (ulong)station);
        var site = frame.Stations[station];
        var habit = StationHabit.Of(site, ref rng);
        var band = frame.Doctrine.Bands[frame.Stations.BandOf(station)].Id;
        var before = 0.0;
        foreach (var slot in frame.Day.Slots)
        {
            if (DueOf(slot, band) is not { } due) continue;
            var step = StepHabit.Of(slot.Report, site.Access);
            before = MinuteOf(step, due.TotalMinutes + habit.Tardy, before, ref rng);
            var skips = habit.IsSilent || (habit.IsQuiet && before is > QuietFrom and < QuietTo);
            if (slot.Report == StationReport.StationClosed && habit.IsHasty) TakeBack(station, before, ref rng);
            // The chance is drawn for silent ones too: who is silent changes nothing else of the day.
            var body = BodyOf(slot.Report, station, before);
            var sent = SentAt(station, habit, before, ref rng);
            if (!skips) Report(station, StationWords.Kinds[(int)slot.Report], body, before, sent, habit.Radio > 0);
        }
        if (!habit.IsSilent) ReportHealth(station, habit, ref rng);
    }

    private static double MinuteOf(StepHabit step, double due, double before, ref CounterRng rng)
    {
        var own = step.After > 0 ? before + (step.After * rng.NextExponential()) : due + step.Lead;
        var spread = step.Spread * rng.NextNormal();
        return Math.Max(Math.Max(before + step.Gap, step.Earliest), own + spread);
    }

    private TimeSpan? DueOf(StationSlot slot, string band) => frame.Doctrine.StationDay
        .Where(d => d.Stage == stage && d.Step == StationWords.Kinds[(int)slot.Report]
            && (d.Band == band || d.Band == "*") && (slot.Hour is null || d.Due == slot.Hour))
        .OrderByDescending(d => d.Band == band)
        .Select(d => (TimeSpan?)d.Due)
        .FirstOrDefault();

    private EntryBody BodyOf(StationReport report, int station, double minute)
    {
        var site = frame.Stations[station];
        var body = EntryBody.Empty.With("station", site.Id);
        return report switch
        {
            StationReport.LogisticsCompleted => body.With("sealed", true),
            StationReport.CountFinished => body.With("minutes_signed", true),
            StationReport.StatusReported => body.With("status", LevelAt(station, minute)),
            StationReport.BoxReceived => body
                .With("receipt", string.Create(CultureInfo.InvariantCulture, $"TT-{station + 1:0000}"))
                .With("place", "PPK " + frame.Regions.NameOf(senders.DistrictOf(frame.Stations.RegionOf(station)))),
            _ => body,
        };
    }

    private string LevelAt(int station, double minute) =>
        Troubles[station].Where(t => t.From <= minute && minute <= t.To).Select(t => t.Level)
            .FirstOrDefault(frame.Levels[0]);

    // Where there is no signal the guard's message waits, or goes by radio.
    private double SentAt(int station, StationHabit habit, double minute, ref CounterRng rng)
    {
        var wait = rng.NextExponential();
        var sent = minute + (habit.Radio * wait) + (habit.Radio > 0 ? 2 : 0);
        var district = frame.Regions.CodeOf(senders.DistrictOf(frame.Stations.RegionOf(station)));
        foreach (var outage in outages)
        {
            if (outage.District == district && outage.From <= sent && sent < outage.To) sent = outage.To + (4 * wait);
        }
        return sent;
    }

    private PlayedStep Report(int station, string kind, EntryBody body, double minute, double sent, bool byRadio)
    {
        // What comes at once needs no time of its own.
        if (sent > minute + 1) body = body.With("at", pen.Say(minute));
        var sender = byRadio ? senders.SectorChief(frame.Stations.RegionOf(station)) : senders.Guard(station);
        return pen.Add(sent, sender, kind, body.With("by", byRadio ? "radio" : "app"));
    }

    private void TakeBack(int station, double minute, ref CounterRng rng)
    {
        var body = EntryBody.Empty.With("station", frame.Stations[station].Id);
        var early = minute - 25 - (20 * rng.NextDouble());
        var wrong = Report(station, "station_closed", body, early, early, byRadio: false);
        var back = pen.Add(
            early + 4 + (6 * rng.NextDouble()), wrong.Sender, StationWords.Withdrawn,
            body.With("reason", "Salah menekan langkah.").With("by", "app"));
        pen.Mend(back with { TakesBack = wrong.Client });
    }

    private void ReportHealth(int station, StationHabit habit, ref CounterRng rng)
    {
        if (rng.NextDouble() >= 0.05) return;
        var minute = (9.5 * 60) + (rng.NextDouble() * 9 * 60);
        var ill = rng.NextDouble() < 0.3;
        var body = EntryBody.Empty.With("station", frame.Stations[station].Id);
        var sick = body.With("health", ill ? "unwell" : "tired");
        if (ill) sick = sick.With("needs_medic", true);
        if (rng.NextDouble() < 0.4) sick = sick.With("needs_relief", true);
        Report(
            station, "guard_health_reported", sick, minute, SentAt(station, habit, minute, ref rng), habit.Radio > 0);
        minute += 50 + (40 * rng.NextExponential());
        Report(
            station, "guard_health_reported", body.With("health", "well"), minute,
            SentAt(station, habit, minute, ref rng), habit.Radio > 0);
    }
}
