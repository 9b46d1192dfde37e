using Praja.CommandPost;
using Praja.CommandPost.Plans;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Routine;
using Praja.Web.Incidents;
using Praja.Web.Pages;

namespace Praja.Web.Routine;

/// <summary>A command that owes a report.</summary>
/// <param name="Id">Command.</param>
/// <param name="Name">Its name.</param>
/// <param name="Telephone">Its duty telephone; may be empty.</param>
public sealed record OwingCommand(string Id, string Name, string Telephone);

/// <summary>A report hour with who has reported.</summary>
/// <param name="Hour">The hour.</param>
/// <param name="Reporters">How many report.</param>
/// <param name="HandedIn">How many have.</param>
/// <param name="Owed">Who has not, once it is due.</param>
/// <param name="IsBefore">True when it was due before the journal was opened: then nobody owes it.</param>
public sealed record ReportHourCard(
    ReportHour Hour, int Reporters, int HandedIn, IReadOnlyList<OwingCommand> Owed, bool IsBefore);

/// <summary>The reports.</summary>
public sealed record ReportsModel
{
    private const int MostSubmitted = 200;

    /// <summary>Hours of the day.</summary>
    public required IReadOnlyList<ReportHourCard> Today { get; init; }

    /// <summary>What was handed in, newest first.</summary>
    public required IReadOnlyList<SubmittedReport> Submitted { get; init; }

    /// <summary>The one to withdraw; null for none.</summary>
    public required SubmittedReport? Chosen { get; init; }

    /// <summary>Open incidents, for special reports.</summary>
    public required IReadOnlyList<(string Number, string Name)> Incidents { get; init; }

    /// <summary>Commands the reader hands reports in for.</summary>
    public required IReadOnlyList<(string Id, string Name)> Reporters { get; init; }

    /// <summary>Commands that take reports.</summary>
    public required IReadOnlyList<(string Id, string Name)> Recipients { get; init; }

    /// <summary>Names of commands.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>The report that the form begins with, and who reports it.</summary>
    public required (string Report, string From) Begin { get; init; }

    internal static ReportsModel Of(PageCall call) => call.Read(picture => Of(picture, call));

    private static ReportsModel Of(Picture picture, PageCall call)
    {
        var (frame, reports, names) = (picture.Frame, picture.Routine.Reports, new IncidentNames(picture.Frame));
        var hours = StageView.At(picture, call.Now).Reports;
        var commands = frame.Operation.Commands;
        return new()
        {
            Today = [.. Hours(picture, call, hours)],
            Submitted = [.. reports.Submitted.Reverse().Take(MostSubmitted)],
            Chosen = Own(picture, call, call.Query("from"))
                ? reports.Find(call.Query("withdraw"), call.Query("from"))
                : null,
            Incidents =
            [
                .. picture.Incidents.Open.Where(i => IncidentModel.Covers(call, picture, i)).Select(
                    i => (i.Number, $"{i.Number} {names.Type(i.Type).In(call.Frame.Language)}")),
            ],
            Reporters = [.. commands.Where(c => Own(picture, call, c.Id)).Select(c => (c.Id, c.Name))],
            Recipients = [.. commands.Select(c => (c.Id, c.Name))],
            Names = commands.DistinctBy(c => c.Id).ToDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal),
            Begin = (call.Query("report"), call.Query("by")),
        };
    }

    private static bool Own(Picture picture, PageCall call, string command) =>
        ReportSchedule.ReportsFor(picture.Frame, call.Sender, command);

    private static IEnumerable<ReportHourCard> Hours(Picture picture, PageCall call, IReadOnlyList<ReportHour> hours)
    {
        var frame = picture.Frame;
        var calls = call.Frame.Sees(PostView.Bands);
        var owed = ReportSchedule.Owed(picture, hours, call.Now).ToLookup(o => o.Report.Id, o => o.Command);
        foreach (var hour in hours)
        {
            var reporters = ReportSchedule.Reporters(frame, hour.Level);
            yield return new(
                hour, reporters.Count,
                reporters.Count(c => picture.Routine.Reports.Find(hour.Id, c.Id) is not null),
                [
                    .. owed[hour.Id].Select(id => new OwingCommand(
                        id, PostNames.Of(frame, id, call.Frame.Language),
                        calls ? PostNames.Telephone(frame, id) : "")),
                ],
                hour.Due <= (picture.Plans.Calendar.OpenedAt ?? call.Now));
        }
    }
}
