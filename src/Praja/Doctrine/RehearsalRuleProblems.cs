namespace Praja.Doctrine;

/// <summary>Problems of a doctrine's section <c>rehearsal</c>: PRJ229 to PRJ239.</summary>
public static class RehearsalRuleProblems
{
    /// <summary>An incident type that is not among the incidents; argument 0 lists them.</summary>
    public static readonly ProblemKind UnknownIncident = Error(
        "PRJ229",
        new("Jenis kejadian tidak dikenal.", "Unknown incident type."),
        new("Jenis yang ada: {0}.", "The types are: {0}."),
        new("Pakai id dari bagian incidents.", "Use an id of the section incidents."));

    /// <summary>A level that is not in the escalation; argument 0 lists them.</summary>
    public static readonly ProblemKind UnknownLevel = Error(
        "PRJ230",
        new("Tingkat eskalasi tidak dikenal.", "Unknown level of the escalation."),
        new("Tingkat yang ada: {0}.", "The levels are: {0}."),
        new("Pakai id dari bagian escalation.", "Use an id of the section escalation."));

    /// <summary>A profile that is not among the profiles; argument 0 lists them.</summary>
    public static readonly ProblemKind UnknownProfile = Error(
        "PRJ231",
        new("Sebaran jam tidak dikenal.", "Unknown hour profile."),
        new("Sebaran yang ada: {0}.", "The profiles are: {0}."),
        new("Pakai id dari rehearsal.profiles.", "Use an id of rehearsal.profiles."));

    /// <summary>A unit kind nobody has; argument 0 lists the kinds.</summary>
    public static readonly ProblemKind UnknownUnit = Error(
        "PRJ232",
        new("Jenis pasukan tidak dikenal.", "Unknown kind of unit."),
        new("Salah satu atau lebih dari: {0}.", "One or more of: {0}."),
        new("Pakai jenis sendiri, atau id dari rehearsal.outside.", "Use an own kind, or an id of rehearsal.outside."));

    /// <summary>A rate of a type whose course is not stated.</summary>
    public static readonly ProblemKind RateWithoutCourse = Error(
        "PRJ233",
        new("Laju kejadian tanpa jalannya kejadian.", "A rate whose incident has no course."),
        new("Satu butir courses untuk setiap jenis dalam rates.", "One record of courses for every type in rates."),
        new("Tambahkan jalannya kejadian ini ke rehearsal.courses, atau hapus lajunya.",
            "Add the type's course to rehearsal.courses, or delete the rate."));

    /// <summary>A phase that ends before it begins or begins within the one before; argument 0 is the hour.</summary>
    public static readonly ProblemKind PhaseHours = Error(
        "PRJ234",
        new("Jam bagian hari tidak urut.", "The hours of a part of the day are not in order."),
        new("Mulai tidak sebelum, dan berakhir sesudah, jam {0}; paling akhir 48.",
            "It begins no sooner, and ends later, than hour {0}; 48 at the latest."),
        new("Urutkan bagian satu tahapan menurut jam, tanpa beririsan.",
            "List the parts of a stage by hour, without overlap."));

    /// <summary>A level of the escalation without a need; argument 0 lists the levels.</summary>
    public static readonly ProblemKind LevelWithoutNeed = Error(
        "PRJ235",
        new("Kebutuhan satu tingkat eskalasi belum ada.", "A level of the escalation has no need."),
        new("Satu butir needs untuk setiap tingkat: {0}.", "One record of needs for every level: {0}."),
        new("Tambahkan kebutuhan tingkat ini ke rehearsal.needs.", "Add the level's need to rehearsal.needs."));

    /// <summary>A profile with no weight at all, or none in a stage's hours; argument 0 is the hours.</summary>
    public static readonly ProblemKind EmptyProfile = Error(
        "PRJ236",
        new("Semua jam dalam sebaran bernilai nol.", "Every hour of the profile weighs nothing."),
        new("Sedikitnya satu jam di atas 0 pada jam {0}.", "At least one hour above 0 within hours {0}."),
        new("Beri bobot pada jam-jam kejadian.", "Give weight to the hours in which incidents happen."));

    /// <summary>A profile with too few or too many hours.</summary>
    public static readonly ProblemKind ProfileLength = Error(
        "PRJ237",
        new("Jumlah jam dalam sebaran tidak sah.", "The profile has a wrong number of hours."),
        new("24 sampai 48 bobot, satu per jam mulai 00.00.", "24 to 48 weights, one for each hour from 00:00."),
        new("Tulis satu bobot untuk setiap jam.", "Write one weight for every hour."));

    /// <summary>A stage with phases in which nothing happens.</summary>
    public static readonly ProblemKind StageWithoutRates = Error(
        "PRJ238",
        new("Tahapan punya bagian hari tetapi tidak punya laju kejadian.", "A stage has phases but no rates."),
        new("Sedikitnya satu butir rates untuk tahapan itu.", "At least one record of rates for that stage."),
        new("Tambahkan laju kejadiannya, atau hapus bagian harinya.", "Add its rates, or delete its phases."));

    /// <summary>A rate for a flag that no indicator has; argument 0 lists the flags.</summary>
    public static readonly ProblemKind UnknownFlag = Error(
        "PRJ239",
        new("Tanda tidak dikenal.", "Unknown flag."),
        new("Tanda yang ada: {0}.", "The flags are: {0}."),
        new("Pakai id indikator ber-origin flag.", "Use the id of an indicator whose origin is flag."));

    /// <summary>A type that sets others off, but never or nowhere.</summary>
    public static readonly ProblemKind ExcitesNowhere = Error(
        "PRJ240",
        new("Kejadian memicu yang lain, tetapi tidak jelas kapan atau di mana.",
            "An incident sets others off, but it is not said when or where."),
        new("excite_hours dan excite_km di atas 0 bila excites di atas 0.",
            "excite_hours and excite_km above 0 where excites is above 0."),
        new("Tulis excite_hours dan excite_km, atau hapus excites.",
            "State excite_hours and excite_km, or delete excites."));

    private static ProblemKind Error(string code, Text title, Text allowed, Text mend) =>
        new(code, Severity.Error, title, allowed, mend);
}
