using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;

namespace Praja.Web.Pages;

/// <summary>A rendered page as it is sent.</summary>
/// <param name="Bytes">Its bytes.</param>
/// <param name="IsBrotli">True when they are compressed.</param>
internal sealed record PageBytes(byte[] Bytes, bool IsBrotli)
{
    /// <summary>True for who takes compressed ones.</summary>
    public static bool IsPacked(HttpContext context) =>
        context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);

    /// <summary>Of a page's text.</summary>
    public static PageBytes Of(string html, bool isPacked)
    {
        var bytes = Encoding.UTF8.GetBytes(html);
        if (!isPacked) return new(bytes, false);
        var to = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        Invariant.Holds(BrotliEncoder.TryCompress(bytes, to, out var length, 4, 20), "There is room.");
        return new(to[..length], true);
    }
}

/// <summary>Answers requests with pages, rendered on the server.</summary>
/// <param name="renderer">Renders components.</param>
internal sealed class PageWriter(HtmlRenderer renderer)
{
    /// <summary>What a page may load and do: only what this server gives; no script that is not in a file.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self';"
        + " font-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
        + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default";

    /// <summary>Answers with a page.</summary>
    /// <typeparam name="TPage">The page.</typeparam>
    /// <typeparam name="TModel">What it shows.</typeparam>
    public async Task Write<TPage, TModel>(HttpContext context, PageFrame frame, TModel model, int status = 200)
        where TPage : Page<TModel> =>
        await Send(context, await Render<TPage, TModel>(frame, model, PageBytes.IsPacked(context)), status);

    /// <summary>Renders a page.</summary>
    /// <typeparam name="TPage">The page.</typeparam>
    /// <typeparam name="TModel">What it shows.</typeparam>
    public async Task<PageBytes> Render<TPage, TModel>(PageFrame frame, TModel model, bool isPacked)
        where TPage : Page<TModel>
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(Page<>.Frame)] = frame,
            [nameof(Page<>.Model)] = model,
        });
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPage>(parameters)).ToHtmlString());
        return PageBytes.Of(html, isPacked);
    }

    // What an attacker could learn from the length of a compressed page needs requests that carry the session's cookie
    // from another site: it is SameSite=Strict, so there are none.

    /// <summary>Answers with what was rendered.</summary>
    public static async Task Send(HttpContext context, PageBytes page, int status = 200)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-store";
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(self)";
        headers.Vary = "Accept-Encoding, Cookie";
        if (page.IsBrotli) headers.ContentEncoding = "br";
        response.ContentLength = page.Bytes.Length;
        await response.Body.WriteAsync(page.Bytes, context.RequestAborted);
    }
}
