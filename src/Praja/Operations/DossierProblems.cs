namespace Praja.Operations;

/// <summary>What can be wrong with the rows of a dossier once its cells are read: PRJ050 to PRJ149.</summary>
public static class DossierProblems
{
    /// <summary>
    /// An id or code that nothing in the dossier has. {0} where it should be, {1} the nearest known ones.
    /// </summary>
    public static readonly ProblemKind UnknownReference = new(
        "PRJ050", Severity.Error,
        new("Rujukan tidak dikenal", "Unknown reference"),
        new("sesuatu yang ada di {0}", "something that stands in {0}"),
        new("Perbaiki ejaannya atau tambahkan di {0}. Paling mirip: {1}.",
            "Correct the spelling or add it to {0}. Nearest: {1}."));

    /// <summary>An id that stands twice. {0} the id.</summary>
    public static readonly ProblemKind DuplicateId = new(
        "PRJ051", Severity.Error,
        new("Id dipakai dua kali", "Id used twice"),
        new("setiap id hanya satu kali", "each id once only"),
        new("Hapus salah satu baris {0} atau beri id lain.", "Remove one of the rows {0} or give it another id."));

    /// <summary>A region's code does not fit its level. {0} the level stated.</summary>
    public static readonly ProblemKind RegionCodeMismatch = new(
        "PRJ052", Severity.Error,
        new("Kode wilayah tidak sesuai tingkatnya", "Region code does not fit its level"),
        new(
            "kode Kemendagri: 64 provinsi, 64.08 kabupaten/kota, 64.08.04 kecamatan, 64.08.04.2001 desa; "
            + "di sini tertulis {0}",
            "Kemendagri codes: 64 province, 64.08 regency, 64.08.04 district, 64.08.04.2001 village; here it says {0}"),
        new("Periksa titik dan angka nol di depan: lembar kerja sering menghilangkannya.",
            "Look at the dots and leading zeros: spreadsheets like to drop them."));

    /// <summary>A region whose parent is not in the file. {0} the parent's code.</summary>
    public static readonly ProblemKind RegionParentMissing = new(
        "PRJ053", Severity.Error,
        new("Wilayah induk tidak ada", "Parent region missing"),
        new("induk {0} tertulis di regions.csv", "its parent {0} stands in regions.csv"),
        new("Tambahkan baris {0} atau perbaiki kode wilayah ini.", "Add a row {0} or correct this region's code."));

    /// <summary>
    /// A Polda's operation covers a province, a Polres' a regency. {0} level wanted, {1} level of the operation.
    /// </summary>
    public static readonly ProblemKind OperationRegionLevel = new(
        "PRJ054", Severity.Error,
        new("Wilayah tidak sesuai tingkat operasi", "Region does not fit the operation's level"),
        new("kode tingkat {0} untuk operasi {1}", "a code of level {0} for an operation of a {1}"),
        new("Perbaiki level atau region di operation.yaml.", "Correct level or region of operation.yaml."));

    /// <summary>A position far outside its region. {0} the region, {1} kilometres outside.</summary>
    public static readonly ProblemKind PositionOutsideRegion = new(
        "PRJ055", Severity.Warning,
        new("Posisi di luar wilayahnya", "Position outside its region"),
        new("titik di dalam {0}", "a point inside {0}"),
        new("Titik ini {1} km di luar {0}: periksa posisi atau wilayahnya.",
            "This point lies {1} km outside {0}: look at the position or the region."));

    /// <summary>A position outside the country. {0} the point.</summary>
    public static readonly ProblemKind PositionOutsideCountry = new(
        "PRJ056", Severity.Error,
        new("Posisi di luar Indonesia", "Position outside Indonesia"),
        new("lintang -11,5 sampai 6,5 dan bujur 94,5 sampai 141,5",
            "latitude -11.5 to 6.5 and longitude 94.5 to 141.5"),
        new("Perbaiki lintang dan bujurnya, dalam derajat desimal.",
            "Correct latitude and longitude, in decimal degrees."));

    /// <summary>Latitude and longitude stand in each other's place. {0} the point turned round.</summary>
    public static readonly ProblemKind PositionSwapped = new(
        "PRJ057", Severity.Error,
        new("Lintang dan bujur tertukar", "Latitude and longitude swapped"),
        new("lintang dahulu, lalu bujur: {0}", "latitude first, then longitude: {0}"),
        new("Tukar kedua nilai itu.", "Swap the two values."));

    /// <summary>Neither the place nor its region has a position. {0} the region.</summary>
    public static readonly ProblemKind PositionUnknown = new(
        "PRJ058", Severity.Error,
        new("Posisi tidak diketahui", "Position unknown"),
        new("posisi tempat ini, atau titik tengah wilayah {0}",
            "a position for this place, or a centre for region {0}"),
        new("Isi lintang dan bujur, atau titik tengah {0} di regions.csv.",
            "Fill in latitude and longitude, or the centre of {0} in regions.csv."));

    /// <summary>Ends before it starts.</summary>
    public static readonly ProblemKind DatesBackward = new(
        "PRJ060", Severity.Error,
        new("Tanggal akhir mendahului tanggal awal", "End before start"),
        new("akhir pada atau sesudah {0}", "an end on or after {0}"),
        new("Tukar atau perbaiki kedua tanggal.", "Swap or correct the two dates."));

    /// <summary>Two stages overlap that may not. {0} the other stage, {1} its dates.</summary>
    public static readonly ProblemKind StagesOverlap = new(
        "PRJ061", Severity.Error,
        new("Tahapan tumpang tindih", "Stages overlap"),
        new("tidak bersamaan dengan {0} ({1}), kecuali doktrin membolehkan",
            "not during {0} ({1}), unless doctrine allows it"),
        new("Perbaiki tanggal salah satu tahapan.", "Correct the dates of one of them."));

    /// <summary>Other dates than the published calendar's. {0} published dates, {1} source.</summary>
    public static readonly ProblemKind StageDatesDiffer = new(
        "PRJ062", Severity.Warning,
        new("Tanggal tahapan lain dari kalender resmi", "Stage dates differ from the published calendar"),
        new("{0} menurut {1}", "{0} by {1}"),
        new("Perbaiki tanggalnya, atau biarkan bila KPU setempat menetapkan lain.",
            "Correct the dates, or leave them where the local KPU has decided so."));

    /// <summary>The election is on a day outside the voting stage. {0} the voting stage's dates.</summary>
    public static readonly ProblemKind ElectionOutsideVoting = new(
        "PRJ063", Severity.Error,
        new("Hari pemungutan suara di luar tahapan pemungutan", "Election date outside the voting stage"),
        new("hari di dalam tahapan pemungutan: {0}", "a day of the voting stage: {0}"),
        new("Samakan election_date di operation.yaml dengan stages.csv.",
            "Make election_date of operation.yaml agree with stages.csv."));

    /// <summary>No stage of voting. {0} ids of doctrine stages that are voting.</summary>
    public static readonly ProblemKind VotingStageMissing = new(
        "PRJ064", Severity.Error,
        new("Tidak ada tahapan pemungutan suara", "No voting stage"),
        new("satu tahapan jenis {0}", "one stage of kind {0}"),
        new("Tambahkan tahapan jenis {0} di stages.csv.", "Add a stage of kind {0} to stages.csv."));

    /// <summary>A phase overlaps the one before. {0} the last day of the one before.</summary>
    public static readonly ProblemKind PhasesOverlap = new(
        "PRJ065", Severity.Error,
        new("Fase operasi tumpang tindih", "Phases overlap"),
        new("mulai sesudah {0}", "a start after {0}"),
        new("Fase berjalan berurutan: perbaiki tanggalnya.", "Phases follow each other: correct the dates."));

    /// <summary>Days between two phases belong to none. {0} first day missing, {1} last.</summary>
    public static readonly ProblemKind PhaseGap = new(
        "PRJ066", Severity.Warning,
        new("Ada hari tanpa fase", "Days without a phase"),
        new("fase yang bersambung", "phases that join"),
        new("Hari {0} sampai {1} tidak masuk fase mana pun.", "The days {0} to {1} belong to no phase."));

    /// <summary>A phase is missing. {0} its name.</summary>
    public static readonly ProblemKind PhaseMissing = new(
        "PRJ067", Severity.Error,
        new("Fase operasi tidak ada", "Phase missing"),
        new("fase {0} dengan tanggal mulai dan selesai", "a phase {0} with its dates"),
        new("Tambahkan fase {0} di operation.yaml.", "Add phase {0} to operation.yaml."));

    /// <summary>The election is outside the operation phase. {0} its dates.</summary>
    public static readonly ProblemKind ElectionOutsideOperation = new(
        "PRJ068", Severity.Error,
        new("Hari pemungutan suara di luar fase operasi", "Election date outside the operation phase"),
        new("hari di dalam fase operasi: {0}", "a day of the operation phase: {0}"),
        new("Perbaiki election_date atau tanggal fase operasi.", "Correct election_date or the dates of the phase."));

    /// <summary>A region states another number of stations than the dossier has. {0} expected, {1} counted.</summary>
    public static readonly ProblemKind StationCountDiffers = new(
        "PRJ070", Severity.Warning,
        new("Jumlah TPS berbeda", "Number of TPS differs"),
        new("{0} TPS di sites.csv, seperti di regions.csv", "{0} TPS in sites.csv, as in regions.csv"),
        new("sites.csv memuat {1}: lengkapi daftar TPS atau perbaiki angkanya.",
            "sites.csv has {1}: complete the list or correct the figure."));

    /// <summary>The regions below state other stations in all. {0} the region's, {1} the sum.</summary>
    public static readonly ProblemKind StationSumDiffers = new(
        "PRJ071", Severity.Warning,
        new("Jumlah TPS wilayah di bawahnya berbeda", "Stations of the regions below differ"),
        new("jumlah TPS di bawahnya {0}", "the regions below add up to {0}"),
        new("Jumlahnya {1}: perbaiki salah satu angka.", "They add up to {1}: correct one of the figures."));

    /// <summary>The regions below state other voters in all. {0} the region's, {1} the sum.</summary>
    public static readonly ProblemKind VoterSumDiffers = new(
        "PRJ072", Severity.Warning,
        new("Jumlah pemilih berbeda", "Number of voters differs"),
        new("jumlah pemilih di bawahnya {0}", "voters below add up to {0}"),
        new("Jumlahnya {1}: perbaiki salah satu angka.", "They add up to {1}: correct one of the figures."));

    /// <summary>Too many voters for a station. {0} the most.</summary>
    public static readonly ProblemKind StationTooLarge = new(
        "PRJ073", Severity.Warning,
        new("Pemilih TPS terlalu banyak", "Too many voters at a TPS"),
        new("paling banyak {0} (rencana KPU untuk Pilkada 2024; undang-undang 800)",
            "at most {0} (KPU's plan for 2024; the law says 800)"),
        new("Periksa daftar pemilihnya.", "Look at its roll."));

    /// <summary>A TPS or PPS not in a village.</summary>
    public static readonly ProblemKind StationNeedsVillage = new(
        "PRJ074", Severity.Error,
        new("TPS atau PPS tanpa desa", "TPS or PPS without a village"),
        new("kode desa atau kelurahan, misalnya 64.08.04.2001", "a village code, e.g. 64.08.04.2001"),
        new("Tulis kode desanya di kolom region.", "Write its village code into column region."));

    /// <summary>No police command covers a station. {0} its region.</summary>
    public static readonly ProblemKind StationWithoutPolice = new(
        "PRJ075", Severity.Error,
        new("TPS tanpa wilayah hukum Polri", "TPS without a police jurisdiction"),
        new("satu satuan Polri dengan {0} di wilayah hukumnya", "a police command with {0} in its jurisdiction"),
        new("Tambahkan {0} atau kecamatannya pada kolom jurisdiction di commands.csv.",
            "Add {0} or its district to column jurisdiction of commands.csv."));

    /// <summary>Two police commands cover a station by the same code. {0} one, {1} the other, {2} the code.</summary>
    public static readonly ProblemKind StationInTwoJurisdictions = new(
        "PRJ076", Severity.Error,
        new("TPS dalam dua wilayah hukum", "TPS in two jurisdictions"),
        new("{2} hanya pada satu satuan Polri", "{2} with one police command only"),
        new("Hapus {2} dari {0} atau dari {1}.", "Remove {2} from {0} or from {1}."));

    /// <summary>A TPS id of another shape than village/number. {0} its village.</summary>
    public static readonly ProblemKind StationIdShape = new(
        "PRJ077", Severity.Warning,
        new("Id TPS tidak baku", "Unusual TPS id"),
        new("kode desa, garis miring, tiga angka: {0}/001", "village code, slash, three digits: {0}/001"),
        new("Sesuaikan id atau kolom region.", "Make the id or column region agree."));

    /// <summary>A place outside the region and the jurisdiction of the operation. {0} the operation's region.</summary>
    public static readonly ProblemKind SiteOutsideOperation = new(
        "PRJ078", Severity.Error,
        new("Tempat di luar wilayah operasi", "Place outside the operation"),
        new("di dalam {0} atau wilayah hukum satuan pimpinan", "inside {0} or the leading command's jurisdiction"),
        new("Hapus baris ini atau tambahkan wilayahnya pada wilayah hukum satuan pimpinan.",
            "Remove the row or add its region to the leading command's jurisdiction."));

    /// <summary>A command above itself. {0} the chain.</summary>
    public static readonly ProblemKind ParentCycle = new(
        "PRJ080", Severity.Error,
        new("Induk satuan berputar", "Chain of parents closes on itself"),
        new("rantai induk yang berakhir di puncak", "a chain of parents that ends at the top"),
        new("Putuskan lingkaran {0}.", "Break the circle {0}."));

    /// <summary>A command with forces but nowhere to start from. {0} people.</summary>
    public static readonly ProblemKind CommandWithoutPosition = new(
        "PRJ081", Severity.Error,
        new("Satuan berkekuatan tanpa posisi", "Command with forces but no position"),
        new("lintang dan bujur markas", "latitude and longitude of its seat"),
        new("Isi posisi: {0} orang berangkat dari sini.", "Fill it in: {0} people start from here."));

    /// <summary>People of another agency with nobody named as sender. {0} the command's agency.</summary>
    public static readonly ProblemKind AttachedWithoutOrigin = new(
        "PRJ082", Severity.Error,
        new("Kekuatan BKO tanpa asal", "Attached force without origin"),
        new("kolom attached_from terisi, atau instansi {0} seperti satuannya",
            "column attached_from filled in, or agency {0} as its command's"),
        new("Tulis siapa yang mengirim.", "Write who sends them."));

    /// <summary>Attached from the command it is at.</summary>
    public static readonly ProblemKind AttachedToItself = new(
        "PRJ083", Severity.Error,
        new("BKO dari satuan sendiri", "Attached from its own command"),
        new("satuan lain sebagai pengirim", "another command as the sender"),
        new("Kosongkan attached_from atau tulis pengirim yang benar.",
            "Leave attached_from empty or write the real sender."));

    /// <summary>A force outside the operation's days. {0} the operation's days.</summary>
    public static readonly ProblemKind ForceOutsideOperation = new(
        "PRJ084", Severity.Warning,
        new("Kekuatan di luar masa operasi", "Force outside the operation's days"),
        new("tanggal di dalam {0}", "dates inside {0}"),
        new("Perbaiki tanggal penugasan.", "Correct the dates of the duty."));

    /// <summary>A strength nobody can have.</summary>
    public static readonly ProblemKind StrengthNotPositive = new(
        "PRJ085", Severity.Error,
        new("Kekuatan bukan bilangan positif", "Strength not positive"),
        new("satu orang atau lebih", "one person or more"),
        new("Isi jumlah orang atau hapus barisnya.", "Fill in the number of people or remove the row."));

    /// <summary>More people named than the force has. {0} strength, {1} named.</summary>
    public static readonly ProblemKind PeopleOverStrength = new(
        "PRJ086", Severity.Error,
        new("Personel melebihi kekuatan", "More people than strength"),
        new("paling banyak {0} orang", "at most {0} people"),
        new("people.csv menyebut {1}: naikkan kekuatan atau pindahkan orangnya.",
            "people.csv names {1}: raise the strength or move people."));

    /// <summary>Task forces take more people than a command has. {0} strength, {1} members.</summary>
    public static readonly ProblemKind TaskForceOverStrength = new(
        "PRJ087", Severity.Error,
        new("Anggota satgas melebihi kekuatan satuan", "Task forces exceed the command's strength"),
        new("paling banyak {0} orang dari satuan ini", "at most {0} people from this command"),
        new("satgas.csv mengambil {1}: orang ini tidak ada di forces.csv.",
            "satgas.csv takes {1}: they are not in forces.csv."));

    /// <summary>A sub-unit under another task force's unit. {0} the parent's task force.</summary>
    public static readonly ProblemKind TaskForceParentDiffers = new(
        "PRJ088", Severity.Error,
        new("Induk sub satgas dari satgas lain", "Parent belongs to another task force"),
        new("satgas {0}, seperti induknya", "task force {0}, as its parent"),
        new("Perbaiki kolom task_force atau parent.", "Correct column task_force or parent."));

    /// <summary>Something doctrine does not know. {0} the doctrine file, {1} the nearest known ones.</summary>
    public static readonly ProblemKind UnknownInDoctrine = new(
        "PRJ090", Severity.Error,
        new("Tidak dikenal doktrin", "Unknown to the doctrine"),
        new("salah satu yang tertulis di doctrine/{0}.yaml", "one that stands in doctrine/{0}.yaml"),
        new("Perbaiki ejaannya. Paling mirip: {1}.", "Correct the spelling. Nearest: {1}."));

    /// <summary>A value no such indicator can have. {0} and {1} the bounds.</summary>
    public static readonly ProblemKind IndicatorOutOfRange = new(
        "PRJ091", Severity.Error,
        new("Nilai indikator di luar batas", "Indicator value out of range"),
        new("nilai dari {0} sampai {1}", "a value from {0} to {1}"),
        new("Periksa satuan dan tanda desimalnya.", "Look at its unit and decimal sign."));

    /// <summary>Nobody is named for a value.</summary>
    public static readonly ProblemKind IndicatorWithoutSource = new(
        "PRJ092", Severity.Warning,
        new("Indikator tanpa sumber", "Indicator without source"),
        new("kolom source terisi", "column source filled in"),
        new("Tulis siapa yang menyatakan nilai ini.", "Write who states this value."));

    /// <summary>No day for a value.</summary>
    public static readonly ProblemKind IndicatorWithoutDate = new(
        "PRJ093", Severity.Warning,
        new("Indikator tanpa tanggal", "Indicator without date"),
        new("kolom date terisi", "column date filled in"),
        new("Tulis kapan nilai ini diamati.", "Write when this value was observed."));

    /// <summary>A reason too short. {0} the fewest characters.</summary>
    public static readonly ProblemKind ReasonTooShort = new(
        "PRJ094", Severity.Error,
        new("Alasan terlalu pendek", "Reason too short"),
        new("paling sedikit {0} huruf", "at least {0} characters"),
        new("Tulis alasan yang dapat diperiksa kemudian.", "Write a reason that can be examined later."));

    /// <summary>A published index at a level it does not rate. {0} the level it rates.</summary>
    public static readonly ProblemKind IndexLevelDiffers = new(
        "PRJ095", Severity.Error,
        new("Indeks bukan untuk tingkat ini", "Index does not rate this level"),
        new("wilayah tingkat {0}", "a region of level {0}"),
        new("Pindahkan nilai ke wilayah yang dinilai indeks itu.", "Move the value to the region the index rates."));

    /// <summary>Faster than anything on the ground. {0} km/h, {1} the fastest believed.</summary>
    public static readonly ProblemKind TravelTooFast = new(
        "PRJ096", Severity.Warning,
        new("Waktu tempuh terlalu cepat", "Travel time too fast"),
        new("paling cepat {1} km/jam garis lurus", "at most {1} km/h in a straight line"),
        new("Ini {0} km/jam: apakah menit tertukar dengan jam?",
            "This is {0} km/h: are these hours rather than minutes?"));

    /// <summary>No time at all.</summary>
    public static readonly ProblemKind TravelNotPositive = new(
        "PRJ097", Severity.Error,
        new("Waktu tempuh bukan bilangan positif", "Travel time not positive"),
        new("satu menit atau lebih", "one minute or more"),
        new("Isi menit sekali jalan.", "Fill in the minutes one way."));

    /// <summary>
    /// An edition of a published index whose cut points doctrine does not have. {0} the editions it has.
    /// </summary>
    public static readonly ProblemKind EditionUnknown = new(
        "PRJ098", Severity.Note,
        new("Edisi indeks tidak ada di doktrin", "Doctrine does not have this edition"),
        new("edisi {0}, yang batas kelasnya diketahui", "edition {0}, whose cut points are known"),
        new("Nilai ini ditampilkan tanpa kelas.", "The value is shown without a class."));

    /// <summary>A source row whose code is no village.</summary>
    public static readonly ProblemKind SourceCodeNotVillage = new(
        "PRJ100", Severity.Error,
        new("Kode bukan kode desa", "Code is not a village code"),
        new("kode desa 64.08.04.2001, atau 64.08.04.2001/007 untuk satu TPS",
            "a village code 64.08.04.2001, or 64.08.04.2001/007 for one TPS"),
        new("Perbaiki kodenya; TPS tidak dapat dibuat dari kecamatan.",
            "Correct it; stations are not made from districts."));

    /// <summary>A number of a source row that cannot be.</summary>
    public static readonly ProblemKind SourceNumberOutOfRange = new(
        "PRJ101", Severity.Error,
        new("Angka di luar batas", "Number out of range"),
        new("TPS 1 sampai 999; pemilih 0 atau lebih; luas dan bobot di atas 0",
            "stations 1 to 999; voters 0 or more; area and weight above 0"),
        new("Perbaiki angkanya atau kosongkan bila tidak diketahui.", "Correct it, or leave it empty when unknown."));

    /// <summary>A village without a point.</summary>
    public static readonly ProblemKind SourceWithoutCentre = new(
        "PRJ102", Severity.Error,
        new("Desa tanpa titik tengah", "Village without a centre"),
        new("lintang dan bujur sebuah titik di dalam desa", "latitude and longitude of a point inside the village"),
        new("Isi titik tengah: TPS disebar di sekitarnya.", "Fill it in: stations are spread around it."));

    /// <summary>More voters than the stations may hold. {0} stations, {1} the most each.</summary>
    public static readonly ProblemKind SourceVotersOverCap = new(
        "PRJ103", Severity.Warning,
        new("Pemilih melebihi daya tampung TPS", "More voters than the stations hold"),
        new("paling banyak {1} pemilih per TPS, untuk {0} TPS", "at most {1} voters per station, for {0} stations"),
        new("Tambah TPS atau periksa jumlah pemilih; jumlahnya tetap dipertahankan.",
            "Add stations or look at the voters; the total is kept all the same."));
}
