using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Data.Sqlite;
using Npgsql;
using Praja.SystemTests.Faults;
using Praja.SystemTests.Stores;

namespace Praja.SystemTests.Web;

/// <summary>The program's own server, as it is run: on PostgreSQL, with its own certificate, behind a proxy, told to
/// stop in the middle of its work.</summary>
public sealed class ServeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    // Longer than the 2 s after which System.CommandLine ends a program by itself unless it is told not to, and shorter
    // than a store waits for another.
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(3);

    private readonly TemporaryFolder folder = new();

    private string Data => folder.At("data");

    /// <summary>Senders do not stop, and the store keeps them waiting while the server is told: what was decided is
    /// answered before the end, so that the journal holds nothing that nobody heard of. And it verifies.</summary>
    [Fact]
    public async Task Told_to_stop_it_answers_what_is_under_way_on_sqlite()
    {
        ServeProcess.OpenOperation(Data);
        var file = folder.At("data", ServeProcess.Journal);
        await using var other = new SqliteConnection($"Data Source={file};Pooling=false");
        await Stop([], () => KeptLines.OfSqlite(file), other, "BEGIN IMMEDIATE", Long);
    }

    [Fact]
    public async Task Told_to_stop_it_answers_what_is_under_way_on_postgresql()
    {
        if (PostgresCluster.Missing is { } reason) Assert.Skip(reason);
        var database = PostgresCluster.Shared.CreateDatabase();
        ServeProcess.OpenOperation(Data);
        await using (var other = new NpgsqlConnection(database + ";Pooling=false"))
        {
            await Stop(
                ["--postgres", database], () => KeptLines.OfPostgres(database), other,
                "BEGIN; LOCK TABLE praja.segment IN SHARE MODE", Moment);
        }
        PostgresCluster.Shared.DropDatabase(database);
    }

    [Fact]
    public async Task With_its_own_certificate_it_speaks_https_and_nothing_else()
    {
        ServeProcess.OpenOperation(Data);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=posko.example", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddHours(-1), now.AddDays(1));
        await File.WriteAllTextAsync(folder.At("chain.pem"), certificate.ExportCertificatePem(), TestServer.Stop);
        await File.WriteAllTextAsync(folder.At("key.pem"), key.ExportPkcs8PrivateKeyPem(), TestServer.Stop);
        using var server = await ServeProcess.StartAsync(
            Data, "--address", "https://127.0.0.1:0",
            "--certificate", folder.At("chain.pem"), "--certificate-key", folder.At("key.pem"));
        Assert.Equal("https", server.Address.Scheme);
        using var client = new HttpClient(new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, shown, _, _) =>
                shown?.Thumbprint == certificate.Thumbprint,
        });
        await server.ReadyAsync(client);
        using var answer = await client.GetAsync(new Uri(server.Address, "/health/live"), TestServer.Stop);
        Assert.NotEmpty(answer.Headers.GetValues("Strict-Transport-Security"));
        using var plain = new HttpClient();
        var clear = new UriBuilder(server.Address) { Scheme = "http", Path = "/health/live" }.Uri;
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => plain.GetAsync(clear, TestServer.Stop));
        await server.TerminateAsync();
    }

    /// <summary>Only the proxy that was named is believed when it says that the way to it was HTTPS.</summary>
    [Fact]
    public async Task Behind_a_proxy_it_believes_that_one_alone()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("needs a second address of this machine");
        ServeProcess.OpenOperation(Data);
        using var server = await ServeProcess.StartAsync(Data, "--proxy", "127.0.0.2");
        Assert.True(await SaysItIsHttps(server, from: "127.0.0.2"));
        Assert.False(await SaysItIsHttps(server, from: "127.0.0.1"));
        await server.TerminateAsync();
    }

    public void Dispose() => folder.Dispose();

    private async Task Stop(string[] options, Func<byte[]> lines, DbConnection other, string hold, TimeSpan held)
    {
        using var server = await ServeProcess.StartAsync(Data, options);
        using var senders = new FieldSenders(64, await server.TokenAsync())
        {
            Servers = [server.Entries],
            StationOf = ServeProcess.Station,
        };
        senders.Start();
        await senders.AnsweredAsync(1_000, Patience);
        await other.OpenAsync(TestServer.Stop);
        await using (var command = other.CreateCommand())
        {
            command.CommandText = hold;
            await command.ExecuteNonQueryAsync(TestServer.Stop);
        }
        await Task.Delay(Moment, TestServer.Stop);
        var end = server.TerminateAsync();
        await Task.Delay(held, TestServer.Stop);
        await other.CloseAsync();
        await end;
        await senders.StopAsync();
        Assert.Equal(0, FaultLaw.Holds(lines(), senders));
        var file = folder.At("jurnal.jsonl");
        var exported = PrajaProgram.Run(["journal", "export", Data, ServeProcess.Operation, file, .. options]);
        Assert.True(exported.Code == 0, exported.Error);
        Assert.Equal(0, PrajaProgram.Run("journal", "verify", file).Code);
        using var again = await ServeProcess.StartAsync(Data, options);
        senders.Servers = [again.Entries];
        await senders.SettleAsync();
        FaultLaw.HoldsAtTheEnd(lines(), senders);
        await again.TerminateAsync();
    }

    private static async Task<bool> SaysItIsHttps(ServeProcess server, string from)
    {
        using var client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (context, stop) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
                await socket.ConnectAsync(context.DnsEndPoint, stop);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var answer = await client.GetAsync(new Uri(server.Address, "/health/live"), TestServer.Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.Headers.Contains("Strict-Transport-Security");
    }
}
