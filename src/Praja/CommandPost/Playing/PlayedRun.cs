using Praja.CommandPost.Frame;
using Praja.Journal;
using Praja.Operations;
using Praja.Rehearsal;

namespace Praja.CommandPost.Playing;

/// <summary>What a played day takes from its run.</summary>
internal static class PlayedRun
{
    /// <summary>The run as entries.</summary>
    public static IReadOnlyList<Entry> Entries(
        PostFrame frame, RehearsalModel model, RunTrace trace, PlaySettings settings)
    {
        var profile = frame.Operation.Profile;
        var header = new JournalHeader
        {
            Operation = profile.Name,
            Region = profile.Region,
            Doctrine = profile.Doctrine,
            UtcOffsetMinutes = (int)frame.Day.AheadOfUtc.TotalMinutes,
            Run = new(model.Stage, model.Day, settings.Seed, settings.Run),
        };
        return RunJournal.Write(trace, model, header, frame.Doctrine.Escalation).Entries;
    }

    /// <summary>Where it is worse than calm: by station, from and to which minute of the day, at which level.</summary>
    public static ILookup<int, (double From, double To, string Level)> Troubles(
        PostFrame frame, RehearsalModel model, RunTrace trace) => trace.Outcome.Incidents
            .Where(i => i.PeakLevel > 0 && model.Sites[i.Site].Kind == SiteKind.Tps)
            .ToLookup(
                i => frame.Stations.IndexOf(model.Sites[i.Site].Id),
                i => (
                    i.Happened / 60.0,
                    (i.Happened + (float.IsNaN(i.Closed) ? 3600.0 : i.Closed)) / 60,
                    model.Levels[i.PeakLevel].Id));
}
