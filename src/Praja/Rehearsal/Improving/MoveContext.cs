using Praja.Doctrine;
using Praja.Operations;
using Praja.Planning;

namespace Praja.Rehearsal.Improving;

/// <summary>What all proposals of a search share.</summary>
internal sealed class MoveContext
{
    public MoveContext(Operation operation, DoctrineBook doctrine, Plan plan)
    {
        var ground = new Ground(operation, doctrine);
        var stations = BeatStations.Of(ground, plan);
        Names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var site in operation.Sites) Names[site.Id] = site.Name;
        foreach (var command in operation.Commands) Names[command.Id] = command.Name;
        Positions = stations.ToDictionary(s => s.Site.Id, s => s.Position, StringComparer.Ordinal);
        Squad = Math.Max(1, doctrine.Rehearsal?.Numbers.Squad ?? 1);
        Reserves = new(ground, stations);
        Beats = new(ground, stations);
        Officers = new(ground);
    }

    public ReserveRevision Reserves { get; }

    public BeatRevision Beats { get; }

    public OfficerRevision Officers { get; }

    /// <summary>People in the smallest part of a reserve that is sent.</summary>
    public int Squad { get; }

    /// <summary>Where each station is.</summary>
    public Dictionary<string, Coordinate> Positions { get; }

    private Dictionary<string, string> Names { get; }

    /// <summary>Name of a command or site.</summary>
    public string NameOf(string id) => Names.GetValueOrDefault(id, id);
}
