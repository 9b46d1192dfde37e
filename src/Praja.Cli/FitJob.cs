using System.Globalization;
using Praja.Documents;
using Praja.Documents.Dossiers;
using Praja.Rehearsal;
using Praja.Rehearsal.Fitting;

namespace Praja.Cli;

/// <summary>Fits incident rates to a list of past incidents.</summary>
/// <param name="loaded">The dossier with the places.</param>
/// <param name="problems">Receives what is wrong.</param>
internal sealed class FitJob(Loaded loaded, ProblemList problems)
{
    private const int MostDays = 100_000;

    /// <summary>The rates; null when the list is refused.</summary>
    /// <param name="list">File of past incidents.</param>
    /// <param name="plan">Plan with the classes of stations; may be empty.</param>
    /// <param name="days">Words that tell how many days of a stage are covered.</param>
    /// <param name="from">First day covered; null for the first incident's.</param>
    /// <param name="to">Last day covered; null for the last incident's.</param>
    internal FitResult? Run(string list, string plan, IReadOnlyList<string> days, DateOnly? from, DateOnly? to)
    {
        var sheet = CsvReader.Read(list, Path.GetFileName(list), problems);
        var settings = new FitSettings { From = from, To = to, Days = DaysOf(days), Bands = BandsOf(plan) };
        return sheet is null || problems.HasErrors
            ? null
            : IncidentFit.Fit(sheet, loaded.Operation, loaded.Doctrine, settings, problems);
    }

    /// <summary>Writes the rates as YAML of the doctrine; false, with a problem, when they cannot be written.</summary>
    internal bool Write(FitResult fit, string file)
    {
        var yaml = YamlWriter.Write(FitRecords.Of(fit)).TrimEnd('\n') + "\n";
        return OutputFile.Write(file, draft => File.WriteAllText(draft, yaml), overwrite: true, problems);
    }

    // STAGE=N, or N alone for voting day.
    private SortedDictionary<string, int> DaysOf(IReadOnlyList<string> words)
    {
        var days = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var at = word.LastIndexOf('=');
            var stage = at < 0 ? loaded.Doctrine.Stages.First(s => s.Voting).Id : word[..at];
            var isCount = int.TryParse(
                word[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var count);
            if (isCount && count is >= 1 and <= MostDays && loaded.Doctrine.Stages.Any(s => s.Id == stage))
                days[stage] = count;
            else
                problems.Add(CallProblems.BadOption, new("--days"), word, Allowed());
        }
        return days;
    }

    private string Allowed() => "STAGE=N (1 - 100000): " + string.Join(", ", loaded.Doctrine.Stages.Select(s => s.Id));

    private SortedDictionary<string, string> BandsOf(string plan)
    {
        var bands = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (plan.Length == 0) return bands;
        foreach (var station in Workbench.ReadPlan(plan, problems)?.Plan.Stations ?? [])
            bands[station.Site] = station.Band;
        return bands;
    }
}
