using Praja.Documents.Plans;
using Praja.Documents.Rehearsals;
using Praja.Tests.Documents;

namespace Praja.SystemTests;

/// <summary>A rehearsal's documents as other programs see them.</summary>
public sealed class RehearsalDocumentTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string folder = Directory.CreateTempSubdirectory("praja-gladi-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_print_marks_every_page_and_its_first_page_holds_map_hours_and_delays()
    {
        var result = Write(pdf: true);
        if (!result.Files.Contains("gladi.pdf")) Assert.Skip("needs a browser that prints: " + result.Notes[0].En);
        Assert.Contains("gladi.html", result.Files);
        Run("pdftotext", At("gladi.pdf"), At("gladi.txt"));
        var pages = File.ReadAllText(At("gladi.txt")).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(pages.Length, 2, 6);
        Assert.All(pages, p => Assert.Contains("SIMULASI", p, StringComparison.Ordinal));
        foreach (var part in (string[])["Di mana bantuan terlambat", "Kapan cadangan habis", "Mengapa bantuan lama"])
            Assert.Contains(part, pages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void LibreOffice_opens_a_table()
    {
        Write(pdf: false);
        Run("soffice", "--headless", "-env:UserInstallation=file://" + folder + "/office", "--convert-to",
            "xlsx", "--infilter=CSV:44,34,76,1", "--outdir", At("office-out"), At("tps.csv"));
        Run("soffice", "--headless", "-env:UserInstallation=file://" + folder + "/office", "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", At("office-out"), At("office-out/tps.xlsx"));
        Assert.Equal(File.ReadAllLines(At("tps.csv")).Length, File.ReadAllLines(At("office-out/tps.csv")).Length);
        Assert.Contains("Teluk Sirih", File.ReadAllLines(At("office-out/tps.csv"))[1], StringComparison.Ordinal);
    }

    private PackageResult Write(bool pdf) => RehearsalPackage.Write(
        MadeUpRehearsal.Usual(TanjungDamai.Small()), folder, new() { Pdf = pdf, PrintLimit = Patience });

    private string At(string name) => Path.Combine(folder, name);

    private static void Run(string program, params string[] arguments) =>
        Assert.Equal(0, PrajaProgram.Start(program, arguments).Code);
}
