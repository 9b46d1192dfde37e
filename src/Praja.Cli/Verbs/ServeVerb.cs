using System.CommandLine;
using Praja.Cli.Output;

namespace Praja.Cli.Verbs;

/// <summary><c>praja serve</c>: the command post's server, until it is told to stop.</summary>
internal static class ServeVerb
{
    internal static readonly Argument<string> Data = new("data")
    {
        Description = "Folder data peladen | The server's data folder",
    };

    internal static readonly Option<string> Address = Text(
        "--address", "Alamat, mis. http://127.0.0.1:8080 | Address to listen on", "http://127.0.0.1:8080");

    internal static readonly Option<string> PublicAddress = Text(
        "--public-address", "Alamat peladen bagi orang luar | Address under which others know the server", "");

    internal static readonly Option<string> Postgres = Text(
        "--postgres", "Sambungan PostgreSQL; lebih aman lewat berkas | PostgreSQL connection; a file is safer", "");

    internal static readonly Option<string> PostgresFile = Text(
        "--postgres-file", "Berkas berisi sambungan PostgreSQL | File that holds the connection", "");

    internal static readonly Option<string> Certificate = Text(
        "--certificate", "Berkas PEM sertifikat HTTPS | PEM file of the HTTPS certificate", "");

    internal static readonly Option<string> CertificateKey = Text(
        "--certificate-key", "Berkas PEM kuncinya | PEM file of its key", "");

    internal static readonly Option<string[]> Proxy = new("--proxy")
    {
        Description = "Alamat proksi yang dipercaya | Address of a proxy that is believed",
    };

    internal static readonly Option<int> Rate = new("--rate")
    {
        Description = "Permintaan per detik per pengirim, 0 tanpa batas | Requests a second per sender, 0 for no limit",
        DefaultValueFactory = _ => 200,
    };

    internal static readonly Option<string> Basemap = Text(
        "--basemap", "Berkas PMTiles di bawah peta | PMTiles file that lies under the maps", "");

    internal static Command Create()
    {
        var command = new Command(
            "serve",
            "Jalankan peladen posko. | Run the command post's server.\n"
            + "  praja serve data/")
        {
            Data, Address, PublicAddress, Postgres, PostgresFile, Certificate, CertificateKey, Proxy, Rate,
            Basemap,
        };
        command.SetAction(async (call, stop) => (int)await new ServeJob(
            new Screen(CallOptions.LanguageOf(call)), call).Run(stop));
        return command;
    }

    private static Option<string> Text(string name, string description, string otherwise) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => otherwise,
    };
}
