using System.Globalization;
using Praja.Algorithms.Statistics;
using Praja.Rehearsal;

namespace Praja.Documents.Rehearsals;

/// <summary>A table for analysts.</summary>
/// <param name="File">File name.</param>
/// <param name="Header">Names of the columns in the document's language.</param>
/// <param name="Rows">Rows, made as they are read.</param>
internal sealed record ResultTable(
    string File, IReadOnlyList<string> Header, IEnumerable<IReadOnlyList<string>> Rows);

/// <summary>
/// The tables for analysts: one row per group and stage, every estimate with its interval. Numbers are invariant, what
/// is not known is empty, what never happens is <c>inf</c>. docs/reference/rehearsal.md names every column.
/// </summary>
internal static class ResultTables
{
    private static readonly (string Id, string En, Func<GroupResult, Estimate> Of)[] Measures =
    [
        ("kejadian_per_hari", "incidents_per_day", g => g.PerRun),
        ("tepat_waktu", "in_time", g => g.InTime),
        ("terlambat_per_hari", "late_per_day", g => g.LatePerRun),
        ("menit_bantuan_pertama", "first_help_minutes", g => g.FirstMean),
        ("menit_bantuan_cukup", "enough_help_minutes", g => g.EnoughMean),
        ("menit_cukup_median", "enough_median_minutes", g => g.EnoughMedian),
        ("menit_cukup_90", "enough_90_minutes", g => g.Enough90),
        ("tanpa_bantuan_cukup", "never_enough", g => g.Helpless),
        ("kuning_per_hari", "yellow_per_day", g => g.Yellow),
        ("merah_per_hari", "red_per_day", g => g.Red),
    ];

    /// <summary>Every table.</summary>
    public static IReadOnlyList<ResultTable> Of(RehearsalView view) =>
    [
        Groups(view, "tps.csv", GroupKind.Site),
        Groups(view, "beat.csv", GroupKind.Beat),
        Groups(view, "kecamatan.csv", GroupKind.District),
        Groups(view, "kategori.csv", GroupKind.Band),
        Groups(view, "jenis.csv", GroupKind.Type),
        Groups(view, "fase.csv", GroupKind.Phase),
        Stages(view),
        Hours(view),
        Quantiles(view),
        Units(view),
        Operators(view),
    ];

    /// <summary>A number as every table writes it.</summary>
    public static string Cell(double value)
    {
        if (double.IsNaN(value)) return "";
        return double.IsPositiveInfinity(value) ? "inf"
            : Math.Round(value, 6).ToString("0.######", CultureInfo.InvariantCulture);
    }

    private static ResultTable Groups(RehearsalView view, string file, GroupKind kind)
    {
        string[] header = [.. Names(view, ("tahapan", "stage"), ("id", "id"), ("nama", "name")),
            .. PlaceNames(view, kind), .. MeasureNames(view)];
        return new(file, header, Each(view, s => s.Of(kind).Select(
            g => (IReadOnlyList<string>)[s.Stage, g.Id, view.Name(g), .. Place(view, g), .. MeasureCells(g)])));
    }

    private static ResultTable Stages(RehearsalView view)
    {
        string[] header =
        [
            .. Names(view, ("tahapan", "stage"), ("nama", "name"), ("hari", "day"), ("dari_jam", "from_hour"),
                ("sampai_jam", "to_hour"), ("putaran", "runs"), ("putaran_diminta", "runs_wanted"), ("akhir", "end")),
            .. MeasureNames(view), .. EstimateNames(view, "hari_tanpa_keterlambatan", "flawless_days"),
            .. EstimateNames(view, "menit_tanpa_cadangan", "no_reserve_minutes"),
            .. Names(view, ("menit_diketahui", "notice_minutes"), ("menit_laporan", "report_minutes"),
                ("menit_tunggu_operator", "operator_wait_minutes"), ("menit_keputusan", "decision_minutes"),
                ("menit_tunggu_satuan", "unit_wait_minutes"), ("menit_perjalanan", "travel_minutes")),
        ];
        return new("tahapan.csv", header, Each(view, s => [Stage(view, s)]));
    }

    private static string[] Stage(RehearsalView view, StageResult s) =>
    [
        s.Stage, view.StageName(s.Stage), s.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Cell(s.FromHour), Cell(s.ToHour), Cell(s.Runs), Cell(s.RunsWanted), view.Words.Name(s.End),
        .. MeasureCells(s.Total), .. Cells(s.FlawlessRuns), .. Cells(s.NoReserveMinutes), Cell(s.Delays.Notice),
        Cell(s.Delays.Report), Cell(s.Delays.CallWait), Cell(s.Delays.Decision), Cell(s.Delays.UnitWait),
        Cell(s.Delays.Travel),
    ];

    private static ResultTable Hours(RehearsalView view) => new(
        "jam.csv",
        Names(view, ("tahapan", "stage"), ("dari_jam", "from_hour"), ("kejadian_per_hari", "incidents_per_day"),
            ("bagian_tanpa_cadangan", "share_without_reserve")),
        Each(view, s => s.IncidentsByHour.Select((incidents, i) => (IReadOnlyList<string>)
            [s.Stage, Cell(s.FromHour + i), Cell(incidents), NoReserve(s, i)])));

    private static string NoReserve(StageResult stage, int hour) =>
        stage.NoReserveMinutes.Count == 0 || hour >= stage.NoReserveByHour.Count ? ""
            : Cell(stage.NoReserveByHour[hour]);

    private static ResultTable Quantiles(RehearsalView view) => new(
        "sebaran.csv",
        [.. Names(view, ("tahapan", "stage"), ("bagian", "share")),
            .. EstimateNames(view, "menit_bantuan_cukup", "enough_help_minutes")],
        Each(view, s => s.EnoughQuantiles.Select(
            q => (IReadOnlyList<string>)[s.Stage, Cell(q.Share), .. Cells(q.Minutes)])));

    private static ResultTable Units(RehearsalView view) => new(
        "satuan.csv",
        [
            .. Names(view, ("tahapan", "stage"), ("id", "id"), ("nama", "name"), ("jenis", "kind"),
                ("personel", "people")),
            .. EstimateNames(view, "bagian_sibuk", "busy_share"),
            .. EstimateNames(view, "tugas_per_hari", "trips_per_day"),
        ],
        Each(view, s => s.Units.Select(u => (IReadOnlyList<string>)
            [s.Stage, u.Id, u.Name, view.Words.Name(u.Kind), Cell(u.People), .. Cells(u.Busy), .. Cells(u.Trips)])));

    private static ResultTable Operators(RehearsalView view) => new(
        "operator.csv",
        [
            .. Names(view, ("tahapan", "stage"), ("operator", "operators")),
            .. EstimateNames(view, "panggilan_per_hari", "calls_per_day"),
            .. EstimateNames(view, "bagian_sibuk", "busy_share"),
            .. EstimateNames(view, "menit_tunggu", "wait_minutes"),
            .. Names(view, ("menit_tunggu_95", "wait_95_minutes"), ("antrean_terpanjang", "longest_queue")),
        ],
        Each(view, s => [(IReadOnlyList<string>)
            [s.Stage, Cell(s.Operators.Operators), .. Cells(s.Operators.Calls), .. Cells(s.Operators.Busy),
                .. Cells(s.Operators.MeanWait), Cell(s.Operators.Wait95), Cell(s.Operators.LongestQueue)]]));

    private static IEnumerable<IReadOnlyList<string>> Each(
        RehearsalView view, Func<StageResult, IEnumerable<IReadOnlyList<string>>> rows) =>
        view.Result.Stages.SelectMany(rows);

    private static string[] PlaceNames(RehearsalView view, GroupKind kind) => kind switch
    {
        GroupKind.Site => Names(view, ("kecamatan", "district"), ("beat", "beat"), ("kategori", "band"),
            ("lintang", "latitude"), ("bujur", "longitude")),
        GroupKind.Beat => Names(view, ("kecamatan", "district"), ("kategori", "band"), ("jumlah_tps", "stations"),
            ("lintang", "latitude"), ("bujur", "longitude")),
        _ => [],
    };

    private static IEnumerable<string> Place(RehearsalView view, GroupResult group)
    {
        if (group.Kind is not (GroupKind.Site or GroupKind.Beat)) return [];
        var at = view.PositionOf(group);
        string[] position = [at is { } p ? Cell(p.Latitude) : "", at is { } q ? Cell(q.Longitude) : ""];
        if (group.Kind == GroupKind.Site)
        {
            var planned = view.Planned(group.Id);
            return [view.Plan.DistrictName(view.Site(group.Id)?.Region ?? ""), planned?.Beat ?? "",
                planned is null ? "" : view.Plan.Band(planned.Band).Name, .. position];
        }
        var beat = view.Beat(group.Id);
        return [view.Plan.RegionName(beat?.District ?? ""), beat is null ? "" : view.Plan.Band(beat.Band).Name,
            beat is null ? "" : Cell(beat.Stations.Count), .. position];
    }

    private static IEnumerable<string> MeasureNames(RehearsalView view) =>
        Measures.SelectMany(m => EstimateNames(view, m.Id, m.En));

    private static IEnumerable<string> MeasureCells(GroupResult group) =>
        Measures.SelectMany(m => Cells(m.Of(group)));

    private static string[] Cells(Estimate e) => [Cell(e.Value), Cell(e.Low), Cell(e.High)];

    private static string[] EstimateNames(RehearsalView view, string id, string en) => Names(view,
        (id, en), (id + "_bawah", en + "_low"), (id + "_atas", en + "_high"));

    private static string[] Names(RehearsalView view, params ReadOnlySpan<(string Id, string En)> names)
    {
        var found = new string[names.Length];
        for (var i = 0; i < names.Length; i++) found[i] = view.Words.Say(names[i].Id, names[i].En);
        return found;
    }
}
