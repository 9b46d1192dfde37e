using System.Net;
using Praja.CommandPost.Rights;
using Praja.SystemTests.Doors;
using Praja.Web.Pages;

namespace Praja.SystemTests.Pages;

/// <summary>What a page answered.</summary>
/// <param name="Status">Status.</param>
/// <param name="Html">The page; empty when it sends the browser on.</param>
/// <param name="Location">Where it sends the browser; empty when it stays.</param>
internal sealed record PageAnswer(HttpStatusCode Status, string Html, string Location)
{
    /// <summary>Forms that ask for an entry: their key and kind.</summary>
    public IReadOnlyList<(string Id, string Kind)> Forms =>
    [
        .. PageForm.AllOf(Html).Where(f => f.Fields.ContainsKey("kind")).Select(f => (f.Id, f.Fields["kind"][0])),
    ];
}

/// <summary>A browser without script, signed in as somebody: it looks at pages of an operation and sends their forms as
/// they are filled in.</summary>
internal sealed class PlainBrowser : IDisposable
{
    private readonly HttpClient client;
    private readonly string operation;

    public PlainBrowser(DoorHouse house, PostRole role, params string[] regions)
        : this(house.Address, DoorHouse.Operation, house.Token(role, regions))
    {
    }

    /// <summary>A browser with a session of its own.</summary>
    public PlainBrowser(Uri server, string operation, string session)
    {
        this.operation = operation;
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = server,
            Timeout = TimeSpan.FromMinutes(2),
        };
        client.DefaultRequestHeaders.Add("Cookie", "praja=" + session);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Boxes of a list that are ticked: they go with the form that they belong to.</summary>
    public IReadOnlyList<(string Name, string Value)> Ticked { get; set; } = [];

    /// <summary>Looks at a page.</summary>
    public async Task<PageAnswer> Look(string page)
    {
        using var answer = await client.GetAsync(Address(page), Stop);
        return await Read(answer);
    }

    /// <summary>Looks at a page that is open as it asks for itself anew.</summary>
    public async Task<PageAnswer> LookAnew(string page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(page));
        request.Headers.Add(SharedPages.Header, "true");
        using var answer = await client.SendAsync(request, Stop);
        return await Read(answer);
    }

    /// <summary>A page that must be there, as it reads.</summary>
    public async Task<string> Page(string page)
    {
        var (status, html, _) = await Look(page);
        Assert.True(status == HttpStatusCode.OK, $"{page}: {status}");
        return WebUtility.HtmlDecode(html);
    }

    /// <summary>Looks at a page, fills in one of its forms, and sends it.</summary>
    public Task<PageAnswer> Send(string page, string form, params (string Name, string Value)[] typed) =>
        Send(page, form, fields => new FormUrlEncodedContent(fields), typed);

    /// <summary>The same with a file.</summary>
    public Task<PageAnswer> SendFile(
        string page, string form, byte[] file, params (string Name, string Value)[] typed) =>
        Send(page, form, fields => WithFile(fields, file), typed);

    /// <summary>Sends a form that is taken.</summary>
    public async Task Do(string page, string form, params (string Name, string Value)[] typed)
    {
        var answer = await Send(page, form, typed);
        Assert.True(
            answer.Status == HttpStatusCode.SeeOther,
            $"{page} {form}: {answer.Status} {PageForm.RefusedIn(answer.Html)}");
    }

    public void Dispose() => client.Dispose();

    private async Task<PageAnswer> Send(
        string page, string form, Func<IEnumerable<KeyValuePair<string, string>>, HttpContent> content,
        (string Name, string Value)[] typed)
    {
        var html = (await Look(page)).Html;
        var shown = PageForm.AllOf(html).SingleOrDefault(f => f.Id == form);
        Assert.True(shown is not null, $"{page} has no form {form}.");
        shown.Fill(typed);
        foreach (var (name, value) in Ticked)
            Assert.Contains($"name=\"{name}\" value=\"{value}\" form=\"{form}\"", html, StringComparison.Ordinal);
        using var body = content([.. shown.Sent, .. Ticked.Select(t => KeyValuePair.Create(t.Name, t.Value))]);
        var to = shown.Action.Length > 0 ? new Uri(shown.Action, UriKind.Relative) : Address(page);
        using var answer = await client.PostAsync(to, body, Stop);
        return await Read(answer);
    }

    private static MultipartFormDataContent WithFile(IEnumerable<KeyValuePair<string, string>> fields, byte[] file)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(file), "file", "plan.json");
        return content;
    }

    private static async Task<PageAnswer> Read(HttpResponseMessage answer) => new(
        answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop), answer.Headers.Location?.ToString() ?? "");

    private Uri Address(string page) => new($"/operations/{operation}/{page}", UriKind.Relative);
}
