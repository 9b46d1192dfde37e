using Praja.Documents.Plans;

namespace Praja.Documents.Print;

/// <summary>
/// Turns print pages into PDF with one browser, started while the pages are still being written. Where no browser is
/// found, or it fails, the HTML stays and a note says so: a plan is never lost because of a printer.
/// </summary>
internal sealed class PagePrinter : IAsyncDisposable
{
    private static readonly Text NoBrowser = new(
        "Peramban Chromium, Chrome atau Edge tidak ditemukan: halaman cetak ditulis sebagai HTML. Buka lalu cetak, "
            + "atau isi PRAJA_CHROMIUM.",
        "No Chromium, Chrome or Edge was found: the print pages are HTML. Open and print them, or set PRAJA_CHROMIUM.");

    private readonly string folder;
    private readonly TimeSpan limit;
    private readonly PackageProgress report;
    private readonly CancellationTokenSource stop;
    private readonly CancellationToken caller;
    private readonly Task<Browser>? browser;
    private readonly List<(string Name, Task Printing)> pages = [];

    public PagePrinter(PackageSettings settings, string folder, PackageProgress report, CancellationToken cancel)
    {
        this.folder = folder;
        this.report = report;
        limit = settings.PrintLimit;
        caller = cancel;
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        stop.CancelAfter(limit);
        Wanted = settings.Pdf;
        var path = settings.Pdf ? BrowserSearch.Find(settings.Browser) : null;
        browser = path is null ? null : Task.Run(() => Browser.StartAsync(path, stop.Token), cancel);
    }

    private bool Wanted { get; }

    /// <summary>Writes a page and prints it as soon as the browser is there.</summary>
    /// <param name="name">Name of the files without extension.</param>
    /// <param name="page">Makes the page.</param>
    /// <param name="keepPage">True when the page is for screens too and stays beside its print.</param>
    public void Print(string name, Func<byte[]> page, bool keepPage = false) =>
        pages.Add((name, Task.Run(() => PrintAsync(name, page, keepPage), caller)));

    /// <summary>Waits for all pages; tells what became of them.</summary>
    public async Task<IReadOnlyList<Text>> FinishAsync()
    {
        var failed = new List<string>();
        foreach (var (_, printing) in pages)
        {
            try
            {
                await printing.ConfigureAwait(false);
            }
            catch (BrowserException error)
            {
                failed.Add(error.Message);
            }
            catch (OperationCanceledException) when (!caller.IsCancellationRequested)
            {
                failed.Add($"The browser took longer than {limit.TotalSeconds:0} s.");
            }
        }
        return Notes(failed);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        foreach (var (_, printing) in pages)
            await printing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (browser is not null)
        {
            await ((Task)browser).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (browser.IsCompletedSuccessfully) await browser.Result.DisposeAsync().ConfigureAwait(false);
        }
        stop.Dispose();
    }

    private async Task PrintAsync(string name, Func<byte[]> page, bool keepPage)
    {
        var html = Path.Combine(folder, name + ".html");
        var pdf = Path.Combine(folder, name + ".pdf");
        await File.WriteAllBytesAsync(html, page(), caller).ConfigureAwait(false);
        if (browser is null)
        {
            report.Done(name + ".html");
            return;
        }
        try
        {
            var tab = await browser.ConfigureAwait(false);
            await tab.PrintAsync(html, pdf, stop.Token).ConfigureAwait(false);
            if (!keepPage) File.Delete(html);
            report.Done(name + ".pdf");
        }
        catch
        {
            File.Delete(pdf);
            report.Done(name + ".html");
            throw;
        }
    }

    private List<Text> Notes(List<string> failed)
    {
        var notes = failed.Distinct(StringComparer.Ordinal).Select(sentence => new Text(
            "Peramban gagal mencetak, halaman cetak ditulis sebagai HTML: " + sentence,
            "The browser could not print, the print pages are HTML: " + sentence)).ToList();
        if (Wanted && browser is null) notes.Add(NoBrowser);
        return notes;
    }
}
