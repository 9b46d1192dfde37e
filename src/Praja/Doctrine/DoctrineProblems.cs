namespace Praja.Doctrine;

/// <summary>Problems of a doctrine file: PRJ200 to PRJ249. Argument 0 of most is the list of what is allowed.</summary>
public static class DoctrineProblems
{
    /// <summary>
    /// A map, list or text stands where another is wanted; argument 0 is what is wanted, 1 the same in English.
    /// </summary>
    public static readonly ProblemKind WrongShape = Error(
        "PRJ200",
        new("Bentuk isi tidak sesuai.", "The content has the wrong shape."),
        new("Di sini: {0}.", "Here: {1}."),
        new("Samakan bentuknya dengan docs/reference/doctrine.md.", "Follow the shape in docs/reference/doctrine.md."));

    /// <summary>A key nobody reads; argument 0 lists the known ones.</summary>
    public static readonly ProblemKind UnknownKey = Error(
        "PRJ201",
        new("Kunci tidak dikenal.", "Unknown key."),
        new("Kunci yang dikenal: {0}.", "Known keys: {0}."),
        new("Perbaiki ejaannya, atau hapus.", "Correct its spelling, or delete it."));

    /// <summary>A key that must be there is absent or empty; argument 0 is the key.</summary>
    public static readonly ProblemKind MissingKey = Error(
        "PRJ202",
        new("Isi yang wajib belum ada.", "A required part is missing."),
        new("{0}: harus ada dan tidak kosong.", "{0}: must be there and not empty."),
        new("Tambahkan {0}.", "Add {0}."));

    /// <summary>A number that is none, or outside its range; arguments 0 and 1 are the lowest and highest.</summary>
    public static readonly ProblemKind BadNumber = Error(
        "PRJ203",
        new("Angka tidak sah.", "The number is not valid."),
        new("{0} sampai {1}, pecahan dengan titik.", "{0} to {1}, decimals with a point."),
        new("Tulis angka dalam rentang itu, tanpa satuan dan tanpa pemisah ribuan.",
            "Write a number in that range, without unit or thousands separator."));

    /// <summary>Not a date.</summary>
    public static readonly ProblemKind BadDate = Error(
        "PRJ204",
        new("Tanggal tidak sah.", "The date is not valid."),
        new("Tahun-bulan-tanggal, misalnya 2024-11-27.", "Year-month-day, such as 2024-11-27."),
        new("Perbaiki tanggal, atau hapus kuncinya bila tanggal berbeda antardaerah.",
            "Correct the date, or delete the key when the date differs by place."));

    /// <summary>Not a time of day.</summary>
    public static readonly ProblemKind BadTime = Error(
        "PRJ205",
        new("Jam tidak sah.", "The time of day is not valid."),
        new("Jam:menit 24 jam, misalnya \"05:30\".", "Hours:minutes of 24 hours, such as \"05:30\"."),
        new("Perbaiki jam dan beri tanda kutip.", "Correct the time and put it in quotes."));

    /// <summary>A word outside its list; argument 0 lists the words.</summary>
    public static readonly ProblemKind UnknownWord = Error(
        "PRJ206",
        new("Kata tidak dikenal.", "Unknown word."),
        new("Salah satu dari: {0}.", "One of: {0}."),
        new("Pilih salah satu kata itu.", "Choose one of these words."));

    /// <summary>A record whose numbers name no source.</summary>
    public static readonly ProblemKind MissingSource = Error(
        "PRJ207",
        new("Sumber angka belum disebut.", "The numbers name no source."),
        new("source: kutipan, atau kata unsourced.", "source: a citation, or the word unsourced."),
        new("Tulis sumbernya; tulis unsourced bila tidak pernah diterbitkan.",
            "State the source; write unsourced when nobody has published it."));

    /// <summary>A text in one language only; argument 0 is the missing language.</summary>
    public static readonly ProblemKind OneLanguage = Error(
        "PRJ208",
        new("Teks belum ada dalam dua bahasa.", "The text is not in both languages."),
        new("Isi id (Indonesia) dan en (Inggris).", "Both id (Indonesian) and en (English)."),
        new("Tambahkan {0}.", "Add {0}."));

    /// <summary>More records than allowed; argument 0 is the limit.</summary>
    public static readonly ProblemKind TooMany = Error(
        "PRJ209",
        new("Terlalu banyak butir.", "Too many items."),
        new("Paling banyak {0}.", "At most {0}."),
        new("Gabungkan atau hapus butir yang tidak dipakai.", "Merge the items, or delete those not used."));

    /// <summary>The same id twice; argument 0 is the line of the first.</summary>
    public static readonly ProblemKind DuplicateId = Error(
        "PRJ210",
        new("Id yang sama dipakai dua kali.", "The same id is used twice."),
        new("Setiap id satu kali; yang pertama di baris {0}.", "Every id once; the first is on line {0}."),
        new("Ganti salah satu id.", "Change one of the ids."));

    /// <summary>An id with other characters than allowed.</summary>
    public static readonly ProblemKind BadId = Error(
        "PRJ211",
        new("Id tidak sah.", "The id is not valid."),
        new(
            "Huruf kecil a-z, angka, garis bawah; paling panjang 40.",
            "Lower-case a-z, digits, underscore; at most 40."),
        new("Tulis ulang id dengan huruf-huruf itu.", "Write the id with these characters."));

    /// <summary>A stage that is not among the stages; argument 0 lists them.</summary>
    public static readonly ProblemKind UnknownStage = Error(
        "PRJ212",
        new("Tahapan tidak dikenal.", "Unknown stage."),
        new("Tahapan yang ada: {0}.", "The stages are: {0}."),
        new("Pakai id dari bagian stages.", "Use an id of the section stages."));

    /// <summary>A band that is not among the bands; argument 0 lists them.</summary>
    public static readonly ProblemKind UnknownBand = Error(
        "PRJ213",
        new("Kategori kerawanan tidak dikenal.", "Unknown band."),
        new("Kategori yang ada: {0}.", "The bands are: {0}."),
        new("Pakai id dari bagian bands.", "Use an id of the section bands."));

    /// <summary>A band without exactly one default pattern; argument 0 is the band.</summary>
    public static readonly ProblemKind NoDefaultPattern = Error(
        "PRJ214",
        new("Pola baku kategori ini bukan tepat satu.", "The band has not exactly one default pattern."),
        new("Tepat satu pola dengan default: true untuk {0}.", "Exactly one pattern with default: true for {0}."),
        new("Tandai satu pola sebagai baku.", "Mark one pattern as the default."));

    /// <summary>A pattern's id that says other numbers than its fields; argument 0 is the right id.</summary>
    public static readonly ProblemKind PatternId = Error(
        "PRJ215",
        new("Nama pola tidak cocok dengan angkanya.", "The pattern's id does not say its numbers."),
        new("polisi-TPS-linmas: {0}.", "police-stations-linmas: {0}."),
        new("Samakan id dengan angkanya, atau sebaliknya.", "Make id and numbers agree."));

    /// <summary>Cuts that do not start at 0 or do not rise; argument 0 is the cut before, or 0.</summary>
    public static readonly ProblemKind CutsNotRising = Error(
        "PRJ216",
        new("Batas kelas tidak naik dari 0.", "The cuts do not rise from 0."),
        new("Batas pertama 0, berikutnya lebih besar dari {0}.", "The first cut is 0, this one above {0}."),
        new("Urutkan kelas dari yang terendah.", "List the classes from the lowest."));

    /// <summary>Goalposts that are equal.</summary>
    public static readonly ProblemKind EqualGoalposts = Error(
        "PRJ217",
        new("Titik low dan high sama.", "The goalposts low and high are equal."),
        new("Dua nilai yang berbeda.", "Two different values."),
        new("Tulis nilai tanpa risiko pada low dan risiko penuh pada high.",
            "Put the value of no risk in low and of full risk in high."));

    /// <summary>A stage in which no indicator weighs anything; argument 0 is the stage.</summary>
    public static readonly ProblemKind NoWeight = Error(
        "PRJ218",
        new("Tidak ada indikator yang berbobot pada satu tahapan.", "No indicator has weight in a stage."),
        new("Sedikitnya satu bobot di atas 0 untuk {0}.", "At least one weight above 0 for {0}."),
        new("Beri bobot pada indikator yang berlaku.", "Give weight to the indicators that matter."));

    /// <summary>A travel mode whose last leg has an end; argument 0 is the mode.</summary>
    public static readonly ProblemKind BoundedLegs = Error(
        "PRJ219",
        new("Ruas terakhir moda perjalanan punya batas, atau tidak ada.", "A travel mode ends, or has no leg."),
        new("Ruas terakhir {0} memakai up_to_km: unbounded.", "The last leg of {0} has up_to_km: unbounded."),
        new("Tambahkan ruas tanpa batas.", "Add an unbounded leg."));

    /// <summary>Legs whose distances do not rise; argument 0 is the distance before.</summary>
    public static readonly ProblemKind LegsNotRising = Error(
        "PRJ220",
        new("Jarak ruas tidak naik.", "The legs' distances do not rise."),
        new("up_to_km di atas {0}.", "up_to_km above {0}."),
        new("Urutkan ruas satu moda dari yang terdekat.", "List the legs of one mode from the nearest."));

    /// <summary>A longer way that takes less time; argument 0 is the lowest minutes, 1 the distance.</summary>
    public static readonly ProblemKind TimeFalls = Error(
        "PRJ221",
        new("Waktu tempuh turun ketika jarak bertambah.", "The travel time falls as distance grows."),
        new(
            "Sedikitnya {0} menit pada {1} km, waktu ruas sebelumnya.",
            "At least {0} minutes at {1} km, where the leg before ends."),
        new("Naikkan fixed_minutes ruas ini, atau turunkan kecepatannya.",
            "Raise fixed_minutes of this leg, or lower its speed."));

    /// <summary>A stage that ends before it starts; argument 0 is the start.</summary>
    public static readonly ProblemKind StageBackwards = Error(
        "PRJ222",
        new("Tahapan berakhir sebelum dimulai.", "The stage ends before it starts."),
        new("Tidak sebelum {0}.", "Not before {0}."),
        new("Perbaiki start atau end.", "Correct start or end."));

    /// <summary>A stage listed after one that starts later; argument 0 is that one's start.</summary>
    public static readonly ProblemKind StageOrder = Error(
        "PRJ223",
        new("Tahapan tidak urut waktu.", "The stages are not in calendar order."),
        new("Mulai tidak sebelum {0}.", "A start not before {0}."),
        new("Pindahkan tahapan ini ke tempatnya.", "Move the stage to its place."));

    /// <summary>Two stages that overlap though neither allows it; argument 0 is the other stage.</summary>
    public static readonly ProblemKind StageOverlap = Error(
        "PRJ224",
        new("Dua tahapan beririsan tanpa izin.", "Two stages overlap and neither allows it."),
        new(
            "Tidak beririsan dengan {0}, atau {0} disebut dalam overlaps.",
            "No common day with {0}, or {0} named in overlaps."),
        new("Perbaiki tanggal, atau tambahkan {0} pada overlaps.", "Correct the dates, or add {0} to overlaps."));

    /// <summary>Not exactly one stage is voting day.</summary>
    public static readonly ProblemKind VotingStage = Error(
        "PRJ225",
        new("Tahapan pemungutan suara bukan tepat satu.", "Not exactly one stage is voting day."),
        new("Tepat satu tahapan dengan voting: true.", "Exactly one stage with voting: true."),
        new("Tandai tahapan pemungutan suara saja.", "Mark the stage of voting alone."));

    /// <summary>Force stages that are not 1 to 6 in order; argument 0 is the number due here.</summary>
    public static readonly ProblemKind ForceOrder = Error(
        "PRJ226",
        new("Tahap penggunaan kekuatan bukan 1 sampai 6 berurutan.", "The force stages are not 1 to 6 in order."),
        new("Di sini: {0}.", "Here: {0}."),
        new("Tulis keenam tahap Perkap 1/2009 berurutan.", "Write the six stages of Perkap 1/2009 in order."));

    /// <summary>An indicator about who people are; Praja keeps no such data.</summary>
    public static readonly ProblemKind AboutPeople = Error(
        "PRJ227",
        new("Indikator tentang jati diri orang tidak diterima.", "Indicators about who people are, are not accepted."),
        new(
            "Keadaan tempat dan kejadian; bukan pilihan, partai, agama, suku, atau riwayat pidana orang.",
            "Places and events; not people's votes, party, faith, ethnicity or criminal history."),
        new("Hapus indikator ini.", "Delete the indicator."));

    /// <summary>A floor band on an indicator that is not a flag.</summary>
    public static readonly ProblemKind FloorWithoutFlag = Error(
        "PRJ228",
        new("at_least hanya untuk indikator ya/tidak.", "at_least is for yes-or-no indicators only."),
        new("origin: flag bila ada at_least.", "origin: flag where at_least is stated."),
        new("Hapus at_least, atau ubah origin.", "Delete at_least, or change origin."));

    private static ProblemKind Error(string code, Text title, Text allowed, Text mend) =>
        new(code, Severity.Error, title, allowed, mend);
}
