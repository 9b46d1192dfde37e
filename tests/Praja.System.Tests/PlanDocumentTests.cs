using System.Diagnostics;
using Praja.Documents.Plans;
using Praja.Tests.Documents;

namespace Praja.SystemTests;

/// <summary>The documents as other programs see them: LibreOffice, and readers of PDF.</summary>
public sealed class PlanDocumentTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string folder = Directory.CreateTempSubdirectory("praja-documents-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void LibreOffice_reads_the_workbook_back()
    {
        Need("soffice");
        Write(pdf: false);
        Run("soffice", "--headless", "-env:UserInstallation=file://" + folder + "/office", "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir", folder,
            At("plotting.xlsx"));
        var stations = File.ReadAllLines(At("plotting-Plotting TPS.csv"));
        Assert.Equal(13, stations.Length);
        Assert.Contains("Teluk Sirih,99.01.01.2001/001,TPS 001,397,Kurang rawan", stations[1],
            StringComparison.Ordinal);
    }

    [Fact]
    public void LibreOffice_reads_the_annexes_back()
    {
        Need("soffice");
        Write(pdf: false);
        Run("soffice", "--headless", "-env:UserInstallation=file://" + folder + "/office", "--convert-to",
            "txt:Text (encoded):UTF8", "--outdir", folder, At("renops-lampiran.docx"));
        var text = File.ReadAllText(At("renops-lampiran.txt"));
        Assert.Contains("LAMPIRAN G - KEKURANGAN DAN CARA MENUTUPNYA", text, StringComparison.Ordinal);
        Assert.Contains("Satgas Preventif", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pdfs_have_two_pages_and_one_page_per_beat()
    {
        Need("pdftotext");
        var result = Write(pdf: true);
        if (!result.Files.Contains("ringkasan.pdf")) Assert.Skip("needs a browser that prints: " + result.Notes[0].En);
        var duty = Pages("lembar-tugas.pdf");
        var context = TanjungDamai.Small();
        Assert.Equal(2, Pages("ringkasan.pdf").Length);
        Assert.Equal(context.Plan.Beats.Count, duty.Length);
        Assert.All(duty.Zip(context.Plan.Beats),
            p => Assert.Contains("BEAT " + p.Second.Id, p.First, StringComparison.Ordinal));
        Assert.All(duty, p => Assert.Contains(
            "Tetap di tempat sampai semuanya selesai", p.ReplaceLineEndings(" "), StringComparison.Ordinal));
    }

    private PackageResult Write(bool pdf) =>
        PlanPackage.Write(TanjungDamai.Small(), "{}"u8.ToArray(), folder, new() { Pdf = pdf, PrintLimit = Patience });

    private string At(string name) => Path.Combine(folder, name);

    private string[] Pages(string name)
    {
        Run("pdftotext", At(name), At(name + ".txt"));
        return File.ReadAllText(At(name + ".txt")).Split('\f', StringSplitOptions.RemoveEmptyEntries);
    }

    private static void Need(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(f => File.Exists(Path.Combine(f, program)))) Assert.Skip("needs " + program);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(Patience), program + " did not end");
        Assert.Equal(0, process.ExitCode);
    }
}
