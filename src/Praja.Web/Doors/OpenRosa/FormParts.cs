namespace Praja.Web.Doors.OpenRosa;

/// <summary>Questions that several forms ask.</summary>
internal static class FormParts
{
    /// <summary>Which station.</summary>
    /// <param name="name">Name of the question.</param>
    /// <param name="key">Key of the body it fills.</param>
    /// <param name="stations">Stations to choose from; empty when the number is typed.</param>
    /// <param name="required">True when it must be answered.</param>
    public static FormQuestion Station(
        string name, string key, IReadOnlyList<FormChoice> stations, bool required) =>
        stations.Count > 0
            ? new(name, QuestionKind.Choice, new("TPS", "Polling station"))
            {
                Key = key,
                Choices = stations,
                Required = required,
            }
            : new(name, QuestionKind.Text, new("Nomor TPS", "Number of the station"))
            {
                Key = key,
                Required = required,
                Pattern = @"^[0-9]{2}(\.[0-9]{2,4}){1,3}/[0-9]{3}$",
                Hint = new(
                    "Kode desa, garis miring, tiga angka: 64.08.04.2001/001",
                    "Village code, slash, three digits: 64.08.04.2001/001"),
            };

    /// <summary>When it was.</summary>
    public static FormQuestion Time() => new("waktu", QuestionKind.Instant, new("Waktu", "Time"))
    {
        Key = "at",
        Hint = new("Saat terjadi, bukan saat mengirim.", "When it happened, not when it is sent."),
    };
}
