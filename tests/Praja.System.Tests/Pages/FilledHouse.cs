using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Praja.CommandPost.Rights;
using Praja.SystemTests.Accounts;
using Praja.SystemTests.Privacy;
using Praja.Web;
using Praja.Web.Accounts;
using Praja.Web.Posts;
using Praja.Web.Serving;

namespace Praja.SystemTests.Pages;

/// <summary>A command post with all that a page can show: Kutai Timur on the morning of its voting day with its plan, a
/// second version of it that waits, a rehearsal, units, an incident with a unit at it; and Selasih, which has duty
/// members.</summary>
public sealed class FilledHouse : IAsyncLifetime
{
    internal const string Kutai = "kutai-timur-2024";
    internal const string Station = "64.08.04.1010/012";

    // 09.30 WITA on voting day.
    private static readonly DateTimeOffset Morning = new(2024, 11, 27, 1, 30, 0, TimeSpan.Zero);

    private readonly SteppedClock clock = new();
    private readonly RehearsedPlan rehearsed = new();
    private (IPlaywright Driver, IBrowser Browser)? chromium;
    private WebApplication app = null!;

    /// <summary>The incident.</summary>
    internal string Incident { get; private set; } = "";

    /// <summary>The unit that went there, for twelve minutes.</summary>
    internal string Unit { get; private set; } = "";

    private Uri Address => new(app.Urls.First());

    /// <summary>Its post.</summary>
    internal Post Post => app.Services.GetRequiredService<PostRegistry>().Find(Kutai)!;

    public async ValueTask InitializeAsync()
    {
        clock.Forward(Morning - clock.GetUtcNow());
        chromium = await Chromium.Start();
        Assert.Equal(0, RehearsedPlan.Call("rehearse", rehearsed.Plan, "--runs", "20").Code);
        var data = rehearsed.At("data");
        var opened = PrajaProgram.Run(
            "open", PrajaProgram.KutaiTimur, "--plan", rehearsed.Plan, "--data", data, "--mode", "exercise");
        Assert.True(Directory.Exists(data), opened.Error);
        PrivacyHouse.Open(data, null);
        await Serve(data);
        await Fill();
    }

    /// <summary>Somebody at a browser of their own.</summary>
    internal async Task<Seat> Sit(PostRole role, Looks looks)
    {
        Assert.SkipWhen(chromium is null, "No Chromium on this machine.");
        return await Seat.Take(
            chromium.Value.Browser, Address,
            [("praja", Session(role)), ("praja-language", looks.Language), ("praja-theme", looks.Theme)], looks);
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is var (driver, browser))
        {
            await browser.CloseAsync();
            driver.Dispose();
        }
        await app.StopAsync();
        await app.DisposeAsync();
        rehearsed.Dispose();
    }

    private async Task Serve(string data)
    {
        var settings = new ServerSettings { DataFolder = data, Address = "http://127.0.0.1:0", RequestsPerSecond = 0 };
        var shelf = new ShelfDoor(settings);
        app = PrajaServer.Build(settings, OperationSetups.Of(data, shelf, new ProblemList()), services =>
        {
            services.AddSingleton(_ => shelf);
            services.AddSingleton<TimeProvider>(clock);
            services.AddLogging(logging => logging.ClearProviders());
        });
        await app.StartAsync();
        await Task.WhenAll(app.Services.GetRequiredService<PostRegistry>().All.Select(p => p.Opened));
    }

    private async Task Fill()
    {
        using var lead = new PlainBrowser(Address, Kutai, Session(PostRole.OperationsHead));
        await lead.SendFile("plan", "publish", rehearsed.Second(), ("note", "versi kedua"));
        await lead.Do(
            "incidents/new", "report", ("body.type", "bentrok_massa"), ("body.site", Station), ("body.level", "kuning"),
            ("body.text", "Dorong-dorongan di pintu."));
        Incident = Post.Read(p => p.Incidents.Open.First().Number);
        var page = $"incidents/{Incident}/dispatch";
        var order = PageForm.AllOf((await lead.Look(page)).Html).First(f => f.Fields.ContainsKey("body.unit"));
        await lead.Do(page, order.Id);
        Unit = Post.Read(p => p.Units.All.First(u => u.Incident == Incident).Id);
        clock.Forward(TimeSpan.FromMinutes(12));
        await lead.Do("units/" + Unit, "arrived");
    }

    private string Session(PostRole role)
    {
        var now = clock.GetUtcNow();
        var sender = new Sender("uji/" + RoleNames.WordOf(role).Replace('_', '-'), role, []);
        var senders = new Dictionary<string, Sender> { [Kutai] = sender, [PrivacyHouse.Operation] = sender };
        return app.Services.GetRequiredService<AccessBook>().Make(new("", senders, now, now.AddDays(1)));
    }
}
