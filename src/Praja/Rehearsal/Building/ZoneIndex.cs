using Praja.Operations;
using Praja.Planning;

namespace Praja.Rehearsal.Building;

/// <summary>Police commands as numbered zones, in dossier order.</summary>
internal sealed class ZoneIndex
{
    private readonly Ground ground;
    private readonly Dictionary<string, int> byCommand = new(StringComparer.Ordinal);

    public ZoneIndex(Ground ground)
    {
        this.ground = ground;
        foreach (var command in ground.Operation.Commands.Where(c => c.Agency == Agency.Polri))
            byCommand.TryAdd(command.Id, byCommand.Count);
    }

    /// <summary>Zone of a police command; -1 when it is none.</summary>
    public int OfCommand(string id) => byCommand.GetValueOrDefault(id, -1);

    /// <summary>Zone of the police command that answers in a region; -1 when none does.</summary>
    public int OfRegion(string region) =>
        ground.Responsible(Agency.Polri, region) is { } command ? OfCommand(command.Id) : -1;
}
