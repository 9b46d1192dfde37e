namespace Praja;

/// <summary>Problems of a file as a whole, before its content means anything: PRJ001 to PRJ019.</summary>
public static class FileProblems
{
    /// <summary>The file is larger than allowed; argument 0 is the limit, with its unit.</summary>
    public static readonly ProblemKind TooBig = new(
        "PRJ001",
        Severity.Error,
        new("Berkas terlalu besar.", "The file is too big."),
        new("Paling besar {0}.", "At most {0}."),
        new(
            "Pecah berkas, atau buang isi yang tidak termasuk dosir.",
            "Split the file, or remove what does not belong to the dossier."));

    /// <summary>The bytes are not UTF-8 text.</summary>
    public static readonly ProblemKind WrongEncoding = new(
        "PRJ002",
        Severity.Error,
        new("Berkas bukan teks UTF-8.", "The file is not UTF-8 text."),
        new("Teks UTF-8, dengan atau tanpa BOM.", "UTF-8 text, with or without a byte order mark."),
        new("Simpan ulang berkas dengan pengodean UTF-8.", "Save the file again with the UTF-8 encoding."));

    /// <summary>A file or folder that is needed is not there; argument 0 is where it was looked for.</summary>
    public static readonly ProblemKind NotFound = new(
        "PRJ003",
        Severity.Error,
        new("Berkas atau folder tidak ditemukan.", "A file or folder was not found."),
        new("Berkas yang dapat dibaca di {0}.", "A readable file at {0}."),
        new("Periksa nama dan letak berkas.", "Check the file's name and place."));

    /// <summary>The text is not YAML.</summary>
    public static readonly ProblemKind YamlSyntax = new(
        "PRJ004",
        Severity.Error,
        new("Susunan YAML salah.", "The YAML is malformed."),
        new("Satu dokumen YAML; setiap kunci berupa teks.", "One YAML document; every key is text."),
        new(
            "Periksa lekukan, titik dua, dan tanda kutip di sekitar baris ini.",
            "Check the indentation, colons and quotes around this line."));

    /// <summary>An anchor, alias or tag: they make a file say more than its lines show.</summary>
    public static readonly ProblemKind YamlAlias = new(
        "PRJ005",
        Severity.Error,
        new("Jangkar, alias, atau tag YAML tidak diterima.", "YAML anchors, aliases and tags are not accepted."),
        new("Nilai biasa yang ditulis di tempatnya.", "Plain values written where they are used."),
        new(
            "Tulis nilainya langsung; beri tanda kutip bila nilai memang diawali &, *, atau !.",
            "Write the value itself; put it in quotes when it really starts with &, * or !."));

    /// <summary>The same key twice in one map; argument 0 is the line of the first.</summary>
    public static readonly ProblemKind DuplicateKey = new(
        "PRJ006",
        Severity.Error,
        new("Kunci yang sama muncul dua kali.", "The same key appears twice."),
        new("Setiap kunci satu kali; yang pertama ada di baris {0}.", "Every key once; the first is on line {0}."),
        new("Hapus salah satu, atau gabungkan isinya.", "Delete one of them, or merge what they say."));

    /// <summary>Maps and lists within each other deeper than allowed; argument 0 is the limit.</summary>
    public static readonly ProblemKind TooDeep = new(
        "PRJ007",
        Severity.Error,
        new("Isi berkas bersarang terlalu dalam.", "The content is nested too deeply."),
        new("Paling dalam {0} tingkat.", "At most {0} levels."),
        new("Periksa lekukan dan kurung di sekitar baris ini.",
            "Check the indentation and brackets around this line."));

    /// <summary>The system refuses to read a file or folder, or a file has no bytes to read.</summary>
    public static readonly ProblemKind NotReadable = new(
        "PRJ008", Severity.Error,
        new("Berkas atau folder tidak dapat dibaca.", "File or folder cannot be read."),
        new("Berkas biasa yang berisi dan boleh dibaca, bukan tautan yang berputar.",
            "An ordinary file that is not empty and that one may read, not a link that loops."),
        new("Isi atau hapus berkas kosong; periksa izin baca, tautan, dan apakah program lain sedang menguncinya.",
            "Fill or delete an empty file; check read permission, links, and whether another program has locked it."));

    /// <summary>Bytes that no text file has.</summary>
    public static readonly ProblemKind ControlCharacter = new(
        "PRJ009", Severity.Error,
        new("Ada karakter kendali di dalam teks.", "Control character in the text."),
        new("Huruf, angka, tanda baca, tab dan baris baru.", "Letters, digits, punctuation, tabs and line breaks."),
        new("Ini mungkin bukan berkas teks; simpan ulang dari program asalnya.",
            "This may not be a text file; save it again from the program it came from."));

    /// <summary>More rows, columns, sheets or nodes than are ever read.</summary>
    public static readonly ProblemKind TooMany = new(
        "PRJ010", Severity.Error,
        new("Terlalu banyak baris, kolom, lembar atau simpul.", "Too many rows, columns, sheets or nodes."),
        new("Paling banyak {0}.", "At most {0}."),
        new("Bagi menjadi beberapa berkas operasi.", "Split it into several dossiers."));

    /// <summary>One cell longer than is ever read.</summary>
    public static readonly ProblemKind CellTooLong = new(
        "PRJ011", Severity.Error,
        new("Isi sel terlalu panjang.", "Cell too long."),
        new("Paling panjang {0} karakter.", "At most {0} characters."),
        new("Persingkat isinya; mungkin ada tanda kutip yang tidak ditutup.",
            "Shorten it; perhaps a quotation mark is not closed."));

    /// <summary>Quotation marks of a CSV file do not match.</summary>
    public static readonly ProblemKind BrokenCsv = new(
        "PRJ012", Severity.Error,
        new("Tanda kutip pada CSV tidak berpasangan.", "Quotation marks in the CSV do not match."),
        new("Sel berkutip ditutup kutip; kutip di dalamnya ditulis dua kali.",
            "A quoted cell ends with a quote; quotes inside it are doubled."),
        new("Tutup kutipnya, atau tulis \"\" untuk satu kutip di dalam sel.",
            "Close the quote, or write \"\" for one quote inside a cell."));

    /// <summary>Two files for the same sheet.</summary>
    public static readonly ProblemKind FileTwice = new(
        "PRJ013", Severity.Error,
        new("Dua berkas untuk lembar yang sama.", "Two files for the same sheet."),
        new("Satu berkas per lembar, bernama Indonesia atau Inggris.",
            "One file per sheet, named in Indonesian or English."),
        new("Gabungkan atau hapus salah satunya; lembarnya {0}.", "Merge them or delete one; the sheet is {0}."));

    /// <summary>A workbook that cannot be opened.</summary>
    public static readonly ProblemKind BrokenWorkbook = new(
        "PRJ014", Severity.Error,
        new("Buku kerja Excel rusak atau bukan .xlsx.", "Excel workbook is damaged or is not .xlsx."),
        new("Buku kerja .xlsx yang utuh dan tanpa sandi.", "A whole .xlsx workbook without a password."),
        new("Buka di Excel atau LibreOffice dan simpan ulang sebagai .xlsx.",
            "Open it in Excel or LibreOffice and save it again as .xlsx."));

    /// <summary>A workbook that would unpack to far more than it is.</summary>
    public static readonly ProblemKind UnpacksTooLarge = new(
        "PRJ015", Severity.Error,
        new("Buku kerja mengembang terlalu besar saat dibuka.", "Workbook unpacks to too much."),
        new("Paling besar {0} setelah dibuka.", "At most {0} when unpacked."),
        new("Jangan pakai berkas ini bila asalnya tidak jelas; bila milik sendiri, hapus baris dan format kosong.",
            "Do not use the file when its origin is unclear; if it is yours, delete empty rows and formats."));

    /// <summary>A formula where a value should be.</summary>
    public static readonly ProblemKind Formula = new(
        "PRJ016", Severity.Error,
        new("Ada rumus di dalam sel.", "Formula in a cell."),
        new("Nilai, bukan rumus.", "Values, not formulas."),
        new("Salin kolom itu lalu tempel sebagai nilai (Tempel Khusus, Nilai).",
            "Copy the column and paste it as values (Paste Special, Values)."));

    /// <summary>The place to write to is taken or cannot be written.</summary>
    public static readonly ProblemKind NotWritable = new(
        "PRJ017", Severity.Error,
        new("Tidak dapat menulis ke tujuan.", "Cannot write to the target."),
        new("Tujuan yang belum ada, atau pilihan untuk menimpa.",
            "A target that does not exist yet, or the option to overwrite."),
        new("Pilih nama lain, atau pakai --overwrite bila memang hendak diganti.",
            "Choose another name, or use --overwrite when it is to be replaced."));

    /// <summary>Outlines that are not GeoJSON as Praja reads it.</summary>
    public static readonly ProblemKind BrokenGeoJson = new(
        "PRJ018", Severity.Error,
        new("GeoJSON tidak dapat dibaca.", "GeoJSON cannot be read."),
        new("FeatureCollection berisi Polygon atau MultiPolygon dengan properti 'code'.",
            "A FeatureCollection of Polygon or MultiPolygon with the property 'code'."),
        new("Ekspor ulang dari peranti petanya dalam derajat WGS 84, atau hapus berkasnya (pilihan).",
            "Export it again from the map tool in WGS 84 degrees, or delete the file (it is optional)."));

    /// <summary>
    /// A nested dossier's folder that is not followed: a cycle, too deep, or outside; argument 0 is the limit of
    /// levels.
    /// </summary>
    public static readonly ProblemKind NestedFolder = new(
        "PRJ019", Severity.Error,
        new("Folder bagian tidak diikuti: berputar, terlalu dalam, atau di luar.",
            "A part's folder is not followed: a cycle, too deep, or outside."),
        new("Folder relatif di dalam atau di samping berkas ini, paling dalam {0} tingkat, tidak kembali ke atasannya.",
            "A relative folder inside or beside this one, at most {0} levels deep, not leading back above."),
        new("Perbaiki daftar 'bagian' di operation.yaml.", "Correct the list 'parts' in operation.yaml."));
}
