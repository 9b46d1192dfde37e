using Praja.Documents.DataFolders;
using Praja.Journal;
using Praja.Tests.Operations;

namespace Praja.Tests.Documents.DataFolders;

public sealed class MemberErasureTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    // 1002 is also a force's id here, and the name of another has a line break and quotes.
    [Fact]
    public void Only_the_members_row_goes()
    {
        var people = "# Daftar Budi Karang\nnrp;nama;pangkat;kekuatan\n1001;\"Sari \"\"S\"\"\nMelati\";Aiptu;1002\n"
            + "1002;Budi Karang;Bripka;1002\n10021;Tono Senja;Brigadir;1002\n";
        var forces = SelasihDossier.Files["forces.csv"].Replace("kenanga-pam", "1002", StringComparison.Ordinal);
        var opened = Open(("people.csv", people), ("forces.csv", forces));
        Assert.Equal(1, MemberErasure.Erase(opened, p => p.Id == "1002"));
        Assert.Equal(["1001", "10021"], Load(opened).Members.All.Select(m => m.Person.Id));
        Assert.DoesNotContain("Budi", File.ReadAllText(PeopleOf(opened)), StringComparison.Ordinal);
        Assert.Equal(0, MemberErasure.Erase(opened, p => p.Id == "1002"));
    }

    // A crash may come after the record is written and before the file is replaced.
    [Fact]
    public void Between_record_and_file_the_operation_still_opens_and_is_erased_again()
    {
        var opened = Open();
        var before = File.ReadAllBytes(PeopleOf(opened));
        MemberErasure.Erase(opened, p => p.Id == "1002");
        File.WriteAllBytes(PeopleOf(opened), before);
        Assert.Equal(4, Load(opened).Members.All.Count);
        Assert.Equal(1, MemberErasure.Erase(opened, p => p.Id == "1002"));
        Assert.Equal(3, Load(opened).Members.All.Count);
        File.AppendAllText(PeopleOf(opened), "1009,Orang Lain,Bripka,kenanga-pam,\n");
        Assert.Null(OperationFolder.Load(opened, new ProblemList()));
    }

    // A member of a nested dossier that lies beside the one that names it; another person there has the same id.
    [Fact]
    public void A_nested_dossier_is_erased_from_too()
    {
        const string Province = """
            name: Operasi Mantap Praja Selasih Raya 2024
            level: polda
            command: polda-selasih
            region: "97"
            election_date: 2024-11-27
            doctrine: pilkada-2024
            time_zone: WITA
            phases:
              operasi: { start: 2024-08-26, end: 2024-12-16 }
            parts: [../selasih-2024]
            """;
        folder.With("raya-2024/operation.yaml", Province)
            .With("raya-2024/regions.csv", "code,name,level,source\n97,Selasih Raya,province,KPU\n")
            .With("raya-2024/commands.csv", "id,name,kind,agency,parent,latitude,longitude,jurisdiction,contact\n"
                + "polda-selasih,Polda Selasih,Polda,polri,,0.5,117.5,97,110\n"
                + "polres-selasih,Polres Selasih,Polres,polri,polda-selasih,0.5,117.5,97,110\n")
            .With("raya-2024/forces.csv", "id,command,agency,role,strength,from,to,attached_from,skills,source\n"
                + "polda-pam,polda-selasih,polri,pam,4,2024-08-26,2024-12-16,,,Kapolda\n")
            .With("raya-2024/stages.csv", SelasihDossier.Files["stages.csv"])
            .With("raya-2024/people.csv", "id,name,rank,force,skills\n1002,Melur Senja,AKP,polda-pam,\n");
        var opened = Open("raya-2024");
        Assert.Equal(
            ["1002", "1001", "1002", "1003", "1004"], Load(opened).Members.All.Select(m => m.Person.Id));
        Assert.Equal(1, MemberErasure.Erase(opened, p => p is { Id: "1002", Name: "Budi Karang" }));
        var left = Load(opened).Members.All;
        Assert.Equal(["", "../selasih-2024", "../selasih-2024", "../selasih-2024"], left.Select(m => m.Dossier));
        Assert.Contains(left, m => m.Person.Name == "Melur Senja");
    }

    private string Open(params (string Name, string Text)[] changes)
    {
        foreach (var (name, text) in changes)
            folder.With("selasih-2024/" + name, text);
        return Open("selasih-2024");
    }

    private string Open(string dossier)
    {
        foreach (var (name, text) in SelasihDossier.Files)
        {
            if (!File.Exists(folder["selasih-2024/" + name])) folder.With("selasih-2024/" + name, text);
        }
        var problems = new ProblemList();
        var now = new DateTimeOffset(2024, 11, 20, 1, 2, 3, TimeSpan.Zero);
        var opened = OperationOpening.Open(
            new(folder[dossier], "", folder["data"], JournalMode.Exercise, "erasure"),
            new(now, Guid.CreateVersion7(now), Guid.CreateVersion7(now)), problems);
        Assert.True(opened is not null, Said(problems));
        return opened;
    }

    private static OpenedOperation Load(string opened)
    {
        var problems = new ProblemList();
        var loaded = OperationFolder.Load(opened, problems);
        Assert.True(loaded is not null, Said(problems));
        return loaded;
    }

    private static string PeopleOf(string opened) => Path.Combine(opened, "dossier", "selasih-2024", "people.csv");

    private static string Said(ProblemList problems) =>
        string.Join('\n', problems.Sorted().Select(p => p.Kind.Code + " " + p.Place + " " + p.Seen));
}
