namespace Praja.Operations.Checks;

/// <summary>Commands: ids, the chain of parents, jurisdictions and seats.</summary>
internal static class CommandCheck
{
    public static void Run(CheckScope scope)
    {
        scope.Unique(scope.Operation.Commands, "id", c => c.Id, c => c.Place);
        var strengths = scope.Operation.Forces.ToLookup(f => f.Command, StringComparer.Ordinal);
        foreach (var command in scope.Operation.Commands)
        {
            if (command.Parent.Length > 0)
                scope.Known(command.Parent, scope.Commands, "commands.csv", command.Place, "parent");
            foreach (var code in command.Jurisdiction)
                scope.Known(code, scope.Regions, "regions.csv", command.Place, "jurisdiction");
            if (command.Position is { } position)
            {
                Country.Check(position, scope.At(command.Place, "latitude"), scope.Problems);
            }
            else if (strengths[command.Id].Sum(f => (long)f.Strength) is > 0 and var people)
            {
                scope.Tell(DossierProblems.CommandWithoutPosition, command.Place, "latitude", command.Id,
                    CheckScope.Write(people));
            }
        }
        Chains.TellCycles(
            scope, scope.Operation.Commands, c => c.Id, c => c.Parent, c => c.Place);
    }
}
