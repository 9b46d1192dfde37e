using Praja.Doctrine;
using Praja.Operations.Checks;

namespace Praja.Operations;

/// <summary>
/// Holds an operation against itself, its doctrine and the calendar, the way a compiler checks a program: every problem
/// in one run, none of them an exception. Nested operations are checked first each by itself, then against each other.
/// </summary>
public static class OperationCheck
{
    /// <summary>Adds every problem found to <paramref name="problems"/>.</summary>
    /// <param name="operation">The operation, as its dossier was read.</param>
    /// <param name="doctrine">The doctrine it names.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static void Check(Operation operation, DoctrineBook doctrine, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(doctrine);
        ArgumentNullException.ThrowIfNull(problems);
        foreach (var part in operation.Parts)
            Check(part, doctrine, problems);
        var scope = new CheckScope(operation, doctrine, problems);
        ProfileCheck.Run(scope);
        CalendarCheck.Run(scope);
        RegionCheck.Run(scope);
        SiteCheck.Run(scope);
        StationCheck.Run(scope);
        CommandCheck.Run(scope);
        ForceCheck.Run(scope);
        TaskForceCheck.Run(scope);
        EvidenceCheck.Run(scope);
        ClaimCheck.Run(scope);
        if (operation.Parts.Count > 0) NestedCheck.Run(scope);
    }
}
