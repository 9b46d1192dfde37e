using Praja.CommandPost;
using Praja.CommandPost.Plans;
using Praja.Journal;

namespace Praja.Documents.Calendars;

/// <summary>The calendar of an operation as an iCalendar file: stages as they now stand, with what was postponed and
/// reopened, and the report hours of the leading command.</summary>
public static class StageCalendarFile
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    // How long a report takes is nobody's number; a quarter of an hour shows well in a calendar.
    private static readonly TimeSpan ReportLength = TimeSpan.FromMinutes(15);

    // A dossier may state phases of any length; nobody plans report hours of more than two years.
    private const int MostDays = 731;

    /// <summary>Writes the file; equal pictures give equal bytes.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="operation">Operation's id in addresses.</param>
    /// <param name="language">Language of what the program itself says.</param>
    public static byte[] Write(Picture picture, string operation, Language language)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(operation);
        var calendar = picture.Plans.Calendar;
        var banner = picture.Mode is { } mode && JournalModes.Banner(mode) is { } words
            ? words.In(language) + ": "
            : "";
        var file = new CalendarLines(banner + picture.Frame.Operation.Profile.Name, picture.Head.Time);
        foreach (var run in calendar.Runs)
        {
            file.Days(
                new($"stage-{run.Id}.{operation}@praja", banner + run.Name, NoteOf(run, language), "Tahapan"),
                run.Starts, run.Ends);
        }
        foreach (var hour in Hours(picture, calendar))
        {
            file.Hour(
                new(
                    $"report-{hour.Id.Replace('/', '-')}.{operation}@praja", banner + hour.Name.In(language), hour.Id,
                    "Laporan"),
                hour.Due, ReportLength);
        }
        return file.Finish();
    }

    private static IEnumerable<ReportHour> Hours(Picture picture, StageCalendar calendar)
    {
        if (Span(calendar) is not var (first, last)) yield break;
        var own = picture.Frame.Operation.Profile.Level.ToString().ToLowerInvariant();
        for (var day = first; day <= last && day.DayNumber - first.DayNumber < MostDays; day = day.AddDays(1))
        {
            foreach (var hour in ReportSchedule.Of(picture.Frame, calendar, day).Where(h => h.Level == own))
                yield return hour;
        }
    }

    private static (DateOnly First, DateOnly Last)? Span(StageCalendar calendar) =>
        calendar.Phases ?? (calendar.Runs.Count == 0
            ? null
            : (calendar.Runs.Min(r => r.Starts), calendar.Runs.Max(r => r.Ends)));

    private static string NoteOf(StageRun run, Language language)
    {
        string[] lines =
        [
            run.Reason,
            run.Stations.Count == 0 ? "" : "TPS: " + string.Join(", ", run.Stations),
            run.EndedAt is null ? "" : new Text("Selesai", "Ended").In(language),
        ];
        return string.Join('\n', lines.Where(l => l.Length > 0));
    }
}
