using System.Globalization;
using Praja.Doctrine;
using Praja.Operations;

namespace Praja.Rehearsal.Fitting;

/// <summary>In which stage a past incident happened.</summary>
internal sealed class PastStages(Operation operation, DoctrineBook doctrine, ProblemList problems)
{
    /// <summary>The stage stated, else the only one that ran that day; on voting day that of voting.</summary>
    public string Of(PastIncident incident)
    {
        string[] known = [.. doctrine.Stages.Select(s => s.Id)];
        if (known.Contains(incident.Stage)) return incident.Stage;
        string[] running =
        [
            .. operation.Stages.Where(s => s.Start <= incident.Date && incident.Date <= s.End).Select(s => s.Kind)
                .Intersect(known, StringComparer.Ordinal),
        ];
        var voting = doctrine.Stages.FirstOrDefault(s => s.Voting)?.Id;
        if (incident.Stage.Length == 0 && incident.Date == operation.Profile.ElectionDate && voting is not null)
            return voting;
        if (incident.Stage.Length == 0 && running.Length == 1) return running[0];
        var seen = incident.Stage.Length > 0
            ? incident.Stage
            : incident.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var may = string.Join(", ", running.Length > 0 && incident.Stage.Length == 0 ? running : known);
        problems.Add(FitProblems.UnclearStage, incident.Place with { Field = "stage" }, seen, may);
        return "";
    }
}
