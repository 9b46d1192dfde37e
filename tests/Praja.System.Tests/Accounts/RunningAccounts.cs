using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Praja.Storage.Accounts;
using Praja.Web;
using Praja.Web.Accounts;

namespace Praja.SystemTests.Accounts;

/// <summary>A server with its accounts, on a port of its own.</summary>
internal sealed class RunningAccounts : IAsyncDisposable
{
    internal const string AdministratorsPassword = "empat kuda biru lari pagi";

    private readonly WebApplication app;

    private RunningAccounts(WebApplication app, SteppedClock clock) => (this.app, Clock) = (app, clock);

    internal SteppedClock Clock { get; }

    internal Uri Address => new(app.Urls.First());

    internal IServiceProvider Services => app.Services;

    internal static async Task<RunningAccounts> StartAsync(string folder, string postgres, SteppedClock? clock = null)
    {
        clock ??= new();
        var settings = new ServerSettings
        {
            DataFolder = folder,
            Postgres = postgres,
            Address = "http://127.0.0.1:0",
        };
        var app = PrajaServer.Build(settings, [], services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            services.AddLogging(logging => logging.ClearProviders());
            services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000);
        });
        await app.StartAsync();
        return new(app, clock);
    }

    /// <summary>Somebody at a browser or a program: keeps cookies, sends the antiforgery value.</summary>
    internal Visitor Visit() => new(Address);

    /// <summary>Uses the first start's link; the first administrator is then signed in.</summary>
    internal async Task<Visitor> SetUpAsync()
    {
        var secret = await Services.GetRequiredService<AccountsHouse>().SetupSecretAsync();
        var visitor = Visit();
        var used = await visitor.PostAsync(
            "/setup/" + secret, new { name = "kepala.tik", password = AdministratorsPassword });
        Assert.Equal(HttpStatusCode.OK, used.Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.SignInAsync("kepala.tik", AdministratorsPassword)).Status);
        return visitor;
    }

    /// <summary>Lets an administrator make an account whose holder has chosen a password.</summary>
    internal async Task<(string Id, Visitor Holder)> MakeAsync(
        Visitor administrator, string name, string password, params object[] appointments)
    {
        var made = await administrator.PostAsync("/api/v1/accounts", new { name, appointments });
        Assert.Equal(HttpStatusCode.Created, made.Status);
        var holder = Visit();
        var path = new Uri(made["link"].GetString()!).AbsolutePath;
        Assert.Equal(HttpStatusCode.OK, (await holder.PostAsync(path, new { password })).Status);
        Assert.Equal(HttpStatusCode.OK, (await holder.SignInAsync(name, password)).Status);
        return (made["account"].GetString()!, holder);
    }

    /// <summary>The journal of the accounts as a file.</summary>
    internal string[] Lines()
    {
        using var scope = Services.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        return [.. context.Lines.OrderBy(l => l.Sequence).Select(l => l.Line)];
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}

/// <summary>An answer: status and JSON.</summary>
internal sealed record Answer(HttpStatusCode Status, JsonElement Json, HttpResponseHeaders Headers)
{
    internal JsonElement this[string key] => Json.GetProperty(key);

    /// <summary>The stable code of a refusal; empty when it is none.</summary>
    internal string Code => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("code", out var code)
        ? code.GetString()!
        : "";
}

/// <summary>Somebody who calls the server.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;

    internal Visitor(Uri address) => client = new(new HttpClientHandler { CookieContainer = cookies })
    {
        BaseAddress = address,
    };

    internal string Antiforgery { get; set; } = "";

    internal string Bearer
    {
        set => client.DefaultRequestHeaders.Authorization = new("Bearer", value);
    }

    internal CookieCollection Cookies => cookies.GetAllCookies();

    internal async Task<Answer> SignInAsync(string name, string password, string? code = null)
    {
        var answer = await PostAsync("/api/v1/session", new { name, password, code });
        if (answer.Status == HttpStatusCode.OK) Antiforgery = answer["antiforgery"].GetString()!;
        return answer;
    }

    internal Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    internal Task<Answer> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, body);

    internal Task<Answer> PutAsync(string path, object? body = null) => SendAsync(HttpMethod.Put, path, body);

    internal Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    internal async Task<Answer> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (Antiforgery.Length > 0) request.Headers.Add(SenderDesk.AntiforgeryHeader, Antiforgery);
        if (body is not null) request.Content = JsonContent.Create(body);
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var one = response.Content.Headers.ContentType?.MediaType is "application/json" or "application/problem+json";
        var json = one && text.Length > 0
            ? JsonDocument.Parse(text).RootElement
            : JsonDocument.Parse("null").RootElement;
        return new(response.StatusCode, json, response.Headers);
    }

    public void Dispose() => client.Dispose();
}
