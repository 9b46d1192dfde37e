using Praja.Doctrine;
using Praja.Documents.Doctrines;
using Praja.Documents.Dossiers;
using Praja.Operations;
using Praja.Planning;
using Praja.Rehearsal;
using Praja.Rehearsal.Building;
using Praja.Risk;

namespace Praja.Bench.Rehearsals;

/// <summary>The way from a dossier's folder to the model of its voting day.</summary>
internal static class PlannedStage
{
    private const string Stage = "pemungutan";

    public static RehearsalModel Of(string folder)
    {
        var problems = new ProblemList();
        var dossier = DossierReader.Read(folder, problems);
        var doctrine = DoctrineReader.Read(null, dossier!.Operation.Profile.Doctrine, problems)!.Book;
        Invariant.Holds(!problems.HasErrors, "the benchmark's dossier is sound");
        return Of(dossier.Operation, doctrine);
    }

    private static RehearsalModel Of(Operation operation, DoctrineBook doctrine)
    {
        var risk = RiskAssessment.Assess(operation, doctrine, new RiskSettings { Stages = [Stage] });
        var plan = Planner.Plan(operation, doctrine, risk, new());
        return ModelBuilder.Build(operation, doctrine, plan, Stage, Scenario.None, Assumptions.AsStated);
    }
}
