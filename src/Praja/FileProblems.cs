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
        new("Periksa lekukan dan kurung di sekitar baris ini.", "Check the indentation and brackets around this line."));
}
