using Praja.Documents.Dossiers;
using Praja.Documents.Roads;
using Praja.Operations;
using Praja.Tests.Operations;

namespace Praja.Tests.Documents.Roads;

public sealed class RoadImportTests
{
    // Selasih's town, a station east of it and the village Pasir Lestari, to which the way back takes longer.
    private const string Nodes =
        "node,lat,lon\ntown,0.500,117.500\neast,0.501,117.501\npasir,0.521,117.601\nrindu,0.502,117.504\n";

    private const string Arcs =
        "from_node,to_node,seconds\ntown,east,30\neast,town,30\neast,pasir,600\npasir,east,900\n"
        + "town,rindu,200\nrindu,town,200\n";

    [Fact]
    public void Commands_get_rows_to_the_sites_near_roads_and_back_where_it_differs()
    {
        using var folder = Dossier();
        var (times, problems) = Import(folder, Arcs);
        var rows = times!.Travel.Select(t => $"{t.From}>{t.To} {t.Minutes} {t.Access}").ToArray();
        Assert.Contains("polres-selasih>97.01.01.2002/001 11 Road", rows);
        Assert.Contains("97.01.01.2002/001>polres-selasih 16 Road", rows);
        Assert.Contains("polres-selasih>97.01.01.2001/001 1 Road", rows);
        Assert.DoesNotContain("97.01.01.2001/001>polres-selasih 1 Road", rows);
        Assert.DoesNotContain(rows, r => r.Contains("97.01.02.2001/", StringComparison.Ordinal));
        Assert.Equal("polres-selasih>97.01.02.2001 95 River", rows[0]);
        Assert.Equal(times.Travel.Count - 1, times.Added);
        Assert.True(times.Farthest is > 0 and <= 500);
        var far = problems.Sorted().Where(p => p.Place.File == "commands.csv").Select(p => p.Kind.Code + " " + p.Seen);
        Assert.Equal(["PRJ395 2: 786 .. 31450 m"], far);
    }

    [Fact]
    public void Rows_stated_before_win_and_those_of_the_same_roads_are_made_anew()
    {
        using var folder = Dossier();
        var (first, _) = Import(folder, Arcs);
        var stated = first!.Travel[1] with { Minutes = 77, Source = "Polsek" };
        var before = Read(folder) with { Travel = [stated, .. first.Travel.Skip(2)] };
        var again = RoadImport.Make(before, folder["nodes.csv"], folder["arcs.csv"], null, 500, new())!;
        Assert.Equal(77, again.Travel[0].Minutes);
        Assert.Single(again.Travel, t => t.From == stated.From && t.To == stated.To);
        Assert.Equal(first.Travel.Skip(2), again.Travel.Skip(1));
    }

    [Fact]
    public void What_is_written_is_read_again_and_used_by_the_travel_model()
    {
        using var folder = Dossier();
        var problems = new ProblemList();
        var (times, _) = Import(folder, Arcs);
        var before = Read(folder);
        Assert.True(RoadImport.Write(before with { Travel = times!.Travel }, folder.Path, Language.English, problems));
        var after = Read(folder);
        Assert.Equal(
            times.Travel.Select(t => (t.From, t.To, t.Minutes, t.Source)),
            after.Travel.Select(t => (t.From, t.To, t.Minutes, t.Source)));
        Assert.DoesNotContain(DossierRunner.Check(folder.Path), p => p.Kind.Severity == Severity.Error);
    }

    [Fact]
    public void Roads_of_another_place_or_with_faults_make_nothing()
    {
        using var folder = Dossier();
        const string Elsewhere = "node,lat,lon\ntown,-6,106\neast,-6,106\npasir,-6,106\nrindu,-6,106\n";
        var (none, problems) = Import(folder, Arcs, Elsewhere);
        Assert.Null(none);
        Assert.Contains(problems.Sorted(), p => p.Kind.Code == "PRJ398");
        Assert.Null(Import(folder, "from_node,to_node,seconds\ntown,nowhere,30\n").Times);
    }

    [Fact]
    public void The_sample_of_Balikpapan_takes_its_real_roads()
    {
        var problems = new ProblemList();
        var operation = DossierReader.Read(Path.Combine(SharedData.Root, "samples", "balikpapan-2024"), problems)!;
        var times = RoadImport.Make(
            operation.Operation,
            SharedData.Need("data", "roads", "balikpapan_kota_nodes.csv"),
            SharedData.Need("data", "roads", "balikpapan_kota_edges.csv"),
            null,
            500,
            problems)!;
        Assert.True(times.Added > 100, $"{times.Added} rows, {times.Joined} places, {times.Left} too far");
        Assert.All(times.Travel, t => Assert.InRange(t.Minutes, 1, 60));
    }

    private static TempFolder Dossier()
    {
        var folder = new TempFolder();
        foreach (var (name, text) in SelasihDossier.Files) folder.With(name, text + "\n");
        return folder;
    }

    private static Operation Read(TempFolder folder) => DossierReader.Read(folder.Path, new())!.Operation;

    private static (RoadTimes? Times, ProblemList Problems) Import(
        TempFolder folder, string arcs, string nodes = Nodes)
    {
        folder.With("nodes.csv", nodes).With("arcs.csv", arcs);
        var problems = new ProblemList();
        return (RoadImport.Make(Read(folder), folder["nodes.csv"], folder["arcs.csv"], null, 500, problems), problems);
    }
}
