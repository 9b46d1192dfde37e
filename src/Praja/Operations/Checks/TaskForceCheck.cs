namespace Praja.Operations.Checks;

/// <summary>Task forces: their kind, chain, post and duties, and that their members are on strength.</summary>
internal static class TaskForceCheck
{
    public static void Run(CheckScope scope)
    {
        var units = scope.Operation.TaskForces;
        var byId = units.DistinctBy(u => u.Id).ToDictionary(u => u.Id, StringComparer.Ordinal);
        var kinds = scope.Doctrine.TaskForces.Select(t => t.Id).ToArray();
        var stages = scope.Doctrine.Stages.Select(s => s.Id).ToArray();
        scope.Unique(units, "id", u => u.Id, u => u.Place);
        foreach (var unit in units)
        {
            scope.InDoctrine(unit.TaskForce, kinds, unit.Place, "task_force");
            foreach (var stage in unit.Duties.Keys.Order(StringComparer.Ordinal))
                scope.InDoctrine(stage, stages, unit.Place, "duty_" + stage);
            CheckParent(scope, unit, byId);
            CheckPost(scope, unit);
        }
        Chains.TellCycles(scope, units, u => u.Id, u => u.Parent, u => u.Place);
        CheckStrengths(scope);
    }

    private static void CheckParent(CheckScope scope, TaskForceUnit unit, Dictionary<string, TaskForceUnit> byId)
    {
        if (unit.Parent.Length == 0 || !scope.Known(unit.Parent, byId, "satgas.csv", unit.Place, "parent")) return;
        var parent = byId[unit.Parent];
        if (parent.TaskForce != unit.TaskForce)
        {
            scope.Tell(DossierProblems.TaskForceParentDiffers, unit.Place, "task_force", unit.TaskForce,
                parent.TaskForce);
        }
    }

    private static void CheckPost(CheckScope scope, TaskForceUnit unit)
    {
        if (unit.Post.Length == 0) return;
        var found = scope.Sites.ContainsKey(unit.Post) || scope.Commands.ContainsKey(unit.Post);
        scope.KnownInAny(unit.Post, "sites.csv, commands.csv", [scope.Sites.Keys, scope.Commands.Keys], found,
            unit.Place, "post");
    }

    private static void CheckStrengths(CheckScope scope)
    {
        var strengths = scope.Operation.Forces.ToLookup(f => f.Command, f => (long)f.Strength, StringComparer.Ordinal);
        foreach (var group in scope.Operation.TaskForces.GroupBy(u => u.Command, StringComparer.Ordinal))
        {
            var first = group.First();
            if (!scope.Known(group.Key, scope.Commands, "commands.csv", first.Place, "command")) continue;
            var (strength, members) = (strengths[group.Key].Sum(), group.Sum(u => (long)u.Members));
            if (members > strength)
            {
                scope.Tell(
                    DossierProblems.TaskForceOverStrength, first.Place, "members", group.Key,
                    CheckScope.Write(strength),
                    CheckScope.Write(members));
            }
        }
    }
}
