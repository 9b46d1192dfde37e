using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Storage;
using Praja.SystemTests.Accounts;
using Praja.SystemTests.Doors;
using Praja.Web;
using Praja.Web.Accounts;
using Praja.Web.Posts;

namespace Praja.SystemTests.Pages;

/// <summary>The command post of Tanjung Damai on the morning of its voting day, with its accounts, over SQLite, and one
/// browser for all who sit there.</summary>
public sealed class PageHouse : IAsyncLifetime
{
    internal const string Operation = "tanjung-damai";
    internal const string Station = "99.01.01.2001/001";
    internal const string Password = "gunung kelapa rakit tujuh";

    /// <summary>Everybody who has an account, with what they are in the operation.</summary>
    internal static readonly IReadOnlyDictionary<string, (PostRole Role, string Post)> People =
        new Dictionary<string, (PostRole, string)>
        {
            ["operator"] = (PostRole.PostOperator, "posko/operator-1"),
            ["operator2"] = (PostRole.PostOperator, "posko/operator-2"),
            ["kapolres"] = (PostRole.Chief, "polres/kapolres"),
            ["auditor"] = (PostRole.Auditor, "polda/auditor"),
        };

    // 08.30 WITA on voting day.
    private static readonly DateTimeOffset Morning = new(2024, 11, 27, 0, 30, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly SteppedClock clock = new();
    private readonly PostFrame frame = Frame();
    private readonly Dictionary<string, Visitor> visitors = new(StringComparer.Ordinal);
    private (IPlaywright Driver, IBrowser Browser)? chromium;
    private WebApplication app = null!;
    private HttpClient? chief;

    internal Uri Address { get; private set; } = new("http://127.0.0.1:0");

    internal IServiceProvider Services => app.Services;

    internal TimeProvider Clock => clock;

    /// <summary>An incident that nobody touches again: level yellow, fields missing.</summary>
    internal string OpenIncident { get; private set; } = "";

    /// <summary>Address of a one-time link that nobody uses.</summary>
    internal string Invitation { get; private set; } = "";

    /// <summary>Address of the page of the account that it is for.</summary>
    internal string Account { get; private set; } = "";

    /// <summary>An incident that was closed.</summary>
    internal string ClosedIncident { get; private set; } = "";

    /// <summary>Starts the server, makes the accounts and a little of the morning.</summary>
    public async ValueTask InitializeAsync()
    {
        clock.Forward(Morning - clock.GetUtcNow());
        chromium = await Chromium.Start();
        await Serve();
        await Begin();
        // Sessions end when nobody uses them: people sign in when the morning is set.
        await MakeAccounts();
    }

    /// <summary>A new person at a browser.</summary>
    /// <param name="user">Whose session it is; empty for nobody's.</param>
    /// <param name="looks">How they look.</param>
    internal async Task<Seat> Sit(string user, Looks looks)
    {
        Assert.SkipWhen(chromium is null, "No Chromium on this machine.");
        await StaySignedIn();
        var session = user.Length == 0
            ? []
            : visitors[user].Cookies.Cast<System.Net.Cookie>().Select(c => (c.Name, c.Value));
        return await Seat.Take(
            chromium.Value.Browser, Address,
            [.. session, ("praja-language", looks.Language), ("praja-theme", looks.Theme)], looks);
    }

    /// <summary>What a person does by the API.</summary>
    internal Visitor As(string user) => visitors[user];

    /// <summary>A person of their own, for tests that change the account itself.</summary>
    internal async Task<Visitor> Hire(string name)
    {
        await StaySignedIn();
        await Make(name, PostRole.PostOperator, "posko/" + name);
        return visitors[name];
    }

    /// <summary>Puts the clock forward.</summary>
    /// <param name="time">Less than a session may rest.</param>
    internal async Task Wait(TimeSpan time)
    {
        await StaySignedIn();
        clock.Forward(time);
        await StaySignedIn();
    }

    /// <summary>Records something as the chief of the post.</summary>
    /// <returns>The number of an incident, where it is one; and the sequence.</returns>
    internal async Task<(string Incident, long Sequence)> Record(string kind, object body)
    {
        var entry = JsonSerializer.Serialize(new { client = Guid.CreateVersion7(), kind, body });
        using var content = new StringContent(entry, System.Text.Encoding.UTF8, "application/json");
        var entries = new Uri(Address, $"/api/v1/operations/{Operation}/entries");
        using var response = await chief!.PostAsync(entries, content);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, answer);
        using var read = JsonDocument.Parse(answer);
        var number = read.RootElement.TryGetProperty("entries", out var facts) && facts.GetArrayLength() > 0
            && facts[0].GetProperty("body").TryGetProperty("incident", out var incident)
                ? incident.GetString()!
                : "";
        return (number, read.RootElement.GetProperty("seq").GetInt64());
    }

    /// <summary>Records an incident.</summary>
    internal async Task<string> Incident(string type = "bentrok_massa", string level = "hijau")
    {
        const string Text = "Dorong-dorongan di pintu.";
        var body = new { type, site = Station, by = "phone", text = Text, level };
        return (await Record("incident_reported_2", body)).Incident;
    }

    /// <summary>Stops the server.</summary>
    internal async Task StopServer()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>Starts it again, at the same address over the same data.</summary>
    internal Task StartServer() => Serve();

    public async ValueTask DisposeAsync()
    {
        if (chromium is var (driver, browser))
        {
            await browser.CloseAsync();
            driver.Dispose();
        }
        foreach (var visitor in visitors.Values)
            visitor.Dispose();
        chief?.Dispose();
        await StopServer();
        folder.Dispose();
    }

    // Sessions end when nobody uses them, and no test knows what others let pass.
    private async Task StaySignedIn()
    {
        foreach (var visitor in visitors.Values)
            await visitor.GetAsync("/api/v1/session");
    }

    private async Task Serve()
    {
        var settings = new ServerSettings
        {
            DataFolder = folder.Path,
            Address = Address.ToString().TrimEnd('/'),
            RequestsPerSecond = 0,
        };
        var shelf = JournalShelf.Open(folder.Path);
        app = PrajaServer.Build(settings, [Setup(shelf, Operation), Setup(shelf, "teluk-sunyi")], services =>
        {
            services.AddSingleton(_ => shelf);
            services.AddSingleton<TimeProvider>(clock);
            services.AddLogging(logging => logging.ClearProviders());
            services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000);
        });
        await app.StartAsync();
        Address = new(app.Urls.First());
        await Task.WhenAll(Services.GetRequiredService<PostRegistry>().All.Select(p => p.Opened));
        Introduce();
    }

    // The stage of the day as the doctrine that ships calls it: its reports are then due.
    private static PostFrame Frame()
    {
        var frame = DoorHouse.Frame();
        var stages = frame.Operation.Stages.Select(
            s => s.Kind == "pemungutan_suara" ? s with { Kind = "pemungutan" } : s);
        return new(frame.Operation with { Stages = [.. stages] }, frame.Doctrine, frame.Plan);
    }

    private PostSetup Setup(IJournalShelf shelf, string id)
    {
        var header = new JournalHeader
        {
            Operation = id == Operation ? "Operasi Mantap Praja Damai 2024" : "Operasi Teluk Sunyi",
            Region = "99.01",
            Doctrine = "pilkada-2024",
            UtcOffsetMinutes = 480,
        };
        return new(id, header, JournalMode.Exercise, frame, () =>
        {
            if (shelf.Open(id) is { } there) return there;
            shelf.Create(new(id, header.Operation, JournalMode.Exercise));
            return shelf.Open(id)!;
        });
    }

    private async Task MakeAccounts()
    {
        var secret = await Services.GetRequiredService<AccountsHouse>().SetupSecretAsync();
        var admin = visitors["admin"] = new(Address);
        var chosen = await admin.PostAsync("/setup/" + secret, new { name = "admin", password = Password });
        Assert.Equal(HttpStatusCode.OK, chosen.Status);
        Assert.Equal(HttpStatusCode.OK, (await admin.SignInAsync("admin", Password)).Status);
        foreach (var (name, (role, post)) in People)
            await Make(name, role, post);
        (Invitation, var account) = await Invite("calon", PostRole.PostOperator, "posko/calon");
        Account = "/accounts/" + account;
    }

    private void Introduce()
    {
        var sender = new Sender("posko/kepala", PostRole.PostChief, []);
        var now = clock.GetUtcNow();
        chief?.Dispose();
        chief = new() { Timeout = TimeSpan.FromMinutes(1) };
        chief.DefaultRequestHeaders.Authorization = new("Bearer", Services.GetRequiredService<AccessBook>().Make(
            new("", new Dictionary<string, Sender> { [Operation] = sender }, now, now.AddDays(30))));
    }

    private async Task Make(string name, PostRole role, string post)
    {
        var (link, _) = await Invite(name, role, post);
        var holder = visitors[name] = new(Address);
        Assert.Equal(HttpStatusCode.OK, (await holder.PostAsync(link, new { password = Password })).Status);
        Assert.Equal(HttpStatusCode.OK, (await holder.SignInAsync(name, Password)).Status);
    }

    private async Task<(string Link, string Account)> Invite(string name, PostRole role, string post)
    {
        object appointments = name == "auditor"
            ? new[] { Held(Operation, role, post), Held("teluk-sunyi", role, post) }
            : new[] { Held(Operation, role, post) };
        var made = await visitors["admin"].PostAsync("/api/v1/accounts", new { name, appointments });
        Assert.Equal(HttpStatusCode.Created, made.Status);
        return (new Uri(made["link"].GetString()!).AbsolutePath, made["account"].GetString()!);
    }

    private static object Held(string operation, PostRole role, string post) =>
        new { operation, role = RoleNames.WordOf(role), post };

    /// <summary>What the pages are looked at with: incidents of every sort, and stations that have begun.</summary>
    private async Task Begin()
    {
        OpenIncident = await Incident(level: "kuning");
        await Record("incident_claimed", new { incident = OpenIncident });
        await Incident("petugas_sakit");
        ClosedIncident = await Incident("listrik_padam");
        await Record("incident_noted", new { incident = ClosedIncident, text = "PLN sudah di jalan." });
        await Record(
            "incident_closed",
            new { incident = ClosedIncident, reason = "settled", disposition = "some", text = "Menyala lagi." });
        foreach (var station in new[] { Station, "99.01.01.2001/002", "99.01.02.2001/001" })
        {
            await Record("guard_arrived", new { station, by = "app", note = "Siap." });
            await Record("station_opened", new { station, by = "app" });
        }
        // By now the others are silent.
        clock.Forward(TimeSpan.FromHours(1.5));
    }
}
