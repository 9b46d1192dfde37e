namespace Praja.Doctrine;

/// <summary>Problems of a doctrine's section <c>station_day</c>: PRJ241 to PRJ243.</summary>
public static class StationDayProblems
{
    /// <summary>A time that is none of the 48 hours from the day's beginning.</summary>
    public static readonly ProblemKind BadDue = Error(
        "PRJ241",
        new("Jam laporan TPS tidak sah.", "The hour of a station's report is not valid."),
        new("Jam:menit dari 00:00 sampai 47:59; di atas 24 berarti hari berikutnya, misalnya \"26:00\".",
            "Hours:minutes from 00:00 to 47:59; above 24 is the day after, such as \"26:00\"."),
        new("Perbaiki jam dan beri tanda kutip.", "Correct the time and put it in quotes."));

    /// <summary>A step that is due before the one that comes before it; argument 0 is that one.</summary>
    public static readonly ProblemKind OutOfOrder = Error(
        "PRJ242",
        new("Satu langkah TPS jatuh tempo sebelum langkah yang mendahuluinya.",
            "A step of the station is due before the one ahead of it."),
        new("Tidak sebelum {0}.", "No sooner than {0}."),
        new("Urutkan jam menurut jalannya hari.", "Let the times follow the course of the day."));

    /// <summary>Too many hours for the status; argument 0 is the most.</summary>
    public static readonly ProblemKind TooManyHours = Error(
        "PRJ243",
        new("Terlalu banyak jam laporan situasi.", "Too many hours for the status."),
        new("Paling banyak {0} jam yang berbeda.", "At most {0} different hours."),
        new("Kurangi jamnya; laporan di luar jam tetap diterima.",
            "State fewer hours; reports between them are taken all the same."));

    private static ProblemKind Error(string code, Text title, Text allowed, Text mend) =>
        new(code, Severity.Error, title, allowed, mend);
}
