using Microsoft.Playwright;

namespace Praja.SystemTests.Pages;

/// <summary>Somebody at a browser of their own. What the browser complains of is kept.</summary>
internal sealed class Seat
{
    // Told on the console, where all complaints come together.
    private const string Watch = """
        addEventListener('securitypolicyviolation', e =>
          console.error(`policy: ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`));
        """;

    // How quick the tests' browser is without a graphics card is not the page's fault.
    private const string Driver = "GL Driver Message (OpenGL, Performance";

    private readonly List<string> faults = [];
    private readonly List<string> expected = [];

    private Seat(IBrowserContext context, IPage page) => (Context, Page) = (context, page);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>False for a browser without script.</summary>
    public bool HasScripts { get; private init; }

    /// <summary>Complaints that nobody expected.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (faults)
                return [.. faults.Where(f => !expected.Exists(e => f.Contains(e, StringComparison.Ordinal)))];
        }
    }

    /// <summary>Where the browser is.</summary>
    public string Path => new Uri(Page.Url).PathAndQuery;

    /// <summary>What the page is about: the last part of its address. What follows "?" comes and goes.</summary>
    public string Subject => new Uri(Page.Url).AbsolutePath.Split('/')[^1];

    /// <summary>Sits down.</summary>
    /// <param name="browser">The browser that all share.</param>
    /// <param name="address">The server.</param>
    /// <param name="session">Cookies of a session; none before signing in.</param>
    /// <param name="looks">How they look at it.</param>
    public static async Task<Seat> Take(
        IBrowser browser, Uri address, IEnumerable<(string Name, string Value)> session, Looks looks)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = looks.Width, Height = looks.IsPhone ? 800 : 900 },
            Locale = looks.Language == "en" ? "en-GB" : "id-ID",
            ColorScheme = looks.Theme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            HasTouch = looks.IsPhone,
            JavaScriptEnabled = looks.Scripts,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        await context.AddCookiesAsync(session.Select(
            c => new Cookie { Name = c.Name, Value = c.Value, Url = address.ToString() }));
        if (looks.Scripts) await context.AddInitScriptAsync(Watch);
        var seat = new Seat(context, await context.NewPageAsync()) { HasScripts = looks.Scripts };
        seat.Listen();
        return seat;
    }

    /// <summary>Says that the browser will complain of something, which is right.</summary>
    public Seat Expect(string complaint)
    {
        expected.Add(complaint);
        return this;
    }

    /// <summary>Opens a page of the operation.</summary>
    public async Task<IResponse> Open(string rest = "")
    {
        var slash = rest.Length == 0 || rest[0] is '?' or '/' ? "" : "/";
        return (await Page.GotoAsync(rest.StartsWith('/') ? rest : $"/operations/{PageHouse.Operation}{slash}{rest}"))!;
    }

    /// <summary>A form by the kind of entry it asks for.</summary>
    public ILocator Form(string id) => Page.Locator($"form#{id}");

    /// <summary>Presses a key once the page hears keys: it shows before its scripts are there.</summary>
    public async Task Press(string key)
    {
        await Page.WaitForLoadStateAsync(LoadState.Load);
        await Page.Keyboard.PressAsync(key);
    }

    /// <summary>Presses a button of the account's own menu in the header.</summary>
    public async Task Choose(string button)
    {
        await Page.ClickAsync(".own summary");
        await Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
    }

    /// <summary>Fills a form, first unfolding what it is folded in, and sends it.</summary>
    public async Task Send(string form, params (string Field, string Value)[] fields)
    {
        await Fill(form, fields);
        await Form(form).Locator("button").ClickAsync();
    }

    /// <summary>Fills a form.</summary>
    public async Task Fill(string form, params (string Field, string Value)[] fields)
    {
        var at = Form(form);
        var fold = Page.Locator($"details.fold:not([open]):has(form#{form}) > summary");
        if (await fold.CountAsync() > 0) await fold.ClickAsync();
        foreach (var (name, value) in fields)
        {
            var field = at.Locator($"[name='{name}']").First;
            var isChoice = await field.EvaluateAsync<bool>("f => f.tagName === 'SELECT'");
            if (isChoice) await field.SelectOptionAsync(value);
            else await field.FillAsync(value);
        }
    }

    private void Listen()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is not ("error" or "warning")) return;
            if (!message.Text.Contains(Driver, StringComparison.Ordinal)) Note($"{message.Type}: {message.Text}");
        };
        Page.PageError += (_, error) => Note("exception: " + error);
        Page.Crash += (_, _) => Note("crashed");
    }

    private void Note(string fault)
    {
        lock (faults)
            faults.Add($"{new Uri(Page.Url).PathAndQuery} {fault}");
    }
}
