using Praja.CommandPost.Rights;

namespace Praja.Web.Pages;

/// <summary>A page that the menu leads to.</summary>
/// <param name="Name">As the menu calls it.</param>
/// <param name="Rest">Its address within the operation.</param>
/// <param name="Key">Letter that leads there after <c>g</c>.</param>
/// <param name="View">Who is shown it.</param>
public sealed record PageSection(Text Name, string Rest, char Key, PostView View);

/// <summary>The menu.</summary>
internal static class PageSections
{
    /// <summary>Groups of pages; the first stands open in the header, the others unfold.</summary>
    public static readonly IReadOnlyList<(Text Name, IReadOnlyList<PageSection> Pages)> All =
    [
        (new("Hari ini", "Today"),
        [
            new(PageWords.Board, "", 'b', PostView.Counters),
            new(new("Kejadian", "Incidents"), "incidents", 'k', PostView.IncidentStatus),
            new(new("TPS", "Stations"), "stations", 't', PostView.StationStatus),
            new(new("Belum terdengar", "Not heard from"), "silence", 'd', PostView.Bands),
            new(new("Grafik", "Charts"), "charts", 'f', PostView.Counters),
        ]),
        (new("Posko", "Post"),
        [
            new(new("Satuan", "Units"), "units", 'u', PostView.UnitPositions),
            new(new("Bantuan (BKO)", "Help (BKO)"), "help", 'o', PostView.UnitPositions),
            new(new("Buku jaga", "Duty log"), "log", 'l', PostView.Log),
            new(new("Tugas", "Tasks"), "tasks", 'a', PostView.Broadcasts),
            new(new("Jajak kesiapan", "Go/no-go poll"), "polls", 'j', PostView.Broadcasts),
            new(new("Siaran", "Broadcasts"), "broadcasts", 's', PostView.Broadcasts),
            new(new("Serah terima", "Hand-over"), "hand-over", 'h', PostView.Log),
            new(new("Laporan", "Reports"), "reports", 'm', PostView.Log),
            new(new("Peringatan publik", "Public alerts"), "alerts", 'p', PostView.Counters),
            new(new("Papan dinding", "Wallboard"), "wall", 'v', PostView.Counters),
        ]),
        (new("Rencana", "Plan"),
        [
            new(new("Rencana", "Plan"), "plan", 'r', PostView.Plan),
            new(new("Kerawanan", "Risk"), "risk", 'w', PostView.Bands),
            new(new("Kalender", "Calendar"), "calendar", 'c', PostView.Counters),
            new(new("Gladi", "Rehearsal"), "rehearsal", 'g', PostView.Plan),
            new(new("Bagaimana jika", "What if"), "what-if", 'i', PostView.Plan),
        ]),
        (new("Pengelolaan", "Administration"),
        [
            new(new("Anggota", "People"), "people", 'n', PostView.PersonalData),
            new(new("Masa simpan", "Retention"), "retention", 'x', PostView.Audit),
            new(new("Kegagalan data", "Data breaches"), "breaches", 'y', PostView.PersonalData),
            new(new("Jejak pemeriksaan", "Audit"), "audit", 'z', PostView.Audit),
        ]),
    ];
}
