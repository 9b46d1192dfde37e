using Praja.Documents.Plans;

namespace Praja.Tests.Documents;

public sealed class PlanPackageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("praja-package-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Without_a_browser_the_pages_are_html_and_a_note_says_so()
    {
        var result = Write(new() { Browser = Path.Combine(folder, "no-such-browser") });
        Assert.Contains("ringkasan.html", result.Files);
        Assert.Contains("lembar-tugas.html", result.Files);
        Assert.Contains("PRAJA_CHROMIUM", Assert.Single(result.Notes).Id, StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_that_breaks_leaves_the_html()
    {
        if (!File.Exists("/bin/false")) Assert.Skip("needs /bin/false in the browser's place");
        var result = Write(new() { Browser = "/bin/false" });
        Assert.Contains("ringkasan.html", result.Files);
        Assert.Contains("ended before it could print", Assert.Single(result.Notes).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_but_the_files_named_is_left_and_progress_counts_them()
    {
        var steps = new List<PackageStep>();
        var result = Write(new() { Pdf = false }, new Collector(steps));
        Assert.Equal(result.Files.Order(StringComparer.Ordinal),
            Directory.GetFiles(result.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Single(Directory.GetDirectories(folder));
        Assert.Empty(result.Notes);
        Assert.Equal(Enumerable.Range(1, result.Files.Count), steps.Select(s => s.Done).Order());
        Assert.Equal("{\"a\":1}", File.ReadAllText(Path.Combine(result.Folder, "plan.json")));
    }

    [Fact]
    public void An_older_pdf_does_not_stay_beside_newer_pages()
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, "out")).FullName;
        File.WriteAllText(Path.Combine(target, "ringkasan.pdf"), "old");
        File.WriteAllText(Path.Combine(target, "catatan.txt"), "the planner's own");
        Write(new() { Pdf = false });
        Assert.False(File.Exists(Path.Combine(target, "ringkasan.pdf")));
        Assert.True(File.Exists(Path.Combine(target, "catatan.txt")));
    }

    private PackageResult Write(PackageSettings settings, IProgress<PackageStep>? progress = null) =>
        PlanPackage.Write(TanjungDamai.Small(), "{\"a\":1}"u8.ToArray(), Path.Combine(folder, "out"), settings,
            progress);

    private sealed class Collector(List<PackageStep> steps) : IProgress<PackageStep>
    {
        public void Report(PackageStep value)
        {
            lock (steps) steps.Add(value);
        }
    }
}
