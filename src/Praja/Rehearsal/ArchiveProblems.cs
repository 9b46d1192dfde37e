namespace Praja.Rehearsal;

/// <summary>What can be wrong with runs kept for <c>--resume</c>: PRJ360 to PRJ362.</summary>
public static class ArchiveProblems
{
    /// <summary>Not an archive of runs, or cut off or changed.</summary>
    public static readonly ProblemKind Damaged = new(
        "PRJ360", Severity.Error,
        new("Putaran yang tersimpan rusak", "The runs kept are damaged"),
        new("berkas gladi.runs yang utuh", "an intact gladi.runs"),
        new("Hapus berkas itu, atau jalankan tanpa --resume: gladi dimulai dari awal.",
            "Delete the file, or run without --resume: the rehearsal starts from the beginning."));

    /// <summary>Runs of another plan, dossier, seed, scenario or version. {0} what differs, {1} its value
    /// now.</summary>
    public static readonly ProblemKind Foreign = new(
        "PRJ361", Severity.Error,
        new("Putaran yang tersimpan berasal dari gladi lain", "The runs kept belong to another rehearsal"),
        new("{0} yang sama: {1}", "the same {0}: {1}"),
        new("Pakai rencana, benih, skenario, dan versi yang sama; atau jalankan tanpa --resume.",
            "Use the same plan, seed, scenario and version; or run without --resume."));

    /// <summary>Nothing to resume. {0} where it was looked for.</summary>
    public static readonly ProblemKind NothingKept = new(
        "PRJ362", Severity.Note,
        new("Tidak ada putaran yang tersimpan; gladi dimulai dari awal",
            "No runs are kept; the rehearsal starts from the beginning"),
        new("{0} dari gladi sebelumnya", "{0} of an earlier rehearsal"),
        new("Untuk melanjutkan, pakai folder hasil yang sama (--out).",
            "To go on with one, use the same folder of results (--out)."));
}
