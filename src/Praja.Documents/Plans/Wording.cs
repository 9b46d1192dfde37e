using System.Globalization;
using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Documents.Plans;

/// <summary>
/// Words, numbers and dates in one language. The formats are written down here and not taken from the machine's
/// culture, so that the same plan gives the same documents everywhere.
/// </summary>
public sealed class Wording(Language language)
{
    private static readonly string[] Months =
    [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni",
        "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ];

    private static readonly string[] Weekdays = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    private readonly NumberFormatInfo numbers = new()
    {
        NumberGroupSeparator = language == Language.English ? "," : ".",
        NumberDecimalSeparator = language == Language.English ? "." : ",",
        NegativeSign = "-",
    };

    /// <summary>The language of every text made here.</summary>
    public Language Language => language;

    /// <summary>Code for the document's own language mark.</summary>
    public string Code => language == Language.English ? "en-GB" : "id-ID";

    /// <summary>One of two texts.</summary>
    public string Say(string id, string en) => language == Language.English ? en : id;

    /// <summary>A bilingual text.</summary>
    public string Say(Text text) => text.In(language);

    /// <summary>A whole number with groups of three.</summary>
    public string Number(long value) => value.ToString("N0", numbers);

    /// <summary>A number with decimals.</summary>
    public string Number(double value, int decimals) =>
        value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), numbers);

    /// <summary>A share (0..1) in per cent. It is rounded down, so that 99.96 % never reads as all.</summary>
    public string Percent(double share) => Number(Math.Floor((share * 1000) + 1e-9) / 10, 1) + Say(" %", "%");

    /// <summary>27 November 2024.</summary>
    public string Day(DateOnly day) => language == Language.English
        ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : $"{Digits(day.Day)} {Months[day.Month - 1]} {Digits(day.Year)}";

    /// <summary>Rabu, 27 November 2024.</summary>
    public string DayWithName(DateOnly day) =>
        (language == Language.English ? day.DayOfWeek.ToString() : Weekdays[(int)day.DayOfWeek]) + ", " + Day(day);

    /// <summary>26 Agustus s.d. 16 Desember 2024.</summary>
    public string Days(DateOnly from, DateOnly to)
    {
        if (from == to) return Day(from);
        var start = from.Year == to.Year ? Day(from)[..^5] : Day(from);
        if (from.Year == to.Year && from.Month == to.Month) start = Digits(from.Day);
        return start + Say(" s.d. ", " to ") + Day(to);
    }

    /// <summary>2 jam 15 menit.</summary>
    public string Minutes(int minutes)
    {
        var (hours, rest) = (minutes / 60, minutes % 60);
        if (hours == 0) return Digits(rest) + Say(" menit", " min");
        return Digits(hours) + Say(" jam", " h") + (rest == 0 ? "" : " " + Digits(rest) + Say(" menit", " min"));
    }

    /// <summary>When a team leaves: Hari-H, H-1, H-2.</summary>
    public string Departure(int daysBefore) =>
        daysBefore == 0 ? Say("Hari-H", "Day D") : Say("H-", "D-") + Digits(daysBefore);

    /// <summary>The mark of a document that is not for everyone.</summary>
    public string Restricted => Say("TERBATAS", "RESTRICTED");

    /// <summary>Name of an agency.</summary>
    public string Name(Agency agency) => agency switch
    {
        Agency.Polri => Say("Polri", "Police"),
        Agency.Tni => Say("TNI", "Army (TNI)"),
        Agency.Linmas => "Linmas",
        _ => Say("Pemda", "Local government"),
    };

    /// <summary>What people are needed for.</summary>
    public string Name(DemandKind kind) => kind switch
    {
        DemandKind.Beat => Say("PAM TPS", "Polling stations"),
        DemandKind.Post => Say("Pos penjagaan", "Fixed post"),
        DemandKind.Escort => Say("Pengawalan", "Escort"),
        DemandKind.Patrol => Say("Patroli", "Patrol"),
        DemandKind.Reserve => Say("Cadangan", "Reserve"),
        _ => Say("Posko", "Command post"),
    };

    /// <summary>How a place is reached.</summary>
    public string Name(AccessMode access) => access switch
    {
        AccessMode.Road => Say("jalan", "road"),
        AccessMode.PlantationRoad => Say("jalan kebun", "plantation road"),
        AccessMode.River => Say("sungai", "river"),
        _ => Say("laut", "sea"),
    };

    /// <summary>Why people are missing.</summary>
    public string Reason(string reason) => reason switch
    {
        "no_people" => Say("semua personel sudah terpakai", "everyone is already used"),
        "no_skill" => Say("tidak ada personel dengan kemampuan itu", "nobody has the skill"),
        "no_reach" => Say("tidak terjangkau tepat waktu", "cannot be reached in time"),
        _ => reason,
    };

    /// <summary>Words joined as a sentence does: a, b, dan c.</summary>
    public string Join(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "-",
        1 => words[0],
        _ => string.Join(", ", words.Take(words.Count - 1)) + Say(" dan ", " and ") + words[^1],
    };

    private static string Digits(int value) => value.ToString(CultureInfo.InvariantCulture);
}
