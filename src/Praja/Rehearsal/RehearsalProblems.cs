namespace Praja.Rehearsal;

/// <summary>What can be wrong with a file of a rehearsal's result: PRJ368 and PRJ369.</summary>
public static class RehearsalProblems
{
    /// <summary>Not JSON, or not of the schema's shape. {0} where in the file.</summary>
    public static readonly ProblemKind NotARehearsal = new(
        "PRJ368", Severity.Error,
        new("Berkas hasil gladi tidak dapat dibaca", "The file of a rehearsal's result cannot be read"),
        new("berkas gladi.json yang ditulis Praja, tidak diubah ({0})",
            "a gladi.json as Praja wrote it, unchanged ({0})"),
        new("Buat lagi hasilnya dengan: praja rehearse.", "Make the result again with: praja rehearse."));

    /// <summary>A result of another schema version. {0} the known schema.</summary>
    public static readonly ProblemKind OtherSchema = new(
        "PRJ369", Severity.Error,
        new("Versi berkas hasil gladi tidak dikenal", "Unknown version of the file of a rehearsal's result"),
        new("skema {0}", "schema {0}"),
        new("Buat lagi hasilnya dengan versi Praja ini, atau pakai versi Praja yang menulisnya.",
            "Make the result again with this version of Praja, or use the version that wrote it."));
}
