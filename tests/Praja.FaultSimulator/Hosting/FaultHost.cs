using Microsoft.Extensions.DependencyInjection;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Storage;
using Praja.Storage.Postgres;
using Praja.Storage.Sqlite;
using Praja.Web;
using Praja.Web.Accounts;
using Praja.Web.Posts;

namespace Praja.FaultSimulator.Hosting;

/// <summary>What a host for fault tests is started with.</summary>
internal sealed record HostSettings
{
    internal required string Data { get; init; }

    /// <summary>Connection string; empty for SQLite.</summary>
    internal string Postgres { get; init; } = "";

    /// <summary>SQLite's <c>PRAGMA synchronous</c>: the control runs with OFF, and must fail.</summary>
    internal string Synchronous { get; init; } = "FULL";

    internal int MaxPages { get; init; }
}

/// <summary>
/// The real server over Tanjung Damai, in a process of its own so that it can be killed, with what only tests may set:
/// a store that does not sync, a file that may not grow. It says where it listens and serves until its input ends.
/// </summary>
internal static class FaultHost
{
    internal const string Operation = "tanjung-damai";

    /// <summary>The one secret it knows: a sender that may report everything.</summary>
    internal const string Secret = "prj_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    internal static async Task<int> Run(HostSettings settings)
    {
        var setup = new PostSetup(Operation, Header, JournalMode.Exercise, SmallRegency.Frame(), () => Open(settings));
        var server = new ServerSettings
        {
            DataFolder = settings.Data,
            Address = "http://127.0.0.1:0",
            RequestsPerSecond = 0,
        };
        await using var app = PrajaServer.Build(server, [setup], _ => { });
        var post = app.Services.GetRequiredService<PostRegistry>().Find(Operation)!;
        var senders = new Dictionary<string, Sender>
        {
            [Operation] = new("post/operator", PostRole.PostOperator, []),
        };
        app.Services.GetRequiredService<AccessBook>().Put(
            TokenText.HashOf(Secret)!.Value, new("", senders, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue));
        await app.StartAsync();
        await post.Opened;
        Console.WriteLine("listening " + app.Urls.Single());
        while (await Console.In.ReadLineAsync() is not null)
        {
            // Whoever started it closes its input to end it.
        }
        await app.StopAsync();
        return 0;
    }

    private static JournalHeader Header => new()
    {
        Operation = "Operasi Mantap Praja Damai 2024",
        Region = "99.01",
        Doctrine = "pilkada-2024",
        UtcOffsetMinutes = 480,
    };

    private static IJournalStore Open(HostSettings settings)
    {
        var label = new JournalLabel(Operation, Header.Operation, JournalMode.Exercise);
        if (settings.Postgres.Length > 0)
        {
            var shelf = new PostgresShelf(settings.Postgres, settings.Data);
            if (shelf.Open(Operation) is { } there) return there;
            shelf.Create(label);
            return shelf.Open(Operation)!;
        }
        var path = Path.Combine(settings.Data, Operation + ".db");
        if (!File.Exists(path)) SqliteJournalStore.Create(path, label);
        return new SqliteJournalStore(path, "", new(settings.Synchronous, settings.MaxPages));
    }
}
