using Microsoft.Extensions.DependencyInjection;
using Praja.CommandPost.Plans;
using Praja.CommandPost.Rights;
using Praja.Web.Doors;
using Praja.Web.Doors.Calendars;
using Praja.Web.Pages;

namespace Praja.Web.Calendar;

/// <summary>The calendar of stages.</summary>
/// <param name="View">What applies on the day.</param>
/// <param name="Runs">Stages and reruns, as they stand.</param>
/// <param name="Strip">They, drawn by day; null when there are none.</param>
/// <param name="Patterns">Guard patterns that apply, with the band of each; null for who is not shown the plan.</param>
/// <param name="Address">Where calendar programs read it.</param>
public sealed record CalendarModel(
    StageView View, IReadOnlyList<StageRun> Runs, StageStrip? Strip,
    IReadOnlyList<(Text Band, string Pattern)>? Patterns, string Address)
{
    internal static CalendarModel Of(PageCall call)
    {
        var token = call.Context.RequestServices.GetRequiredService<CalendarTokens>().Of(call.Post.Id);
        var address = PublicAddress.Of(
            call.Context, $"/calendar/{Uri.EscapeDataString(call.Post.Id)}.ics?token={token}&lang={call.Frame.Tag}");
        return call.Read(picture =>
        {
            var (calendar, view, doctrine) = (
                picture.Plans.Calendar, StageView.At(picture, call.Now), picture.Frame.Doctrine);
            StageRun[] runs = [.. calendar.Runs];
            return new CalendarModel(
                view, runs, StageStrip.Of(runs, view.Day),
                !call.Frame.Sees(PostView.Plan) ? null :
                [
                    .. view.Patterns.Select(p => (
                        doctrine.Bands.FirstOrDefault(b => b.Id == p.Band)?.Name ?? new(p.Band, p.Band), p.Id)),
                ],
                address);
        });
    }
}
