using Praja.CommandPost;
using Praja.CommandPost.Stations;

namespace Praja.Web.Stations;

/// <summary>A station as lists show it.</summary>
/// <param name="Id">Id: village code/number.</param>
/// <param name="Name">Name.</param>
/// <param name="Region">Code of its village.</param>
/// <param name="Band">Band by the plan; null for roles that are not shown it.</param>
/// <param name="LastHeard">When it was last heard of; null never.</param>
/// <param name="Status">Level last reported; empty for none.</param>
/// <param name="Reached">Slots of the day that it reached.</param>
/// <param name="NeedsRelief">A guard waits to be relieved.</param>
/// <param name="NeedsMedic">A guard waits for a medic.</param>
internal sealed record StationRowView(
    string Id, string Name, string Region, string? Band, DateTimeOffset? LastHeard, string Status,
    IReadOnlyList<string> Reached, bool NeedsRelief, bool NeedsMedic)
{
    /// <summary>Of a station.</summary>
    public static StationRowView Of(Picture picture, StationStanding standing, bool showsBand)
    {
        var (frame, station) = (picture.Frame, standing.Station);
        var site = frame.Stations[station];
        return new(
            site.Id, site.Name, site.Region, showsBand ? BandOf(picture, frame.Stations.BandOf(station)) : null,
            standing.LastHeard, standing.Status, [.. standing.Reached.Select(s => s.Name)], standing.NeedsRelief,
            standing.NeedsMedic);
    }

    /// <summary>Id of a band; empty where the doctrine has none.</summary>
    public static string BandOf(Picture picture, int band) =>
        band < picture.Frame.Doctrine.Bands.Count ? picture.Frame.Doctrine.Bands[band].Id : "";
}

/// <summary>A page of stations.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Stations">Those of the page.</param>
/// <param name="Next">What to skip for the next page; null on the last.</param>
internal sealed record StationPageView(int Total, IReadOnlyList<StationRowView> Stations, int? Next);

/// <summary>A report of a station.</summary>
/// <param name="Seq">Sequence of its entry.</param>
/// <param name="Kind">Kind of its entry.</param>
/// <param name="At">When it happened.</param>
/// <param name="Status">Level of the situation; null for other reports.</param>
/// <param name="Health">The guard's health; null for other reports.</param>
/// <param name="By">How it came in; null when it was not said.</param>
/// <param name="Confirmed">Logistics sealed, or minutes signed.</param>
/// <param name="OutOfOrder">The step before had not been reported.</param>
/// <param name="ClockWrong">The sender's clock told an impossible time.</param>
/// <param name="Withdrawn">Taken back.</param>
/// <param name="Note">Note; null for none.</param>
/// <param name="Receipt">Number of the receipt; null for none.</param>
/// <param name="Place">Where a box was received; null for none.</param>
internal sealed record StationReportView(
    long Seq, string Kind, DateTimeOffset At, string? Status, string? Health, string? By, bool Confirmed,
    bool OutOfOrder, bool ClockWrong, bool Withdrawn, string? Note, string? Receipt, string? Place)
{
    /// <summary>Of a report.</summary>
    public static StationReportView Of(StationHeard heard) => new(
        heard.Sequence, heard.Kind, heard.At, Some(heard.Status),
        heard.Health == GuardHealth.Unknown ? null : heard.HealthWord, Some(heard.By), heard.IsConfirmed,
        heard.IsOutOfOrder, heard.IsClockWrong, heard.IsWithdrawn, Some(heard.Note), Some(heard.Receipt),
        Some(heard.Place));

    private static string? Some(string text) => text.Length == 0 ? null : text;
}

/// <summary>A station with all its reports.</summary>
/// <param name="Station">Where it stands.</param>
/// <param name="Command">The command that answers there; null for none.</param>
/// <param name="Telephone">Its duty telephone; null for none.</param>
/// <param name="Reports">Its reports in the order of the journal, those taken back among them.</param>
internal sealed record StationView(
    StationRowView Station, string? Command, string? Telephone, IReadOnlyList<StationReportView> Reports);

/// <summary>How many stations stand where with one slot of the day.</summary>
/// <param name="Slot">Slot.</param>
/// <param name="Due">Of which it is due.</param>
/// <param name="Reached">Reported it.</param>
/// <param name="Skipped">Did not, but something later.</param>
/// <param name="Late">Within its grace.</param>
/// <param name="Silent">Beyond its grace.</param>
/// <param name="NotDue">Not due yet.</param>
internal sealed record SlotCountView(
    string Slot, int Due, int Reached, int Skipped, int Late, int Silent, int NotDue);

/// <summary>An area at an instant.</summary>
/// <param name="Code">Code; nation for all.</param>
/// <param name="Name">Name.</param>
/// <param name="At">The instant.</param>
/// <param name="Stations">Its stations.</param>
/// <param name="Heard">Ever heard of.</param>
/// <param name="OnTime">Owing nothing.</param>
/// <param name="Late">Owing something within its grace.</param>
/// <param name="Silent">Owing something beyond its grace.</param>
/// <param name="SilentByBand">Silent ones by band; null for roles that are not shown bands.</param>
/// <param name="ByStatus">Stations by level last reported.</param>
/// <param name="NeedRelief">Guards who wait to be relieved.</param>
/// <param name="NeedMedic">Guards who wait for a medic.</param>
/// <param name="Injured">Guards reported injured.</param>
/// <param name="Slots">By slot of the day.</param>
internal sealed record RegionSummaryView(
    string Code, string Name, DateTimeOffset At, int Stations, int Heard, int OnTime, int Late, int Silent,
    IReadOnlyDictionary<string, int>? SilentByBand, IReadOnlyDictionary<string, int> ByStatus, int NeedRelief,
    int NeedMedic, int Injured, IReadOnlyList<SlotCountView> Slots);

/// <summary>An area as a row of the one above.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="OnTime">Stations owing nothing.</param>
/// <param name="Late">Stations owing something within its grace.</param>
/// <param name="Silent">Stations owing something beyond its grace.</param>
internal sealed record RegionRowView(string Code, string Name, int OnTime, int Late, int Silent);

/// <summary>The areas right below one.</summary>
/// <param name="Code">Code of that one.</param>
/// <param name="At">The instant.</param>
/// <param name="Regions">The areas in order of code.</param>
internal sealed record RegionRowsView(string Code, DateTimeOffset At, IReadOnlyList<RegionRowView> Regions);

/// <summary>A station to call.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Region">Code of its village.</param>
/// <param name="Band">Band by the plan.</param>
/// <param name="LastHeard">When it was last heard of; null never.</param>
/// <param name="Missing">The first slot it owes.</param>
/// <param name="Due">When that was due.</param>
/// <param name="SilentSince">When its grace was over.</param>
/// <param name="Command">The command that answers there; null for none.</param>
/// <param name="Telephone">Its duty telephone; null for none.</param>
/// <param name="Call">The last call to it; null for none.</param>
internal sealed record SilentStationView(
    string Id, string Name, string Region, string Band, DateTimeOffset? LastHeard, string Missing, DateTimeOffset Due,
    DateTimeOffset SilentSince, string? Command, string? Telephone, StationCallView? Call);

/// <summary>A call to a station not heard from.</summary>
/// <param name="Time">When it was recorded.</param>
/// <param name="Actor">Who called.</param>
/// <param name="Result">answered, no_answer or busy.</param>
/// <param name="Note">In words; null when nothing was said.</param>
/// <param name="Again">When to call again; null when not said.</param>
internal sealed record StationCallView(
    DateTimeOffset Time, string Actor, string Result, string? Note, DateTimeOffset? Again)
{
    public static StationCallView? Of(StationCall? call) => call is null
        ? null
        : new(call.Time, call.Actor, call.Result, call.Note.Length > 0 ? call.Note : null, call.Again);
}

/// <summary>Whom to call, worst first; those called last until they are due again.</summary>
/// <param name="Code">Code of the area.</param>
/// <param name="At">The instant.</param>
/// <param name="Total">How many are silent in all.</param>
/// <param name="Stations">The worst of them.</param>
internal sealed record SilenceView(
    string Code, DateTimeOffset At, int Total, IReadOnlyList<SilentStationView> Stations);
