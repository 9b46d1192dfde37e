using System.Net;
using System.Text.RegularExpressions;

namespace Praja.SystemTests.Pages;

/// <summary>A page that was answered.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Path">Path and query of its address.</param>
/// <param name="Html">Its text.</param>
/// <param name="Type">Its content type.</param>
internal sealed partial record Shown(HttpStatusCode Status, string Path, string Html, string Type)
{
    /// <summary>The page as a person reads it, without markup.</summary>
    internal string Text => WebUtility.HtmlDecode(Blank().Replace(Tag().Replace(Html, " "), " "));

    /// <summary>The text of the element of an id that holds no other.</summary>
    internal string Of(string id) => WebUtility.HtmlDecode(
        Regex.Match(Html, $"id=\"{id}\"[^>]*>([^<]*)<", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}

/// <summary>A browser without script: keeps cookies, follows redirections, and sends the forms that pages have, with
/// their hidden fields.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient client;
    private readonly CookieContainer cookies = new();

    internal Browser(Uri address)
    {
        client = new(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    /// <summary>The page that is shown.</summary>
    internal Shown Page { get; private set; } = new(HttpStatusCode.OK, "/", "", "");

    /// <summary>Forgets the session, as if it had ended.</summary>
    internal void ForgetSession()
    {
        foreach (Cookie cookie in cookies.GetAllCookies())
            cookie.Expired |= cookie.Name == "praja";
    }

    /// <summary>Holds a secret as if it were the session's.</summary>
    internal void TakeSession(string secret) => cookies.Add(client.BaseAddress!, new Cookie("praja", secret));

    /// <summary>Goes to an address.</summary>
    internal async Task<Shown> Go(string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));
        return await Take(response);
    }

    /// <summary>Fills in a form of the page that is shown, and sends it.</summary>
    /// <param name="form">Its id, or a text that its beginning has.</param>
    /// <param name="typed">What is typed.</param>
    internal Task<Shown> Send(string form, params (string Name, string Value)[] typed) =>
        Send(form, fields => new FormUrlEncodedContent(fields), typed);

    /// <summary>Sends a form with a file.</summary>
    internal Task<Shown> SendFile(
        string form, string field, string name, byte[] file, params (string Name, string Value)[] typed) =>
        Send(form, fields =>
        {
            Assert.Contains($"name=\"{field}\"", Page.Html, StringComparison.Ordinal);
            var parts = new MultipartFormDataContent();
            foreach (var (key, value) in fields)
                parts.Add(new StringContent(value), $"\"{key}\"");
            parts.Add(new ByteArrayContent(file), field, name);
            return parts;
        }, typed);

    /// <summary>Signs in.</summary>
    internal async Task<Shown> SignIn(string name, string password, string then = "/?all=1", string code = "")
    {
        await Go("/sign-in?then=" + Uri.EscapeDataString(then));
        await Send("action=\"/sign-in\"", ("name", name), ("password", password));
        return code.Length == 0
            ? Page
            : await Send("action=\"/sign-in\"", ("name", name), ("password", password), ("code", code));
    }

    public void Dispose() => client.Dispose();

    private async Task<Shown> Send(
        string form, Func<IEnumerable<KeyValuePair<string, string>>, HttpContent> content,
        (string Name, string Value)[] typed)
    {
        var found = PageForm.AllOf(Page.Html).FirstOrDefault(f =>
            f.Id == form || f.Head.Contains(form, StringComparison.Ordinal) || f.Holds(form));
        Assert.True(found is not null, $"there is a form {form} on {Page.Path}: {Page.Text}");
        found.Fill(typed);
        var action = found.Action.Length > 0 ? found.Action : Page.Path;
        using var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = content(found.Sent) };
        request.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var response = await client.SendAsync(request);
        return await Take(response);
    }

    private async Task<Shown> Take(HttpResponseMessage response) => Page = new(
        response.StatusCode, response.RequestMessage!.RequestUri!.PathAndQuery,
        await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.MediaType ?? "");
}
