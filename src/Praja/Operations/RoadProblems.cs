namespace Praja.Operations;

/// <summary>What can be wrong with files of roads: PRJ390 to PRJ399.</summary>
public static class RoadProblems
{
    /// <summary>A column without which the file says nothing. {0} the names it may have.</summary>
    public static readonly ProblemKind ColumnMissing = new(
        "PRJ390", Severity.Error,
        new("Kolom jalan tidak ada", "Road column missing"),
        new("satu kolom bernama {0}", "a column named {0}"),
        new("Tambahkan kolom itu atau ganti nama kolomnya.", "Add it, or rename the column that holds it."));

    /// <summary>A cell that is no number or one that cannot be. {0} the range.</summary>
    public static readonly ProblemKind NumberWrong = new(
        "PRJ391", Severity.Error,
        new("Angka jalan salah", "Road number wrong"),
        new("angka {0}, titik sebagai tanda desimal", "a number {0}, with a decimal point"),
        new("Perbaiki angkanya.", "Correct the number."));

    /// <summary>A node that stands twice, or has no id. {0} the row where it stood first.</summary>
    public static readonly ProblemKind NodeTwice = new(
        "PRJ392", Severity.Error,
        new("Simpul jalan kosong atau berulang", "Road node empty or repeated"),
        new("id simpul yang terisi dan hanya satu kali", "a node id, each once only"),
        new("Hapus atau beri id lain; baris sebelumnya: {0}.",
            "Remove it or give it another id; it stands in row {0}."));

    /// <summary>An arc between nodes that the file of nodes does not have. {0} the file.</summary>
    public static readonly ProblemKind NodeUnknown = new(
        "PRJ393", Severity.Error,
        new("Ruas menuju simpul yang tidak ada", "Arc to a node that is not there"),
        new("id simpul yang ada di {0}", "a node id that stands in {0}"),
        new("Tambahkan simpul itu di {0} atau hapus ruasnya.", "Add the node to {0} or remove the arc."));

    /// <summary>A file of roads without rows.</summary>
    public static readonly ProblemKind NoRows = new(
        "PRJ394", Severity.Error,
        new("Berkas jalan tanpa baris", "File of roads without rows"),
        new("sekurangnya satu simpul dan satu ruas", "at least one node and one arc"),
        new("Ekspor ulang jaringan jalannya.", "Export the road network again."));

    /// <summary>Places too far from the roads, from the first on. {0} the limit in metres.</summary>
    public static readonly ProblemKind TooFar = new(
        "PRJ395", Severity.Note,
        new("Tempat jauh dari jaringan jalan", "Places far from the road network"),
        new("paling jauh {0} m dari simpul jalan", "at most {0} m from a node of the roads"),
        new("Waktu tempuhnya tetap dari model atau baris yang ada; batasnya diatur dengan --snap.",
            "Their travel times stay those of the model or of the rows there are; --snap sets the limit."));

    /// <summary>A road whose time is stated in no way. {0} the classes known.</summary>
    public static readonly ProblemKind ClassUnknown = new(
        "PRJ396", Severity.Error,
        new("Kelas jalan tidak dikenal", "Class of road unknown"),
        new("kolom seconds, maxspeed_kmh atau highway: {0}", "column seconds, maxspeed_kmh or highway: {0}"),
        new("Isi kecepatan atau kelas jalannya.", "Fill in the speed or the class of the road."));

    /// <summary>A packed file that is none, or far larger than its limit when unpacked. {0} the limit.</summary>
    public static readonly ProblemKind PackedWrong = new(
        "PRJ397", Severity.Error,
        new("Berkas .gz tidak dapat dibuka", "File .gz cannot be unpacked"),
        new("berkas gzip, paling besar {0} sesudah dibuka", "a gzip file of at most {0} when unpacked"),
        new("Buka berkasnya dahulu, atau kemas ulang.", "Unpack it first, or pack it again."));

    /// <summary>No command or no site of the dossier lies near the roads. {0} the limit in metres.</summary>
    public static readonly ProblemKind NothingNear = new(
        "PRJ398", Severity.Error,
        new("Tidak ada tempat di dekat jaringan jalan", "No place near the road network"),
        new("sekurangnya satu satuan dan satu lokasi dalam {0} m dari jalan",
            "at least one command and one site within {0} m of a road"),
        new("Periksa apakah berkas jalan untuk wilayah ini, atau naikkan --snap.",
            "Look whether the roads are those of this area, or raise --snap."));
}
