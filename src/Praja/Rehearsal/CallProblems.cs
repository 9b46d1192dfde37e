namespace Praja.Rehearsal;

/// <summary>What can be wrong with the words of a call to rehearse: PRJ363 to PRJ366.</summary>
public static class CallProblems
{
    /// <summary>An option's value is not of its form. {0} the form.</summary>
    public static readonly ProblemKind BadOption = new(
        "PRJ363", Severity.Error,
        new("Nilai pilihan ini tidak dapat dipakai", "The option's value cannot be used"),
        new("{0}", "{0}"),
        new("Lihat praja VERB --help dan docs/reference/cli.md.", "See praja VERB --help and docs/reference/cli.md."));

    /// <summary>A what-if in which nothing is otherwise. {0} the options.</summary>
    public static readonly ProblemKind NothingOtherwise = new(
        "PRJ364", Severity.Error,
        new("Tidak ada yang diandaikan", "The what-if changes nothing"),
        new("sedikitnya satu dari {0}", "at least one of {0}"),
        new("Tambahkan satu perubahan; untuk rencana apa adanya: praja rehearse.",
            "Add a change; for the plan as it is: praja rehearse."));

    /// <summary>The same plan twice in a comparison.</summary>
    public static readonly ProblemKind SamePlanTwice = new(
        "PRJ365", Severity.Warning,
        new("Rencana yang sama disebut dua kali; selisihnya nol",
            "The same plan is named twice; its difference is zero"),
        new("rencana yang berbeda", "different plans"),
        new("Bandingkan dengan rencana lain.", "Compare with another plan."));

    /// <summary>Plans that do not meet the same incidents. {0} the first plan's.</summary>
    public static readonly ProblemKind OtherIncidents = new(
        "PRJ366", Severity.Error,
        new("Rencana-rencana ini tidak menjaga tempat yang sama dengan doktrin yang sama",
            "These plans do not guard the same places by the same doctrine"),
        new("{0}, seperti rencana pertama", "{0}, as in the first plan"),
        new("Bandingkan rencana dari satu wilayah, satu daftar tempat, dan satu doktrin.",
            "Compare plans of one region, one list of places and one doctrine."));
}
