using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Praja.Documents.Dossiers;

namespace Praja.Tests.Documents.Dossiers;

/// <summary>
/// Files made to harm or broken by accident: each is a problem with a code, nothing is thrown and nothing is written.
/// </summary>
public sealed class HostileFileTests
{
    // Only a reader that hangs needs it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void A_sparse_file_of_two_gigabytes_is_refused_unread()
    {
        using var folder = SmallDossier.Folder();
        using (var file = File.Create(folder["sites.csv"])) file.SetLength(2L << 30);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(["sites.csv PRJ001"], Codes(folder.Path));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 50_000_000);
    }

    [Theory]
    [InlineData("utf-16", "PRJ002")]
    [InlineData("latin1", "PRJ002")]
    public void Text_in_another_encoding_is_refused(string encoding, string code)
    {
        using var folder = SmallDossier.Folder();
        File.WriteAllText(folder["sites.csv"], "id,kind,name,region\na,tps,Désa,64\n", Encoding.GetEncoding(encoding));
        Assert.Equal([code], Codes(folder.Path).Select(c => c[^6..]));
    }

    [Fact]
    public void A_nul_byte_is_refused_with_its_line()
    {
        using var folder = SmallDossier.Folder();
        folder.With("sites.csv", "id,kind,name,region\na,tps,A\0B,64\n");
        Assert.Equal(["sites.csv:2:8 PRJ009"], Codes(folder.Path));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("\"\t=1+1\"")]
    public void A_formula_in_a_cell_is_refused(string cell)
    {
        using var folder = SmallDossier.Folder();
        folder.With("sites.csv", "id,kind,name,region\na,tps," + cell + ",99.01\n");
        Assert.Equal(["sites.csv:2:3 (name) PRJ016"], Codes(folder.Path));
    }

    [Fact]
    public void An_unclosed_quote_is_refused()
    {
        using var folder = SmallDossier.Folder();
        folder.With("sites.csv", "id,kind,name,region\na,tps,\"A,99.01\nb,tps,B,99.01\n");
        Assert.Contains(Codes(folder.Path), c => c.EndsWith("PRJ012", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cell_longer_than_Excel_holds_is_refused()
    {
        using var folder = SmallDossier.Folder();
        folder.With("sites.csv", "id,kind,name,region\na,tps," + new string('x', 40_000) + ",99.01\n");
        Assert.Contains(Codes(folder.Path), c => c.EndsWith("PRJ011", StringComparison.Ordinal));
    }

    [Fact]
    public void More_columns_than_are_ever_read_are_refused()
    {
        using var folder = SmallDossier.Folder();
        folder.With("sites.csv", string.Join(',', Enumerable.Range(0, 300)) + "\n");
        Assert.Contains(Codes(folder.Path), c => c.EndsWith("PRJ010", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said()
    {
        using var folder = new TempFolder();
        Assert.Equal(["PRJ003"], Codes(folder["tidak-ada"]).Select(c => c[^6..]));
    }

    [Fact]
    public void An_empty_folder_misses_all_it_should_have() =>
        Assert.Equal(6, With(new TempFolder(), f => Codes(f.Path).Length));

    [Fact]
    public void A_link_that_loops_is_refused()
    {
        using var folder = SmallDossier.Folder();
        File.Delete(folder["sites.csv"]);
        File.CreateSymbolicLink(folder["sites.csv"], folder["lain.csv"]);
        File.CreateSymbolicLink(folder["lain.csv"], folder["sites.csv"]);
        Assert.Contains(Codes(folder.Path), c => c.StartsWith("sites.csv PRJ00", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sites.csv")]
    [InlineData("satgas.csv")]
    [InlineData("operation.yaml")]
    [InlineData("boundaries.geojson")]
    [InlineData("buku.xlsx")]
    public async Task A_pipe_instead_of_a_file_is_refused_and_not_waited_for(string name)
    {
        using var folder = SmallDossier.Folder();
        File.Delete(folder[name]);
        MakePipe(folder["pipa"]);
        File.CreateSymbolicLink(folder[name], folder["pipa"]);
        var read = name.EndsWith(".xlsx", StringComparison.Ordinal) ? folder[name] : folder.Path;
        var codes = await Task.Run(() => Codes(read)).WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Contains(name + " PRJ008", codes);
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        using var folder = SmallDossier.Folder();
        folder.With("satgas.csv", "");
        Assert.Equal(["satgas.csv PRJ008"], Codes(folder.Path));
    }

    [Theory]
    [InlineData("parts: [anak]", "PRJ019")]
    [InlineData("parts: [/etc]", "PRJ019")]
    [InlineData("parts: [../../..]", "PRJ019")]
    [InlineData("parts: [.]", "PRJ019")]
    [InlineData("parts: [hilang]", "PRJ003")]
    public void A_part_that_leads_back_or_out_is_not_followed(string parts, string code)
    {
        using var folder = SmallDossier.Folder();
        folder.With("operation.yaml", SmallDossier.Profile + "\n" + parts + "\n");
        folder.With("anak/operation.yaml", SmallDossier.Profile + "\nbagian: [..]\n");
        Assert.Equal([code], Codes(folder.Path).Select(c => c[^6..]));
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_unpacks()
    {
        using var folder = new TempFolder();
        using (var zip = ZipFile.Open(folder["b.xlsx"], ZipArchiveMode.Create))
        {
            using var stream = zip.CreateEntry("xl/workbook.xml").Open();
            var block = new byte[1 << 20];
            for (var i = 0; i < 64; i++) stream.Write(block);
        }
        Assert.Equal(["b.xlsx PRJ015"], Codes(folder["b.xlsx"]));
    }

    [Fact]
    public void A_truncated_workbook_is_refused()
    {
        using var folder = new TempFolder();
        var operation = DossierReader.Read(With(SmallDossier.Folder(), f => Copy(f, folder["a"])), new())!.Operation;
        WorkbookWriter.Write(operation, folder["a.xlsx"], Language.English, false, new());
        var bytes = File.ReadAllBytes(folder["a.xlsx"]);
        File.WriteAllBytes(folder["b.xlsx"], bytes[..(bytes.Length / 2)]);
        Assert.Equal(["b.xlsx PRJ014"], Codes(folder["b.xlsx"]));
        File.WriteAllBytes(folder["c.xlsx"], [0xD0, 0xCF, 0x11, 0xE0, .. bytes]);
        Assert.Equal(["c.xlsx PRJ014"], Codes(folder["c.xlsx"]));
    }

    [Fact]
    public void A_formula_in_a_workbook_is_refused_whatever_it_shows()
    {
        using var folder = new TempFolder();
        var row = "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>1+1</f><v>nama</v></c>"
            + "<c r=\"B2\" t=\"inlineStr\"><is><t>A</t></is></c></row>";
        WriteBook(folder["b.xlsx"], "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>kunci</t></is></c></row>" + row);
        Assert.Contains("b.xlsx[operasi]:2:1 (kunci) PRJ016", Codes(folder["b.xlsx"]));
    }

    [Fact]
    public void An_entity_in_a_workbook_is_refused()
    {
        using var folder = new TempFolder();
        WriteBook(folder["b.xlsx"], "<row/>", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>");
        Assert.Equal(["b.xlsx PRJ014"], Codes(folder["b.xlsx"]));
    }

    private static void WriteBook(string path, string rows, string prologue = "")
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Add("_rels/.rels", Relation("officeDocument", "b.xml"));
        Add("_rels/b.xml.rels", Relation("worksheet", "s.xml"));
        Add("b.xml", $"<workbook xmlns:r='{Office}'><sheets><sheet name='operasi' r:id='a'/></sheets></workbook>");
        Add("s.xml", prologue + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        string Relation(string kind, string target) =>
            $"<Relationships xmlns='{Package}'><Relationship Id='a' Type='{Office}/{kind}' Target='{target}'/>"
            + "</Relationships>";
        void Add(string name, string text)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }
    }

    private static void MakePipe(string path)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "pipes with a name in a folder are made on Linux only");
        using var mkfifo = Process.Start("mkfifo", path);
        mkfifo.WaitForExit();
        Assert.Equal(0, mkfifo.ExitCode);
    }

    private static string Copy(TempFolder from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from.Path)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        return to;
    }

    private static T With<T>(TempFolder folder, Func<TempFolder, T> use)
    {
        using (folder) return use(folder);
    }

    // The place and code of every problem; the folder must hold the same files afterwards.
    private static string[] Codes(string path)
    {
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;
        var before = Directory.GetFileSystemEntries(folder);
        var problems = new ProblemList();
        DossierReader.Read(path, problems);
        Assert.Equal(before, Directory.GetFileSystemEntries(folder));
        return [.. problems.Sorted().Select(p => (p.Place + " " + p.Kind.Code).TrimStart())];
    }
}
