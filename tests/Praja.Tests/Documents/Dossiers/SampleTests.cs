using Praja.Documents.Dossiers;

namespace Praja.Tests.Documents.Dossiers;

public sealed class SampleTests
{
    [Theory]
    [InlineData("kutai-timur-2024", 701)]
    [InlineData("balikpapan-2024", 996)]
    public void Every_cell_of_a_sample_is_read(string sample, int stations)
    {
        var problems = new ProblemList();
        var read = DossierReader.Read(Path.Combine(SharedData.Root, "samples", sample), problems);
        Assert.Empty(problems.Sorted());
        Assert.Equal(stations, read!.Operation.Sites.Count(s => s.Kind == Praja.Operations.SiteKind.Tps));
    }
}
