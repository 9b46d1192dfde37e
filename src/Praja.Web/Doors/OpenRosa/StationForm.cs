using Praja.Doctrine;

namespace Praja.Web.Doors.OpenRosa;

/// <summary>The form of a polling station's day. It asks for no count and takes no picture: police may not collect
/// results.</summary>
internal static class StationForm
{
    /// <summary>Its id.</summary>
    public const string Id = "laporan-tps";

    /// <summary>The question whose answer is the kind of the entry.</summary>
    public const string Step = "langkah";

    private static readonly FormChoice[] Steps =
    [
        new("guard_arrived", new("Tiba di TPS", "Arrived at the station")),
        new("logistics_completed", new("Logistik lengkap", "Ballots and kit complete")),
        new("station_opened", new("TPS dibuka", "Station opened")),
        new("station_status_reported", new("Situasi TPS", "Situation at the station")),
        new("station_closed", new("Pemungutan selesai", "Voting ended")),
        new("count_started", new("Penghitungan dimulai", "Counting began")),
        new("count_finished", new("Penghitungan selesai", "Counting ended")),
        new("box_departed", new("Kotak suara berangkat", "The box left")),
        new("box_received", new("Kotak suara diterima", "The box was received")),
        new("guard_health_reported", new("Kesehatan petugas", "The guard's health")),
        new("duty_ended", new("Tugas selesai", "Duty ended")),
    ];

    private static readonly FormChoice[] Health =
    [
        new("well", new("Sehat", "Well")),
        new("tired", new("Lelah", "Tired")),
        new("unwell", new("Sakit", "Unwell")),
        new("injured", new("Luka", "Injured")),
    ];

    /// <summary>The form.</summary>
    /// <param name="doctrine">Its levels of escalation.</param>
    /// <param name="stations">Stations to choose from; empty when their numbers are typed.</param>
    public static ReportForm Of(DoctrineBook doctrine, IReadOnlyList<FormChoice> stations) =>
        new(Id, new("Laporan TPS", "Station report"), [.. Questions(doctrine, stations)])
        {
            Purpose = new(
                "Langkah hari pemungutan di satu TPS. Tanpa angka dan tanpa foto hasil.",
                "The steps of voting day at one station. No counts and no pictures of results."),
        };

    /// <summary>True for a kind that the form can ask for.</summary>
    public static bool IsStep(string kind) => Array.Exists(Steps, s => s.Value == kind);

    private static IEnumerable<FormQuestion> Questions(DoctrineBook doctrine, IReadOnlyList<FormChoice> stations)
    {
        yield return FormParts.Station("tps", "station", stations, required: true);
        yield return new(Step, QuestionKind.Choice, new("Langkah", "Step")) { Choices = Steps, Required = true };
        yield return new("tersegel", QuestionKind.Truth, new("Kotak suara tersegel?", "Is the box sealed?"))
        {
            Key = "sealed",
            Required = true,
            When = On("logistics_completed"),
        };
        yield return new("situasi", QuestionKind.Choice, new("Situasi", "Situation"))
        {
            Key = "status",
            Required = true,
            When = On("station_status_reported"),
            Choices = [.. doctrine.Escalation.Select(l => new FormChoice(l.Id, l.Name))],
        };
        yield return new(
            "berita_acara", QuestionKind.Truth, new("Berita acara ditandatangani?", "Are the minutes signed?"))
        {
            Key = "minutes_signed",
            Required = true,
            When = On("count_finished"),
            Hint = new(
                "Jangan menulis angka dan jangan memotret hasil: polisi tidak mengumpulkannya.",
                "Write no figures and photograph no results: police do not collect them."),
        };
        yield return new("tanda_terima", QuestionKind.Text, new("Nomor tanda terima", "Number of the receipt"))
        {
            Key = "receipt",
            Required = true,
            When = On("box_received"),
        };
        yield return new("penerima", QuestionKind.Text, new("Diterima di (PPS, PPK)", "Received at (PPS, PPK)"))
        {
            Key = "place",
            Required = true,
            When = On("box_received"),
        };
        foreach (var question in HealthQuestions())
            yield return question;
        yield return new("catatan", QuestionKind.Text, new("Catatan", "Note")) { Key = "note" };
        yield return FormParts.Time();
    }

    private static IEnumerable<FormQuestion> HealthQuestions()
    {
        yield return new("kesehatan", QuestionKind.Choice, new("Keadaan petugas", "How the guard is"))
        {
            Key = "health",
            Required = true,
            When = On("guard_health_reported"),
            Choices = Health,
        };
        yield return new("pengganti", QuestionKind.Truth, new("Perlu pengganti?", "Must somebody take over?"))
        {
            Key = "needs_relief",
            When = On("guard_health_reported"),
        };
        yield return new("medis", QuestionKind.Truth, new("Perlu tenaga kesehatan?", "Is a medic needed?"))
        {
            Key = "needs_medic",
            When = On("guard_health_reported"),
        };
    }

    private static AskedWhen On(string step) => new(Step, [step]);
}
