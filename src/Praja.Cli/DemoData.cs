using Praja.Documents.DataFolders;
using Praja.Journal;
using Praja.Operations;

namespace Praja.Cli;

/// <summary>The data folder of a demo: made anew each time. Only what a demo left there is cleared away.</summary>
internal static class DemoData
{
    /// <summary>False, with a problem, when the folder holds anything but a simulation; then nothing was
    /// changed.</summary>
    internal static bool Clear(string folder, ProblemList problems)
    {
        if (!Directory.Exists(folder)) return true;
        var operations = OperationFolder.Of(folder);
        var records = operations.Select(o => OperationRecord.Read(o, problems)).ToList();
        var own = records.Count > 0 && records.All(r => r?.Mode == JournalMode.Simulation);
        if (!own)
        {
            var modes = string.Join(", ", records.OfType<OperationRecord>().Select(r => JournalModes.Word(r.Mode)));
            problems.Add(ServingProblems.NotOneSimulation, new(folder), modes);
            return false;
        }
        try
        {
            Directory.Delete(folder, recursive: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(FileProblems.NotWritable, new(folder), e.Message);
            return false;
        }
    }
}
