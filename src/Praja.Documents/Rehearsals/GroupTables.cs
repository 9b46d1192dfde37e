using Praja.Documents.Writing;
using Praja.Rehearsal;

namespace Praja.Documents.Rehearsals;

/// <summary>The tables of a stage on the page; the CSV files have every row and column.</summary>
internal static class GroupTables
{
    private const int WorstShown = 15;

    public static void Write(RehearsalView view, MarkupWriter html, StageResult stage)
    {
        var words = view.Words;
        html.Leaf("h2", words.Say("Angka per bagian", "Numbers by part"));
        Table(view, html, words.Say("Bagian hari", "Part of the day"), [.. stage.Of(GroupKind.Phase)]);
        Table(view, html, words.Say("Kecamatan", "District"), [.. stage.Of(GroupKind.District)]);
        Table(view, html, words.Say("Kategori", "Band"), [.. stage.Of(GroupKind.Band)]);
        Table(view, html, words.Say("Jenis kejadian", "Incident type"),
            [.. stage.Of(GroupKind.Type).Where(g => g.PerRun.Value > 0).OrderByDescending(g => g.LatePerRun.Value)]);
        Table(view, html, words.Say("Beat terburuk", "Worst beats"), Worst(stage, GroupKind.Beat));
        Table(view, html, words.Say("TPS dan tempat lain terburuk", "Worst stations and other places"),
            Worst(stage, GroupKind.Site));
    }

    /// <summary>A table of groups; nothing when there are none.</summary>
    public static void Table(RehearsalView view, MarkupWriter html, string first, IReadOnlyList<GroupResult> groups)
    {
        if (groups.Count == 0) return;
        Head(view, html, first);
        foreach (var group in groups) Row(view, html, view.Name(group), group);
        html.Close(3).Line();
    }

    /// <summary>Opens a table of measures with its head; three elements stay open.</summary>
    public static void Head(RehearsalView view, MarkupWriter html, string first)
    {
        var words = view.Words;
        html.Open("div", ("class", "scroll")).Open("table", ("class", "groups")).Open("thead").Open("tr");
        html.Leaf("th", first);
        string[] heads =
        [
            words.Say("Kejadian per hari", "Incidents a day"), words.Say("Tepat waktu", "In time"),
            words.Say("Terlambat per hari", "Late a day"), words.Say("Separuh menunggu", "Half wait"),
            words.Say("1 dari 10 menunggu", "1 in 10 waits"), words.Say("Tak pernah cukup", "Never enough"),
            words.Say("Kuning per hari", "Yellow a day"), words.Say("Merah per hari", "Red a day"),
        ];
        foreach (var head in heads) html.Leaf("th", head, ("class", "n"));
        html.Close(2).Open("tbody").Line();
    }

    /// <summary>A row of <see cref="Head"/>.</summary>
    public static void Row(RehearsalView view, MarkupWriter html, string name, GroupResult group)
    {
        var figures = view.Figures;
        html.Open("tr").Leaf("td", name);
        Cell(html, figures.PerDay(group.PerRun.Value), "");
        Cell(html, figures.Share(group.InTime.Value), figures.ShareInterval(group.InTime));
        Cell(html, figures.PerDay(group.LatePerRun.Value), figures.PerDayInterval(group.LatePerRun));
        Cell(html, figures.Time(group.EnoughMedian.Value), "");
        Cell(html, figures.Time(group.Enough90.Value), "");
        Cell(html, figures.Share(group.Helpless.Value), "");
        Cell(html, figures.PerDay(group.Yellow.Value), "");
        Cell(html, figures.PerDay(group.Red.Value), "");
        html.Close().Line();
    }

    private static void Cell(MarkupWriter html, string value, string interval)
    {
        html.Open("td", ("class", "n")).Text(value);
        if (interval.Length > 0) html.Leaf("small", interval);
        html.Close();
    }

    private static GroupResult[] Worst(StageResult stage, GroupKind kind) =>
    [
        .. stage.Of(kind).Where(g => g.LatePerRun.Value > 0).OrderByDescending(g => g.LatePerRun.Value)
            .ThenBy(g => g.Id, StringComparer.Ordinal).Take(WorstShown),
    ];
}
