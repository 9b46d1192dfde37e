using Praja.Operations;

namespace Praja.Web.Opening;

/// <summary>What was found in a dossier that was sent.</summary>
public sealed record OpeningReport
{
    /// <summary>Problems of each severity that are listed; the rest is counted.</summary>
    public const int MostListed = 500;

    /// <summary>Name of the file, as its sender calls it.</summary>
    public required string File { get; init; }

    /// <summary>Name of the plan's file; empty for none.</summary>
    public string PlanFile { get; init; } = "";

    /// <summary>Id the operation would have.</summary>
    public string Id { get; init; } = "";

    /// <summary>Its name; empty when it could not be read.</summary>
    public string Name { get; init; } = "";

    /// <summary>What would be taken.</summary>
    public IReadOnlyList<TakenCount> Counts { get; init; } = [];

    /// <summary>Files of the archive that belong to no dossier and are not taken.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <summary>What is wrong, errors first, then by place.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Problems that are not listed.</summary>
    public int More { get; init; }

    /// <summary>Errors, warnings and notes.</summary>
    public (int Errors, int Warnings, int Notes) Found { get; init; }

    /// <summary>True when nothing forbids it.</summary>
    public bool CanOpen => Found.Errors == 0 && Name.Length > 0;

    /// <summary>Of what was read.</summary>
    internal static OpeningReport Of(
        string file, string planFile, string id, Operation? operation, IReadOnlyList<string> left, ProblemList problems)
    {
        var all = problems.Sorted();
        int Count(Severity severity) => all.Count(p => p.Kind.Severity == severity);
        var listed = all.GroupBy(p => p.Kind.Severity).OrderByDescending(g => g.Key)
            .SelectMany(g => g.Take(MostListed)).ToArray();
        return new()
        {
            File = file,
            PlanFile = planFile,
            Id = id,
            Name = operation?.Profile.Name ?? "",
            Counts = operation is null ? [] : TakenCount.Of(operation),
            Left = left,
            Problems = listed,
            More = all.Count - listed.Length + problems.Dropped,
            Found = (Count(Severity.Error), Count(Severity.Warning), Count(Severity.Note)),
        };
    }
}

/// <summary>How many of something would be taken.</summary>
/// <param name="Name">What.</param>
/// <param name="Taken">How many.</param>
/// <param name="Claimed">How many the dossier itself claims; null when it does not say.</param>
public sealed record TakenCount(Text Name, long Taken, long? Claimed)
{
    internal static IReadOnlyList<TakenCount> Of(Operation operation)
    {
        Operation[] all = [operation, .. Parts(operation)];
        long Sum(Func<Operation, long> of) => all.Sum(of);
        long Areas(RegionLevel level) => Sum(o => o.Regions.Count(r => r.Level == level));
        long? Claim(string figure) =>
            operation.Profile.Claims.FirstOrDefault(c => c.Figure == figure) is { } claim ? claim.Value : null;
        return
        [
            new(OpeningWords.Stations, Sum(o => o.Sites.Count(s => s.Kind == SiteKind.Tps)), Claim("tps")),
            new(OpeningWords.OtherSites, Sum(o => o.Sites.Count(s => s.Kind != SiteKind.Tps)), null),
            new(OpeningWords.Districts, Areas(RegionLevel.District), Claim("districts")),
            new(OpeningWords.Villages, Areas(RegionLevel.Village), Claim("villages")),
            new(OpeningWords.Voters, Sum(o => o.Sites.Sum(s => (long)(s.Voters ?? 0))), Claim("voters")),
            new(OpeningWords.Police, Strength(all, Agency.Polri), Claim("polri")),
            new(OpeningWords.Army, Strength(all, Agency.Tni), Claim("tni")),
            new(OpeningWords.Linmas, Strength(all, Agency.Linmas), Claim("linmas")),
            new(OpeningWords.People, Sum(o => o.People.Count), null),
            new(OpeningWords.Commands, Sum(o => o.Commands.Count), null),
            new(OpeningWords.Stages, Sum(o => o.Stages.Count), null),
        ];
    }

    private static long Strength(Operation[] all, Agency agency) =>
        all.Sum(o => o.Forces.Where(f => f.Agency == agency).Sum(f => (long)f.Strength));

    private static IEnumerable<Operation> Parts(Operation operation) =>
        operation.Parts.SelectMany(p => Parts(p).Prepend(p));
}
