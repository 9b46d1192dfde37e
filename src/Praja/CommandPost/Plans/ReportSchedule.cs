using System.Globalization;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.Operations;

namespace Praja.CommandPost.Plans;

/// <summary>An hour at which a level reports.</summary>
/// <param name="Id">level/day/hour, e.g. <c>polres/2024-11-27/0800</c>.</param>
/// <param name="Level">polsek, polres or polda.</param>
/// <param name="Name">Kind of report.</param>
/// <param name="Due">When.</param>
public sealed record ReportHour(string Id, string Level, Text Name, DateTimeOffset Due);

/// <summary>The doctrine's report hours on the days of a calendar.</summary>
public static class ReportSchedule
{
    /// <summary>Reports of a local day: of the leading command, and of the commands right below it. Two rules at one
    /// hour make one report, named by the rule of the stage. Stations' own reports are not here: the picture of the
    /// stations knows them.</summary>
    /// <param name="frame">Frame.</param>
    /// <param name="calendar">The stages as they stand.</param>
    /// <param name="day">The local day.</param>
    public static IReadOnlyList<ReportHour> Of(PostFrame frame, StageCalendar calendar, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(calendar);
        if (calendar.Phases is { } phases && (day < phases.First || day > phases.Last)) return [];
        var levels = LevelsOf(frame.Operation.Profile.Level);
        var kinds = calendar.Runs.Where(r => r.RunsOn(day)).Select(r => r.Kind).ToHashSet(StringComparer.Ordinal);
        var hours = new SortedDictionary<(TimeOnly Time, int Level), ReportHour>();
        foreach (var rule in frame.Doctrine.Reports.Where(r => r.Stage == "*" || kinds.Contains(r.Stage)))
        {
            var level = Array.IndexOf(levels, rule.Level);
            if (level < 0) continue;
            foreach (var time in rule.Times)
            {
                if (rule.Stage == "*" && hours.ContainsKey((time, level))) continue;
                hours[(time, level)] = new(IdOf(rule.Level, day, time), rule.Level, rule.Name, calendar.At(day, time));
            }
        }
        return [.. hours.Values];
    }

    /// <summary>The commands that owe reports of a level, in the dossier's order.</summary>
    /// <param name="frame">Frame.</param>
    /// <param name="level">polsek, polres or polda.</param>
    public static IReadOnlyList<Command> Reporters(PostFrame frame, string level)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var profile = frame.Operation.Profile;
        var own = LevelsOf(profile.Level)[0] == level;
        return
        [
            .. frame.Operation.Commands.Where(c => own
                ? c.Id == profile.Command
                : string.Equals(c.Kind, level, StringComparison.OrdinalIgnoreCase)),
        ];
    }

    /// <summary>True when a sender hands in what a command reports: a sector's chief for the own sector, the post what
    /// any command sent by other ways.</summary>
    /// <param name="frame">Frame.</param>
    /// <param name="sender">The sender.</param>
    /// <param name="command">Id of the command.</param>
    public static bool ReportsFor(PostFrame frame, Sender sender, string command)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(sender);
        return sender.Regions.Count == 0
            || frame.AreasOf(command).Any(a => SenderScope.Covers(sender, frame.Regions, frame.Regions.IndexOf(a)));
    }

    /// <summary>What is due since the journal was opened and not handed in, with the command that owes it.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="hours">The hours that are asked about.</param>
    /// <param name="now">When.</param>
    public static IEnumerable<(ReportHour Report, string Command)> Owed(
        Picture picture, IReadOnlyList<ReportHour> hours, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var opened = picture.Plans.Calendar.OpenedAt ?? now;
        return hours.Where(h => h.Due > opened && h.Due <= now)
            .SelectMany(h => Reporters(picture.Frame, h.Level), (h, c) => (Report: h, Command: c.Id))
            .Where(o => picture.Routine.Reports.Find(o.Report.Id, o.Command) is null);
    }

    private static string[] LevelsOf(OperationLevel level) => level switch
    {
        OperationLevel.Mabes => ["mabes", "polda"],
        OperationLevel.Polda => ["polda", "polres"],
        _ => ["polres", "polsek"],
    };

    private static string IdOf(string level, DateOnly day, TimeOnly time) =>
        string.Create(CultureInfo.InvariantCulture, $"{level}/{day:yyyy-MM-dd}/{time:HHmm}");
}
