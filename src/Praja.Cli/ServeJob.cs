using System.CommandLine;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Praja.Cli.Output;
using Praja.Cli.Verbs;
using Praja.Documents;
using Praja.Operations;
using Praja.Web;
using Praja.Web.Accounts;
using Praja.Web.Map.Basemaps;

namespace Praja.Cli;

/// <summary>Starts the server, says where it is, and waits until it is told to stop.</summary>
/// <param name="screen">Where it is said.</param>
/// <param name="call">The call.</param>
internal sealed class ServeJob(Screen screen, ParseResult call)
{
    private const int LargestConnection = 4096;

    internal async Task<ExitCode> Run(CancellationToken stop)
    {
        var problems = new ProblemList();
        var settings = Settings(problems);
        await using var app = problems.HasErrors ? null : Build(settings, problems);
        if (problems.Count > 0) ProblemReport.Print(screen, problems);
        if (app is null) return ExitCode.Refused;
        if (!await Start(app, settings)) return ExitCode.Refused;
        foreach (var address in app.Urls)
            screen.Line(screen.Say("Peladen di ", "Serving at ") + address);
        if (await SetupLink.MakeAsync(app) is { } link)
        {
            screen.Line(screen.Say(
                "Belum ada administrator. Buka tautan ini, sekali pakai, berlaku 24 jam: ",
                "There is no administrator yet. Open this link, once, within 24 hours: ") + link);
        }
        await app.WaitForShutdownAsync(stop);
        return ExitCode.Done;
    }

    private static WebApplication? Build(ServerSettings settings, ProblemList problems)
    {
        try
        {
            return PrajaServer.Build(settings, problems);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            var kind = e is CryptographicException ? ServingProblems.NoCertificate : FileProblems.NotWritable;
            problems.Add(kind, new(settings.DataFolder), e.Message);
            return null;
        }
    }

    private async Task<bool> Start(WebApplication app, ServerSettings settings)
    {
        try
        {
            await app.StartAsync();
            return true;
        }
        catch (Exception e) when (e is IOException or CryptographicException or InvalidOperationException
            or System.Net.Sockets.SocketException)
        {
            var problems = new ProblemList();
            if (e is CryptographicException)
                problems.Add(ServingProblems.NoCertificate, new("--certificate"), settings.Certificate, e.Message);
            else
                problems.Add(ServingProblems.NotListening, new("--address"), settings.Address, e.Message);
            ProblemReport.Print(screen, problems);
            return false;
        }
    }

    private ServerSettings Settings(ProblemList problems)
    {
        var address = call.GetValue(ServeVerb.Address)!;
        var proxies = call.GetValue(ServeVerb.Proxy) ?? [];
        foreach (var proxy in proxies.Where(p => !IPAddress.TryParse(p, out _)))
            problems.Add(ServingProblems.NotAProxy, new("--proxy"), proxy);
        var settings = new ServerSettings
        {
            DataFolder = call.GetRequiredValue(ServeVerb.Data),
            Postgres = Connection(problems),
            Address = address,
            PublicAddress = call.GetValue(ServeVerb.PublicAddress)!,
            Certificate = call.GetValue(ServeVerb.Certificate)!,
            CertificateKey = call.GetValue(ServeVerb.CertificateKey)!,
            Proxies = proxies,
            Basemap = call.GetValue(ServeVerb.Basemap)!,
            RequestsPerSecond = Math.Max(0, call.GetValue(ServeVerb.Rate)),
        };
        Check(settings, problems);
        return settings;
    }

    private static void Check(ServerSettings settings, ProblemList problems)
    {
        BasemapCheck.Check(settings.Basemap, problems);
        if (settings.PublicAddress.Length > 0 && AddressOf(settings.PublicAddress) is null)
            problems.Add(ServingProblems.NotAnAddress, new("--public-address"), settings.PublicAddress);
        if (AddressOf(settings.Address) is not { } uri)
        {
            problems.Add(ServingProblems.NotAnAddress, new("--address"), settings.Address);
            return;
        }
        if (settings.Certificate.Length > 0 && !File.Exists(settings.Certificate))
            problems.Add(ServingProblems.NoCertificate, new("--certificate"), settings.Certificate, "-");
        if (uri.Scheme == "https" && settings.Certificate.Length == 0)
            problems.Add(ServingProblems.NoCertificate, new("--certificate"), "", "--certificate");
        if (uri is { Scheme: "http", IsLoopback: false } && settings.Proxies.Count == 0)
            problems.Add(ServingProblems.InTheClear, new("--address"), settings.Address);
    }

    private static Uri? AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.PathAndQuery == "/"
            && uri.Scheme is "http" or "https"
            ? uri
            : null;

    private string Connection(ProblemList problems)
    {
        var file = call.GetValue(ServeVerb.PostgresFile)!;
        if (file.Length == 0) return PostgresConnection.Of(call, ServeVerb.Postgres);
        if (InputFile.Read(file, file, LargestConnection, problems) is not { } bytes) return "";
        var connection = System.Text.Encoding.UTF8.GetString(bytes).Trim();
        if (connection.Length == 0) problems.Add(ServingProblems.NoConnection, new(file), "");
        return connection;
    }
}
