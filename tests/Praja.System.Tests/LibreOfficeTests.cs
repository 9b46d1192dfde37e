using System.Diagnostics;
using Praja.Documents.Dossiers;

namespace Praja.SystemTests;

/// <summary>LibreOffice opens our workbooks and we read its: dates, numbers and codes stay what they were.</summary>
public sealed class LibreOfficeTests
{
    private const string Profile =
        "nama: A\ntingkat: polres\nkomando: p\nwilayah: \"64.10\"\nhari_pemungutan: 27/11/2024\ndoktrin: d\n";

    private const string Sites =
        "id,jenis,nama,wilayah,lintang,bujur,pemilih\n"
        + "a,tps,TPS 001,64.08.01.2001,-0.5,117.25,\"1,234\"\nb,gudang,Gudang KPU,64.08.01.2001,0.25,117.5,\n";

    [Fact]
    public void A_workbook_resaved_by_LibreOffice_is_the_same_dossier()
    {
        var folder = Directory.CreateTempSubdirectory("praja-office-");
        try
        {
            var dossier = WriteDossier(folder.FullName);
            var problems = new ProblemList();
            var operation = DossierReader.Read(dossier, problems)!.Operation;
            var book = Path.Combine(folder.FullName, "buku.xlsx");
            Assert.True(WorkbookWriter.Write(operation, book, Language.Indonesian, overwrite: false, problems));
            var resaved = Convert(book, Path.Combine(folder.FullName, "resaved"));
            var read = DossierReader.Read(resaved, problems)!.Operation;
            Assert.Empty(problems.Sorted());
            var (b, c) = (Path.Combine(folder.FullName, "b"), Path.Combine(folder.FullName, "c"));
            Assert.True(DossierWriter.Write(read, b, Language.Indonesian, false, problems));
            Assert.True(DossierWriter.Write(operation, c, Language.Indonesian, false, problems));
            foreach (var file in Directory.GetFiles(c))
                Assert.Equal(File.ReadAllText(file), File.ReadAllText(Path.Combine(b, Path.GetFileName(file))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string WriteDossier(string folder)
    {
        var dossier = Directory.CreateDirectory(Path.Combine(folder, "a")).FullName;
        Write("operation.yaml", Profile);
        Write("stages.csv", "id,mulai,selesai\nkampanye,25/09/2024,23 November 2024\n");
        Write("regions.csv", "kode,nama,luas\n64.10,A,31.7470\n64.08.01.2001,B,2.5\n");
        Write("sites.csv", Sites);
        Write("commands.csv", "id,nama,jenis,instansi,daerah hukum\np,Polres A,Polres,polri,64.10 64.08\n");
        Write("forces.csv", "komando,instansi,peran,jumlah,mulai\np,polri,pam,10,2024-11-20\n");
        return dossier;
        void Write(string name, string text) => File.WriteAllText(Path.Combine(dossier, name), text);
    }

    private static string Convert(string book, string target)
    {
        Directory.CreateDirectory(target);
        var start = new ProcessStartInfo("soffice") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            "-env:UserInstallation=file://" + target + "/profile",
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            target,
            book,
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        Process? process;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("needs LibreOffice, which is not on this machine");
            throw;
        }
        using (process)
        {
            Assert.True(process!.WaitForExit(TimeSpan.FromMinutes(2)), "LibreOffice did not end");
        }
        return Path.Combine(target, Path.GetFileName(book));
    }
}
