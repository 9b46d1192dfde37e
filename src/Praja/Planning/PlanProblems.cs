namespace Praja.Planning;

/// <summary>What can be wrong with a plan file: PRJ300 to PRJ349.</summary>
public static class PlanProblems
{
    /// <summary>Not JSON, or not of the schema's shape. {0} where in the file.</summary>
    public static readonly ProblemKind NotAPlan = new(
        "PRJ300", Severity.Error,
        new("Berkas rencana tidak dapat dibaca", "The plan file cannot be read"),
        new("berkas plan.json yang ditulis Praja, tidak diubah ({0})",
            "a plan.json as Praja wrote it, unchanged ({0})"),
        new("Buat lagi rencananya dengan: praja plan.", "Make the plan again with: praja plan."));

    /// <summary>A plan of another schema version. {0} the known schema.</summary>
    public static readonly ProblemKind OtherSchema = new(
        "PRJ301", Severity.Error,
        new("Versi berkas rencana tidak dikenal", "Unknown version of the plan file"),
        new("skema {0}", "schema {0}"),
        new("Buat lagi rencananya dengan versi Praja ini, atau pakai versi Praja yang menulisnya.",
            "Make the plan again with this version of Praja, or use the version that wrote it."));

    /// <summary>
    /// Parts of the plan do not fit each other. {0} the rule, in Indonesian, {1} the same in English.
    /// </summary>
    public static readonly ProblemKind Contradiction = new(
        "PRJ302", Severity.Error,
        new("Isi rencana saling bertentangan", "The plan contradicts itself"),
        new("{0}", "{1}"),
        new("Berkas ini diubah dengan tangan; buat lagi rencananya dengan: praja plan.",
            "The file was changed by hand; make the plan again with: praja plan."));

    /// <summary>Nothing says where the plan's dossier lies. {0} the file that would.</summary>
    public static readonly ProblemKind NoDossier = new(
        "PRJ303", Severity.Error,
        new("Dossier rencana ini tidak diketahui", "The plan's dossier is not known"),
        new("{0} di samping plan.json, atau pilihan --dossier", "{0} beside plan.json, or the option --dossier"),
        new("Sebutkan folder dossier dengan --dossier, atau buat lagi rencananya dengan: praja plan.",
            "Name the dossier's folder with --dossier, or make the plan again with: praja plan."));
}
