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

    private static readonly Dictionary<string, Text> Fields = new(StringComparer.Ordinal)
    {
        ["evidence"] = new("Bukti", "Evidence"),
        ["warnings"] = new("Peringatan yang diberikan", "Warnings given"),
        ["negotiation_attempts"] = new("Upaya negosiasi", "Attempts to negotiate"),
        ["medical_help"] = new("Pertolongan medis", "Medical help"),
        ["injuries"] = new("Korban luka", "Injuries"),
    };

    private static readonly Dictionary<string, Text> Dispositions = new(StringComparer.Ordinal)
    {
        ["relevant_no_impact"] = new("relevan, tanpa dampak", "relevant, no impact"),
        ["some"] = new("berdampak", "some impact"),
        ["significant"] = new("berdampak besar", "significant impact"),
        ["duplicate"] = new("ganda", "duplicate"),
        ["false"] = new("laporan palsu", "false report"),
    };

    private static readonly Dictionary<string, Text> Agencies = new(StringComparer.Ordinal)
    {
        ["bawaslu"] = new("Bawaslu", "Bawaslu"),
        ["kpu"] = new("KPU", "KPU"),
        ["health"] = new("dinas kesehatan", "the health service"),
        ["fire"] = new("pemadam kebakaran", "the fire service"),
        ["bpbd"] = new("BPBD", "BPBD"),
    };

    /// <summary>A field that the doctrine requires.</summary>
    public static string Field(Wording words, string field) => Known(words, Fields, field);

    /// <summary>What an incident is worth.</summary>
    public static string Disposition(Wording words, string disposition) => Known(words, Dispositions, disposition);

    /// <summary>An agency that an incident is referred to.</summary>
    public static string Agency(Wording words, string agency) => Known(words, Agencies, agency);

    /// <summary>The chief on whose order something was, as a title: Kapolres.</summary>
    public static string Chief(string chief) => chief.Length > 0 ? char.ToUpperInvariant(chief[0]) + chief[1..] : "-";

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
    public static string State(Wording words, string state) => Known(words, States, state);

    /// <summary>Says how many rows a list leaves out.</summary>
    public static void More(ReportContext context, WordWriter word, int more)
    {
        var words = context.Words;
        if (more > 0) word.Text(words.Say($"dan {words.Number(more)} lagi.", $"and {words.Number(more)} more."));
    }

    private static string Known(Wording words, Dictionary<string, Text> names, string key) =>
        names.TryGetValue(key, out var name) ? words.Say(name) : key;
}
