namespace Praja.Operations.Dossiers;

/// <summary>Problems of cells, headers and keys, before anything they say is compared (PRJ020 to PRJ049).</summary>
public static class CellProblems
{
    /// <summary>A column or key nobody reads; argument 0 lists the known ones.</summary>
    public static readonly ProblemKind UnknownColumn = new(
        "PRJ020", Severity.Warning,
        new("Kolom atau kunci tidak dikenal dan tidak dibaca.", "The column or key is unknown and is not read."),
        new("Salah satu dari: {0}.", "One of: {0}."),
        new("Perbaiki ejaannya, atau hapus bila tidak diperlukan.",
            "Correct the spelling, or delete it when it is not needed."));

    /// <summary>
    /// A column, key or indicator about a person's identity, faith, vote or criminal history; argument 0 is the word.
    /// </summary>
    public static readonly ProblemKind RefusedColumn = new(
        "PRJ021", Severity.Error,
        new(
            "Data tentang identitas, agama, suku, pilihan politik atau riwayat pidana orang ditolak.",
            "Data about people's identity, faith, ethnicity, vote or criminal history are refused."),
        new("Data tentang tempat, jadwal dan kekuatan; tidak tentang '{0}'.",
            "Data on places, dates and strengths; not on '{0}'."),
        new(
            "Hapus kolom itu dari berkas, jangan hanya disembunyikan.",
            "Delete the column from the file; hiding it is not enough."));

    /// <summary>A required column is not in the header; argument 0 is its name.</summary>
    public static readonly ProblemKind MissingColumn = new(
        "PRJ022", Severity.Error,
        new("Kolom wajib tidak ada.", "A required column is missing."),
        new("Kolom {0}.", "The column {0}."),
        new("Tambahkan kolom itu pada baris judul dan isi di setiap baris.",
            "Add it to the header and fill it in every row."));

    /// <summary>Two columns mean the same; argument 0 is the number of the first.</summary>
    public static readonly ProblemKind ColumnTwice = new(
        "PRJ023", Severity.Error,
        new("Dua kolom atau kunci bermakna sama.", "Two columns or keys mean the same."),
        new("Setiap kolom sekali; yang pertama kolom ke-{0}.", "Every column once; the first is column {0}."),
        new("Hapus salah satunya.", "Delete one of them."));

    /// <summary>A required cell or value is empty.</summary>
    public static readonly ProblemKind EmptyCell = new(
        "PRJ024", Severity.Error,
        new("Isian wajib kosong.", "A required value is empty."),
        new("Nilai untuk {0}.", "A value for {0}."),
        new("Isi nilainya, atau hapus seluruh baris.", "Fill it in, or delete the whole row."));

    /// <summary>Not a whole number.</summary>
    public static readonly ProblemKind NotWhole = new(
        "PRJ025", Severity.Error,
        new("Bukan bilangan bulat.", "Not a whole number."),
        new("Seperti 1234, 1.234, 1,234 atau 1 234.", "Such as 1234, 1.234, 1,234 or 1 234."),
        new("Tulis angkanya saja, tanpa satuan dan tanpa desimal.",
            "Write the number alone, without unit and decimals."));

    /// <summary>Not a number.</summary>
    public static readonly ProblemKind NotNumber = new(
        "PRJ026", Severity.Error,
        new("Bukan angka.", "Not a number."),
        new("Seperti 0.4567 atau 0,4567.", "Such as 0.4567 or 0,4567."),
        new("Tulis angkanya saja, tanpa satuan atau derajat.", "Write the number alone, without unit or degree sign."));

    /// <summary>A number outside its range; arguments 0 and 1 are its ends.</summary>
    public static readonly ProblemKind OutOfRange = new(
        "PRJ027", Severity.Error,
        new("Angka di luar batas.", "The number is out of range."),
        new("Dari {0} sampai {1}.", "From {0} to {1}."),
        new("Periksa angka, pemisah ribuan dan kolomnya.",
            "Check the number, its thousands separator and its column."));

    /// <summary>A number that can be read in two ways; arguments 0 and 1 are the two ways to write it.</summary>
    public static readonly ProblemKind AmbiguousNumber = new(
        "PRJ028", Severity.Error,
        new("Angka dapat dibaca dua cara.", "The number can be read in two ways."),
        new("{0} bila ribuan, {1} bila desimal.", "{0} for thousands, {1} for decimals."),
        new("Tulis tanpa pemisah ribuan, atau tambah satu angka nol di belakang desimal.",
            "Write it without a thousands separator, or add a zero after the decimals."));

    /// <summary>Not a date.</summary>
    public static readonly ProblemKind NotDate = new(
        "PRJ029", Severity.Error,
        new("Bukan tanggal.", "Not a date."),
        new("Seperti 2024-11-27, 27/11/2024 atau 27 November 2024.",
            "Such as 2024-11-27, 27/11/2024 or 27 November 2024."),
        new("Tulis hari, bulan, lalu tahun empat angka; bulan 1 sampai 12.",
            "Write day, month and a four-digit year; months 1 to 12."));

    /// <summary>
    /// The weekday stated does not belong to the date; argument 0 is the right one in Indonesian, 1 in English.
    /// </summary>
    public static readonly ProblemKind WrongWeekday = new(
        "PRJ030", Severity.Error,
        new("Nama hari tidak sesuai dengan tanggalnya.", "The weekday does not match the date."),
        new("Tanggal itu hari {0}.", "That date is a {1}."),
        new("Perbaiki harinya atau tanggalnya; periksa pada sumbernya.",
            "Correct the weekday or the date; look at its source."));

    /// <summary>A word that is not one of the known ones; argument 0 lists them.</summary>
    public static readonly ProblemKind UnknownWord = new(
        "PRJ031", Severity.Error,
        new("Kata tidak dikenal di kolom ini.", "The word is not known in this column."),
        new("Salah satu dari: {0}.", "One of: {0}."),
        new("Pilih salah satu kata itu; huruf besar dan spasi tidak berpengaruh.",
            "Choose one of these words; capitals and spaces do not matter."));

    /// <summary>Half a position.</summary>
    public static readonly ProblemKind HalfPosition = new(
        "PRJ032", Severity.Error,
        new("Hanya lintang atau hanya bujur yang terisi.", "Only the latitude or only the longitude is given."),
        new("Keduanya terisi, atau keduanya kosong.", "Both given, or both empty."),
        new("Lengkapi {0}.", "Fill in {0}."));

    /// <summary>Filled cells to the right of the last header.</summary>
    public static readonly ProblemKind CellBeyondHeader = new(
        "PRJ033", Severity.Error,
        new("Baris lebih panjang dari judulnya.", "The row is longer than the header."),
        new("Paling banyak {0} sel.", "At most {0} cells."),
        new("Periksa koma atau titik koma di dalam isi; beri tanda kutip.",
            "Look for a comma or semicolon inside a value; quote it."));

    /// <summary>Not a code of a region.</summary>
    public static readonly ProblemKind NotRegionCode = new(
        "PRJ034", Severity.Error,
        new("Bukan kode wilayah.", "Not a code of a region."),
        new("Kode Kemendagri: 64, 64.08, 64.08.04 atau 64.08.04.2001.",
            "A Kemendagri code: 64, 64.08, 64.08.04 or 64.08.04.2001."),
        new("Di Excel, atur kolom kode sebagai Teks agar nol di belakang tidak hilang.",
            "In Excel, format the column as Text so that trailing zeros stay."));

    /// <summary>A value of the wrong shape in YAML.</summary>
    public static readonly ProblemKind WrongShape = new(
        "PRJ035", Severity.Error,
        new("Susunan nilai tidak sesuai.", "The value has the wrong shape."),
        new("{0}", "{1}"),
        new("Lihat contoh dari 'praja init'.", "See the example of 'praja init'."));

    /// <summary>A file or sheet nobody reads.</summary>
    public static readonly ProblemKind UnknownSheet = new(
        "PRJ036", Severity.Warning,
        new("Berkas atau lembar tidak dikenal dan tidak dibaca.", "The file or sheet is unknown and is not read."),
        new("Salah satu dari: {0}.", "One of: {0}."),
        new("Perbaiki namanya, atau pindahkan bila bukan bagian berkas operasi.",
            "Correct its name, or move it away when it is not part of the dossier."));

    /// <summary>A required sheet is missing; argument 0 is its name.</summary>
    public static readonly ProblemKind MissingSheet = new(
        "PRJ037", Severity.Error,
        new("Lembar wajib tidak ada.", "A required sheet is missing."),
        new("Berkas {0}.", "The file {0}."),
        new("Buat berkas itu; 'praja init' membuat contoh kosongnya.",
            "Make the file; 'praja init' makes an empty example."));

    /// <summary>No header to go by.</summary>
    public static readonly ProblemKind NoHeader = new(
        "PRJ038", Severity.Error,
        new("Baris judul tidak ada.", "There is no header."),
        new("Baris pertama berisi nama kolom, seperti {0}.", "A first row of column names, such as {0}."),
        new("Tambahkan baris judul di atas data.", "Add a header above the data."));
}
