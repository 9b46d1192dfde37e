using Praja.Documents.Orders;
using Praja.Documents.Plans;

namespace Praja.Documents.Reports;

/// <summary>Words of reports.</summary>
internal static class ReportWords
{
    private static readonly Dictionary<string, Text> Steps = new(StringComparer.Ordinal)
    {
        ["guard_arrived"] = new("Petugas tiba", "Guard arrived"),
        ["logistics_completed"] = new("Logistik lengkap, tersegel", "Logistics complete and sealed"),
        ["station_opened"] = new("TPS dibuka", "Opened"),
        ["station_closed"] = new("TPS ditutup", "Closed"),
        ["count_started"] = new("Penghitungan dimulai", "Count started"),
        ["count_finished"] = new("Penghitungan selesai, berita acara", "Count finished, minutes signed"),
        ["box_departed"] = new("Kotak berangkat", "Box left"),
        ["box_received"] = new("Kotak diterima", "Box received"),
        ["guard_health_reported"] = new("Kesehatan petugas", "Guard's health"),
        ["duty_ended"] = new("Selesai bertugas", "Duty ended"),
    };

    private static readonly Dictionary<string, Text> States = new(StringComparer.Ordinal)
    {
        ["ready"] = new("Siap", "Ready"),
        ["ordered"] = new("Diperintahkan, bergerak", "Ordered, on the way"),
        ["on_scene"] = new("Di tempat kejadian", "On scene"),
        ["returning"] = new("Kembali", "Returning"),
        ["resting"] = new("Istirahat", "Resting"),
        ["off_duty"] = new("Tidak bertugas", "Off duty"),
    };

    /// <summary>A step of the stations' day.</summary>
    public static string Step(Wording words, string step)
    {
        if (Steps.TryGetValue(step, out var name)) return words.Say(name);
        const string Status = "station_status_reported_";
        return step.StartsWith(Status, StringComparison.Ordinal)
            ? words.Say("Situasi pukul ", "Status at ") + step[Status.Length..].Insert(2, ".")
            : step;
    }

    /// <summary>A state of units.</summary>
    public static string State(Wording words, string state) =>
        States.TryGetValue(state, out var name) ? words.Say(name) : state;

    /// <summary>Says how many rows a list leaves out.</summary>
    public static void More(ReportContext context, WordWriter word, int more)
    {
        var words = context.Words;
        if (more > 0) word.Text(words.Say($"dan {words.Number(more)} lagi.", $"and {words.Number(more)} more."));
    }
}
