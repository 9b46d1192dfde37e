using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Praja.Bench.Maps;
using Praja.Bench.Pages;
using Praja.CommandPost.Rights;
using Praja.Storage;
using Praja.Web;
using Praja.Web.Accounts;
using Praja.Web.Posts;

namespace Praja.Bench.Reports;

/// <summary>The servers that are measured, each in a process of its own: it prints its address and a token, and ends
/// with its standard input.</summary>
internal static class BenchServer
{
    /// <summary>Kestrel that parses the same reports and drops them: the reference.</summary>
    public const string Drop = "drop";

    /// <summary>EF Core with SaveChanges per request.</summary>
    public const string Ef = "ef";

    /// <summary>Praja in the morning: nothing was reported yet.</summary>
    public const string Morning = "morning";

    /// <summary>Praja later in the day: every station was opened, so that its situation is no report out of
    /// order.</summary>
    public const string Day = "day";

    /// <summary>Praja with maps: half of the guards have come.</summary>
    public const string Map = "map";

    /// <summary>Praja with a voting morning of the nation to look at.</summary>
    public const string Pages = "pages";

    /// <summary>Runs one until its standard input ends.</summary>
    /// <param name="args">Kind, data folder, connection string or empty, number of stations.</param>
    public static async Task<int> Run(string[] args)
    {
        await using var app = args[0] switch
        {
            Morning or Day or Map => Server(
                args[1], args[2], int.Parse(args[3], Repository.Plain), args[0] == Map),
            Pages => PageServer(args[1], int.Parse(args[3], Repository.Plain)),
            Ef => EfReports.App(args[1], args[2]),
            _ => BareKestrel.Dropping(),
        };
        if (args[0] == Map) MapServer.Map(app);
        await app.StartAsync();
        var tokens = app.Services.GetService<AccessBook>() is { } book
            ? Token(book, BenchDay.Chief) + " " + Token(book, new("post/auditor", PostRole.Auditor, []))
            : "none none";
        if (app.Services.GetService<PostRegistry>() is { } posts) await posts.All.Single().Opened;
        if (args[0] == Day) await BenchDay.Open(app.Services.GetRequiredService<PostRegistry>().All.Single());
        if (args[0] == Map) await MapServer.Report(app.Services.GetRequiredService<PostRegistry>().All.Single());
        if (args[0] == Pages) await VotingMorning.Begin(app.Services.GetRequiredService<PostRegistry>().All.Single());
        Console.WriteLine(app.Urls.First() + " " + tokens);
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
        return 0;
    }

    private static string Token(AccessBook book, Sender sender)
    {
        var now = TimeProvider.System.GetUtcNow();
        return book.Make(new(
            "", new Dictionary<string, Sender> { [BenchFrame.Operation] = sender }, now, now.AddDays(1)));
    }

    private static WebApplication PageServer(string data, int stations)
    {
        var settings = new ServerSettings { DataFolder = data, Address = "http://127.0.0.1:0", RequestsPerSecond = 0 };
        var shelf = JournalShelf.Open(data, "");
        return PrajaServer.Build(settings, [VotingMorning.Setup(stations, shelf)], services =>
        {
            services.AddSingleton(_ => shelf);
            services.AddSingleton(VotingMorning.Clock());
        });
    }

    private static WebApplication Server(string data, string postgres, int stations, bool withMaps)
    {
        var settings = new ServerSettings { DataFolder = data, Address = "http://127.0.0.1:0", RequestsPerSecond = 0 };
        var shelf = JournalShelf.Open(data, postgres);
        return PrajaServer.Build(settings, [BenchFrame.Setup(stations, shelf)], services =>
        {
            services.AddSingleton(_ => shelf);
            if (!withMaps) return;
            services.AddSingleton<SentBytes>();
            services.AddSingleton<IStartupFilter>(provider => provider.GetRequiredService<SentBytes>());
        });
    }
}
