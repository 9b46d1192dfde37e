namespace Praja.Operations;

/// <summary>What can be wrong when a server is started: PRJ430 to PRJ438.</summary>
public static class ServingProblems
{
    /// <summary>No address to listen on.</summary>
    public static readonly ProblemKind NotAnAddress = new(
        "PRJ430", Severity.Error,
        new("Bukan alamat untuk didengarkan", "Not an address to listen on"),
        new("http://ALAMAT:PORT atau https://ALAMAT:PORT, tanpa jalur",
            "http://ADDRESS:PORT or https://ADDRESS:PORT, no path"),
        new("Contoh: --address http://127.0.0.1:8080", "For example: --address http://127.0.0.1:8080"));

    /// <summary>The address cannot be taken. {0} why.</summary>
    public static readonly ProblemKind NotListening = new(
        "PRJ431", Severity.Error,
        new("Alamat tidak dapat dipakai", "The address cannot be used"),
        new("alamat mesin ini dengan port yang bebas ({0})", "an address of this machine with a free port ({0})"),
        new("Hentikan program yang memakai port itu, atau pilih --address lain.",
            "Stop the program that uses the port, or choose another --address."));

    /// <summary>No connection string in the file named.</summary>
    public static readonly ProblemKind NoConnection = new(
        "PRJ432", Severity.Error,
        new("Berkas tidak memuat sambungan PostgreSQL", "The file holds no connection to PostgreSQL"),
        new("satu baris, misalnya Host=db;Database=praja;Username=praja",
            "one line, e.g. Host=db;Database=praja;Username=praja"),
        new("Tulis sambungan ke berkas yang hanya dapat dibaca pemilik peladen.",
            "Write the connection into a file that only the server's owner can read."));

    /// <summary>The certificate cannot be used. {0} why.</summary>
    public static readonly ProblemKind NoCertificate = new(
        "PRJ433", Severity.Error,
        new("Sertifikat tidak dapat dipakai", "The certificate cannot be used"),
        new("berkas PEM berisi rantai sertifikat, dan kuncinya ({0})", "a PEM file with the chain, and its key ({0})"),
        new("Periksa --certificate dan --certificate-key.", "Check --certificate and --certificate-key."));

    /// <summary>Passwords would travel in the clear.</summary>
    public static readonly ProblemKind InTheClear = new(
        "PRJ434", Severity.Warning,
        new("Alamat ini terbuka ke jaringan tanpa HTTPS", "This address is open to the network without HTTPS"),
        new("https, atau http di 127.0.0.1 di belakang proksi yang memakai HTTPS",
            "https, or http on 127.0.0.1 behind a proxy that does HTTPS"),
        new("Pakai --certificate, atau taruh proksi di depan dan sebut dengan --proxy.",
            "Use --certificate, or put a proxy in front and name it with --proxy."));

    /// <summary>No address of a proxy.</summary>
    public static readonly ProblemKind NotAProxy = new(
        "PRJ435", Severity.Error,
        new("Bukan alamat proksi", "Not a proxy's address"),
        new("alamat IP, misalnya 10.0.0.5", "an IP address, e.g. 10.0.0.5"),
        new("Sebut setiap proksi dengan --proxy.", "Name each proxy with --proxy."));

    /// <summary>The data folder holds no operation.</summary>
    public static readonly ProblemKind NoOperation = new(
        "PRJ436", Severity.Warning,
        new("Belum ada operasi di folder data", "The data folder holds no operation yet"),
        new("satu atau lebih", "one or more"),
        new("Peladen tetap jalan: buka satu di peramban (/start), atau dengan praja open DOSSIER --data FOLDER.",
            "The server runs all the same: open one in the browser (/start), or by praja open DOSSIER --data FOLDER."));

    /// <summary>A day can be played to one simulation alone.</summary>
    public static readonly ProblemKind NotOneSimulation = new(
        "PRJ437", Severity.Error,
        new("Hari simulasi tidak dapat dimainkan di folder data ini",
            "A simulated day cannot be played in this data folder"),
        new("tepat satu operasi, dengan mode simulation", "exactly one operation, of mode simulation"),
        new("Pakai folder data yang kosong; latihan dan operasi nyata dijalankan dengan praja serve.",
            "Use an empty data folder; exercises and real operations are run by praja serve."));

    /// <summary>The base map cannot be used. {0} why.</summary>
    public static readonly ProblemKind NotABasemap = new(
        "PRJ438", Severity.Error,
        new("Peta dasar tidak dapat dipakai", "The base map cannot be used"),
        new("satu berkas PMTiles versi 3: ubin vektor menurut skema peta dasar Protomaps, atau gambar PNG, JPEG, WebP, "
            + "AVIF; tanpa kompresi, gzip, atau brotli ({0})",
            "one PMTiles file, version 3: vector tiles in Protomaps' basemap schema, or pictures in PNG, JPEG, WebP, "
            + "AVIF; not compressed, gzip or brotli ({0})"),
        new("Periksa berkas --basemap, atau jalankan tanpa peta dasar.",
            "Check the file of --basemap, or run without a base map."));
}
