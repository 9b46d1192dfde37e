using System.CommandLine;
using Praja.Cli.Output;
using Praja.Planning;

namespace Praja.Cli.Verbs;

/// <summary><c>praja diff</c>: what changed between two plans.</summary>
internal static class DiffVerb
{
    internal static Command Create()
    {
        var before = new Argument<string>("before") { Description = "plan.json lama | the older plan.json" };
        var after = new Argument<string>("after") { Description = "plan.json baru | the newer plan.json" };
        var command = new Command(
            "diff",
            "Bandingkan dua rencana. | Compare two plans.\n  praja diff lama/plan.json baru/plan.json")
        {
            before, after,
        };
        command.SetAction(call => (int)Run(call, call.GetRequiredValue(before), call.GetRequiredValue(after)));
        return command;
    }

    private static ExitCode Run(ParseResult call, string before, string after)
    {
        var screen = new Screen(CallOptions.LanguageOf(call));
        var problems = new ProblemList();
        var older = Workbench.ReadPlan(before, problems)?.Plan;
        var newer = Workbench.ReadPlan(after, problems)?.Plan;
        if (older is null || newer is null) return Outcome.Tell(call, screen, problems, done: false, "");
        var difference = PlanDiff.Compare(older, newer);
        if (call.GetValue(CallOptions.Json))
            Json.Print(json => DifferenceReport.Write(json, difference));
        else
            DifferenceReport.Print(screen, difference);
        return difference.IsEmpty ? ExitCode.Done : ExitCode.Look;
    }
}
