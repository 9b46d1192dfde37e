using System.CommandLine;

namespace Praja.Cli.Verbs;

/// <summary>The options of the verbs that rehearse.</summary>
internal static class RehearsalOptions
{
    internal static readonly Option<string[]> Stage = new("--stage")
    {
        Description = "Tahapan menurut doktrin, atau all; bawaan: pemungutan | Stages, or all; by default voting day",
        AllowMultipleArgumentsPerToken = true,
    };

    internal static readonly Option<int?> Runs = new("--runs") { Description = "Banyak putaran | How many runs" };

    internal static readonly Option<ulong?> Seed = new("--seed")
    {
        Description = "Benih; bawaan: milik rencana | Seed; by default the plan's",
    };

    internal static readonly Option<int> Threads = new("--threads")
    {
        Description = "Utas; bawaan: satu per inti, hasil sama | Threads; by default one per core, the same result",
    };

    internal static readonly Option<double> HalfWidth = new("--half-width")
    {
        Description = "Berhenti bila bagian tepat waktu diketahui seteliti ini, mis. 0.01 | Stop when the share in "
            + "time is known this well",
    };

    internal static readonly Option<string?> Policy = CreatePolicy();

    internal static readonly Option<string> Dossier = new("--dossier")
    {
        Description = "Folder dossier; bawaan: menurut dossier.txt | Dossier folder; by default as dossier.txt says",
        DefaultValueFactory = _ => "",
    };

    internal static readonly Option<string> Out = new("--out")
    {
        Description = "Folder hasil; bawaan: di folder rencana | Folder of the result; by default in the plan's",
        DefaultValueFactory = _ => "",
    };

    internal static readonly Option<bool> NoPdf = new("--no-pdf") { Description = "Tanpa PDF | No PDF" };

    /// <summary>The argument of a plan.</summary>
    internal static Argument<string> Plan() => new("plan")
    {
        Description = "Folder rencana atau plan.json | Folder of the plan, or plan.json",
    };

    /// <summary>Adds what each of them takes.</summary>
    internal static Command AddTo(Command command)
    {
        foreach (var option in (Option[])[Stage, Seed, Threads, Policy, Out, NoPdf, Dossier])
            command.Add(option);
        return command;
    }

    private static Option<string?> CreatePolicy()
    {
        var option = new Option<string?>("--policy")
        {
            Description = "Pemilihan satuan: nearest, coverage, zone | How units are chosen",
        };
        option.AcceptOnlyFromAmong("nearest", "coverage", "zone");
        return option;
    }
}
