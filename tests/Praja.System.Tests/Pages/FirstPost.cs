using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Praja.SystemTests.Accounts;
using Praja.Tests.Operations;
using Praja.Web.Accounts;
using Praja.Web.Posts;

namespace Praja.SystemTests.Pages;

/// <summary>A server on an empty data folder, and what people do with it in a browser.</summary>
internal sealed class FirstPost : IAsyncDisposable
{
    internal const string Administrator = "kepala.tik";
    internal const string Password = RunningAccounts.AdministratorsPassword;
    internal const string Operation = "selasih-2024";

    private readonly TemporaryFolder folder = new();

    private FirstPost()
    {
    }

    internal RunningAccounts Server { get; private set; } = null!;

    internal string Folder => folder.Path;

    internal Post Post => Server.Services.GetRequiredService<PostRegistry>().Find(Operation)!;

    internal static async Task<FirstPost> StartAsync(SteppedClock? clock = null)
    {
        var post = new FirstPost();
        post.Server = await RunningAccounts.StartAsync(post.Folder, "", clock);
        return post;
    }

    internal Browser Visit() => new(Server.Address);

    internal async Task<string> SetupPath() =>
        "/setup/" + await Server.Services.GetRequiredService<AccountsHouse>().SetupSecretAsync();

    /// <summary>The first administrator, signed in.</summary>
    internal async Task<Browser> SetUpAsync()
    {
        using var administrator = await Server.SetUpAsync();
        var browser = Visit();
        await browser.SignIn(Administrator, Password);
        Assert.Equal(HttpStatusCode.OK, browser.Page.Status);
        return browser;
    }

    /// <summary>Opens Selasih by the page.</summary>
    internal async Task OpenAsync(Browser administrator)
    {
        await administrator.Go("/start/operation");
        await administrator.SendFile("upload", "dossier", Operation + ".zip", Packed(), ("mode", "exercise"));
        await administrator.Send("open", ("counted", "true"));
        Assert.StartsWith("/start/appointments", administrator.Page.Path, StringComparison.Ordinal);
        await Post.Opened.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Somebody with an appointment, invited by the page and signed in.</summary>
    internal async Task<Browser> InviteAsync(Browser administrator, string name, string role)
    {
        await administrator.Go("/start/appointments");
        var invited = await administrator.Send("invite", ("operation", Operation), ("role", role), ("name", name));
        var browser = Visit();
        await browser.Go(new Uri(invited.Of("link")).PathAndQuery);
        await browser.Send("data-act", ("secret.password", Password), ("secret.again", Password));
        Assert.StartsWith("/sign-in", browser.Page.Path, StringComparison.Ordinal);
        await browser.SignIn(name, Password);
        return browser;
    }

    /// <summary>Selasih as an archive.</summary>
    /// <param name="change">Changes a file's text, or leaves it.</param>
    /// <param name="more">Entries more.</param>
    internal static byte[] Packed(
        Func<string, string, string>? change = null, params (string Name, string Text)[] more)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            var files = SelasihDossier.Files.Select(f => (f.Key, change?.Invoke(f.Key, f.Value) ?? f.Value));
            foreach (var (name, text) in files.Concat(more))
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return memory.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        folder.Dispose();
    }
}
