using Praja.Documents;
using Praja.Journal;
using Praja.Operations;
using Praja.Rehearsal;

namespace Praja.Cli;

/// <summary>Writes one run of a rehearsal as a journal.</summary>
internal static class RunJournalJob
{
    /// <summary>False, with a problem, when the file cannot be written.</summary>
    internal static bool Write(
        LoadedPlan loaded, RehearsalModel model, RunSettings settings, int run, string file, ProblemList problems)
    {
        var header = new JournalHeader
        {
            Operation = loaded.Plan.Operation,
            Region = loaded.Plan.Region,
            Doctrine = loaded.Plan.Doctrine,
            UtcOffsetMinutes = (int)TimeZones.AheadOfUtc(loaded.Operation.Profile.TimeZone).TotalMinutes,
            PlanSha256 = loaded.Source.Sha256,
            Run = new(model.Stage, model.Day, settings.Seed, run),
        };
        var trace = Rehearser.Trace(model, settings, run);
        var chain = RunJournal.Write(trace, model, header, loaded.Doctrine.Escalation);
        var bytes = EntryJson.Lines(chain.Entries);
        return OutputFile.Write(file, draft => File.WriteAllBytes(draft, bytes), overwrite: true, problems);
    }
}
