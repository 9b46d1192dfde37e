namespace Praja.Operations.Checks;

/// <summary>Strengths and the people named on them.</summary>
internal static class ForceCheck
{
    public static void Run(CheckScope scope)
    {
        scope.Unique(scope.Operation.Forces, "id", f => f.Id, f => f.Place);
        foreach (var force in scope.Operation.Forces)
            CheckForce(scope, force);
        scope.Unique(scope.Operation.People, "id", p => p.Id, p => p.Place);
        CheckPeople(scope);
    }

    private static void CheckForce(CheckScope scope, Force force)
    {
        if (force.Strength <= 0)
            scope.Tell(DossierProblems.StrengthNotPositive, force.Place, "strength", CheckScope.Write(force.Strength));
        CheckDates(scope, force);
        if (!scope.Known(force.Command, scope.Commands, "commands.csv", force.Place, "command")) return;
        var agency = scope.Commands[force.Command].Agency;
        if (force.AttachedFrom.Length == 0 && force.Agency != agency)
        {
            scope.Tell(DossierProblems.AttachedWithoutOrigin, force.Place, "attached_from", force.Id,
                AgencyName(agency));
        }
        else if (force.AttachedFrom == force.Command)
        {
            scope.Tell(DossierProblems.AttachedToItself, force.Place, "attached_from", force.AttachedFrom);
        }
    }

    private static void CheckDates(CheckScope scope, Force force)
    {
        if (force is { From: { } from, To: { } to } && to < from)
        {
            scope.Tell(DossierProblems.DatesBackward, force.Place, "to", CheckScope.Write(to), CheckScope.Write(from));
            return;
        }
        var phases = scope.Profile.Phases;
        if (phases.Count == 0) return;
        var (first, last) = (phases.Min(p => p.Start), phases.Max(p => p.End));
        if (first <= last && (force.From < first || force.To > last || force.From > last || force.To < first))
        {
            scope.Tell(
                DossierProblems.ForceOutsideOperation, force.Place, force.From < first ? "from" : "to",
                (force.From is { } f ? CheckScope.Write(f) : "") + " - "
                    + (force.To is { } t ? CheckScope.Write(t) : ""),
                CheckScope.Write(first, last));
        }
    }

    private static void CheckPeople(CheckScope scope)
    {
        foreach (var group in scope.Operation.People.GroupBy(p => p.Force, StringComparer.Ordinal))
        {
            var first = group.First();
            if (!scope.Known(group.Key, scope.Forces, "forces.csv", first.Place, "force")) continue;
            var force = scope.Forces[group.Key];
            if (group.Count() > force.Strength)
            {
                scope.Tell(
                    DossierProblems.PeopleOverStrength, group.ElementAt(Math.Max(0, force.Strength)).Place, "force",
                    force.Id,
                    CheckScope.Write(force.Strength), CheckScope.Write(group.Count()));
            }
        }
    }

    private static string AgencyName(Agency agency) => agency switch
    {
        Agency.Polri => "polri",
        Agency.Tni => "tni",
        Agency.Linmas => "linmas",
        _ => "pemda",
    };
}
