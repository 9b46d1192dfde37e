using System.CommandLine;
using Praja.Cli.Output;
using Praja.Rehearsal;

namespace Praja.Cli.Verbs;

/// <summary><c>praja compare</c>: two or more plans on the same incidents.</summary>
internal static class CompareVerb
{
    private const int MostPlans = 20;

    private static readonly Argument<string[]> Plans = new("plans")
    {
        Description = "Dua rencana atau lebih | Two plans or more",
        Arity = new ArgumentArity(2, MostPlans),
    };

    internal static Command Create()
    {
        var command = new Command(
            "compare",
            "Bandingkan rencana pada kejadian yang sama. | Compare plans on the same incidents.\n"
            + "  praja compare rencana-a/ rencana-b/\n  praja compare a/ b/ c/ --runs 5000")
        {
            Plans, RehearsalOptions.Runs,
        };
        command.SetAction(call => (int)Run(new(call)));
        return RehearsalOptions.AddTo(command);
    }

    private static ExitCode Run(RehearsalCall call)
    {
        var names = call.Parsed.GetRequiredValue(Plans);
        LoadedPlan?[] read = [.. names.Select(call.Load)];
        LoadedPlan[] plans = [.. read.OfType<LoadedPlan>()];
        if (plans.Length < names.Length) return call.TellNothing(false);
        foreach (var twice in plans.GroupBy(p => p.Source.Sha256).SelectMany(g => g.Skip(1)))
            call.Problems.Add(CallProblems.SamePlanTwice, new(twice.Source.File), twice.Source.Sha256[..12]);
        Contestant[] contestants =
        [
            .. names.Zip(plans, (name, plan) => new Contestant(name, plan, call.PolicyScenario)),
        ];
        var job = new ComparisonJob(call.Screen, contestants, 0, call.PapersOf(plans[0].Source, "gladi-banding"))
        {
            Stages = call.StagesOf(plans[0]),
            Settings = call.SettingsOf(plans[0], ComparisonJob.DefaultRuns),
        };
        using var interruption = call.Watch();
        return job.Run(call.Problems, interruption) is { } done
            ? ComparisonSummary.Tell(call, done)
            : call.TellNothing(interruption.IsAsked);
    }
}
