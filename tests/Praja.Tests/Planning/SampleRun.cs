using Praja.Doctrine;
using Praja.Documents.Doctrines;
using Praja.Documents.Dossiers;
using Praja.Operations;
using Praja.Planning;
using Praja.Risk;

namespace Praja.Tests.Planning;

/// <summary>The way from a sample's folder to its plan.</summary>
public static class SampleRun
{
    public static Plan Plan(string sample)
    {
        var (operation, doctrine) = Read(sample);
        var risk = RiskAssessment.Assess(operation, doctrine);
        return Planner.Plan(operation, doctrine, risk, new(), null, TestContext.Current.CancellationToken);
    }

    public static (Operation Operation, DoctrineBook Doctrine) Read(string sample)
    {
        var problems = new ProblemList();
        var dossier = DossierReader.Read(Path.Combine(SharedData.Root, "samples", sample), problems);
        var doctrine = DoctrineReader.Read(null, dossier!.Operation.Profile.Doctrine, problems);
        Assert.False(
            problems.HasErrors,
            string.Join('\n', problems.Sorted().Take(5).Select(p => p.Kind.Code + " " + p.Place + " " + p.Seen)));
        return (dossier.Operation, doctrine!.Book);
    }
}
