using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
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

    /// <summary>Runs one until its standard input ends.</summary>
    /// <param name="args">Kind, data folder, connection string or empty, number of stations.</param>
    public static async Task<int> Run(string[] args)
    {
        await using var app = args[0] switch
        {
            Morning or Day => Server(args[1], args[2], int.Parse(args[3], Repository.Plain)),
            Ef => EfReports.App(args[1], args[2]),
            _ => BareKestrel.Dropping(),
        };
        await app.StartAsync();
        var token = app.Services.GetService<AccessBook>() is { } book ? Token(book) : "none";
        if (app.Services.GetService<PostRegistry>() is { } posts) await posts.All.Single().Opened;
        if (args[0] == Day) await BenchDay.Open(app.Services.GetRequiredService<PostRegistry>().All.Single());
        Console.WriteLine(app.Urls.First() + " " + token);
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
        return 0;
    }

    private static string Token(AccessBook book)
    {
        var now = TimeProvider.System.GetUtcNow();
        return book.Make(new(
            "", new Dictionary<string, Sender> { [BenchFrame.Operation] = BenchDay.Chief }, now, now.AddDays(1)));
    }

    private static WebApplication Server(string data, string postgres, int stations)
    {
        var settings = new ServerSettings { DataFolder = data, Address = "http://127.0.0.1:0", RequestsPerSecond = 0 };
        var shelf = JournalShelf.Open(data, postgres);
        return PrajaServer.Build(
            settings, [BenchFrame.Setup(stations, shelf)], services => services.AddSingleton(_ => shelf));
    }
}
