namespace Praja.Rehearsal;

/// <summary>What keeps a rehearsal from being prepared: PRJ350 to PRJ359.</summary>
public static class PreparationProblems
{
    /// <summary>A place of a what-if that the dossier does not know. {0} nearest known ones.</summary>
    public static readonly ProblemKind UnknownPlace = Error(
        "PRJ350",
        new("Tempat pada pengandaian tidak dikenal.", "A what-if names an unknown place."),
        new("Id komando atau tempat, atau kode wilayah, dari dossier. Mirip: {0}.",
            "Id of a command or site, or a region code, of the dossier. Near: {0}."),
        new("Perbaiki ejaannya; semua id ada di commands.csv, sites.csv, dan regions.csv.",
            "Correct its spelling; all ids stand in commands.csv, sites.csv and regions.csv."));

    /// <summary>A road that begins and ends in the same place.</summary>
    public static readonly ProblemKind RoadToItself = Error(
        "PRJ351",
        new("Jalan yang ditutup berawal dan berakhir di tempat yang sama.",
            "The closed road begins and ends in the same place."),
        new("Dua tempat yang berbeda; yang satu tidak di dalam yang lain.",
            "Two different places, neither inside the other."),
        new("Sebutkan dua ujung jalan, misalnya dua kecamatan.", "Name the road's two ends, such as two districts."));

    /// <summary>A region of a what-if that the dossier does not know. {0} nearest known ones.</summary>
    public static readonly ProblemKind UnknownRegion = Error(
        "PRJ352",
        new("Wilayah pada pengandaian tidak dikenal.", "A what-if names an unknown region."),
        new("Kode wilayah dari regions.csv. Mirip: {0}.", "A region code of regions.csv. Near: {0}."),
        new("Perbaiki kodenya.", "Correct the code."));

    /// <summary>A flood or loss of signal where there is nothing to guard.</summary>
    public static readonly ProblemKind NothingThere = Error(
        "PRJ353",
        new("Tidak ada tempat yang dijaga di wilayah itu.", "There is nothing to guard in that region."),
        new("Wilayah yang memuat sedikitnya satu baris sites.csv.",
            "A region that holds at least one row of sites.csv."),
        new("Sebutkan wilayah lain.", "Name another region."));

    /// <summary>Reserve of nobody, or of more people than there are. {0} how many there are.</summary>
    public static readonly ProblemKind AddedPeople = Error(
        "PRJ354",
        new("Jumlah cadangan tambahan tidak masuk akal.", "The number of people added is not possible."),
        new("1 sampai {0}, jumlah Polri dan TNI dalam dossier.", "1 to {0}, the police and TNI of the dossier."),
        new("Satu peleton 30 orang; tulis jumlah orangnya.", "A platoon is 30 people; write how many people."));

    /// <summary>A stage that cannot be rehearsed. {0} those that can.</summary>
    public static readonly ProblemKind StageNotRehearsed = Error(
        "PRJ355",
        new("Tahapan ini tidak dapat digladikan.", "This stage cannot be rehearsed."),
        new("Yang dapat: {0}; tahapan perlu laju kejadian dalam doktrin dan penugasan dalam rencana.",
            "Those that can: {0}; a stage needs rates in the doctrine and assignments in the plan."),
        new("Pilih tahapan lain, atau tambahkan rehearsal.rates untuk tahapan ini pada doktrin.",
            "Choose another stage, or add rehearsal.rates for this stage to the doctrine."));

    /// <summary>A doctrine without the section. {0} the doctrine's id.</summary>
    public static readonly ProblemKind NoRules = Error(
        "PRJ356",
        new("Doktrin tidak memuat anggapan gladi.", "The doctrine has no assumptions for a rehearsal."),
        new("Bagian rehearsal dalam berkas doktrin {0}.", "A section rehearsal in the doctrine file {0}."),
        new("Salin bagian rehearsal dari doctrine/pilkada-2024.yaml lalu sesuaikan.",
            "Copy the section rehearsal of doctrine/pilkada-2024.yaml and adapt it."));

    /// <summary>An input file that is not the one the plan was made from. {0} its hash in the plan.</summary>
    public static readonly ProblemKind OtherInput = Error(
        "PRJ357",
        new("Rencana dibuat dari versi lain berkas ini.", "The plan was made from another version of this file."),
        new("Berkas dengan SHA-256 {0}.", "The file with SHA-256 {0}."),
        new("Buat lagi rencananya dengan praja plan, atau pakai dossier yang dulu.",
            "Make the plan again with praja plan, or use the dossier of then."));

    /// <summary>A plan of another operation. {0} what the dossier says.</summary>
    public static readonly ProblemKind OtherOperation = Error(
        "PRJ358",
        new("Rencana ini milik operasi lain.", "The plan is of another operation."),
        new("Seperti dossier: {0}.", "As in the dossier: {0}."),
        new("Pakai plan.json dari dossier ini.", "Use the plan.json of this dossier."));

    /// <summary>A count out of range. {0} lowest, {1} highest.</summary>
    public static readonly ProblemKind BadCount = Error(
        "PRJ359",
        new("Jumlahnya di luar batas.", "The count is out of range."),
        new("{0} sampai {1}.", "{0} to {1}."),
        new("Tulis jumlah dalam batas itu.", "Write a count within that range."));

    private static ProblemKind Error(string code, Text title, Text allowed, Text mend) =>
        new(code, Severity.Error, title, allowed, mend);
}
