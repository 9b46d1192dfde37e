using Praja.Operations;

namespace Praja.CommandPost.Frame;

/// <summary>Which police command answers in each area: the one whose jurisdiction names the area or the nearest one
/// above it. A command's area is not the administrative one, so the list of its jurisdiction decides.</summary>
public sealed class CommandTable
{
    private const int MostSteps = 16;

    private readonly Command?[] ofRegion;
    private readonly Dictionary<string, Command> byId;

    internal CommandTable(IReadOnlyList<Command> commands, RegionTable regions)
    {
        byId = commands.DistinctBy(c => c.Id).ToDictionary(c => c.Id, StringComparer.Ordinal);
        ofRegion = new Command?[regions.Count];
        var police = commands.Where(c => c.Agency == Agency.Polri);
        foreach (var command in police.OrderBy(c => c.Id, StringComparer.Ordinal))
        {
            foreach (var code in command.Jurisdiction)
            {
                if (regions.IndexOf(code) is >= 0 and var region) ofRegion[region] ??= command;
            }
        }
        for (var region = 1; region < ofRegion.Length; region++)
            ofRegion[region] ??= ofRegion[regions.ParentOf(region)];
    }

    /// <summary>The command that answers in an area; null when none does.</summary>
    public Command? Of(int region) => ofRegion[region];

    /// <summary>A command by its id; null when there is none.</summary>
    public Command? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The duty telephone of a command, else of the nearest one above it that has one; empty for none.
    /// </summary>
    public string ContactOf(Command? command)
    {
        for (var step = 0; command is not null && step < MostSteps; step++)
        {
            if (command.Contact.Length > 0) return command.Contact;
            command = byId.GetValueOrDefault(command.Parent);
        }
        return "";
    }
}
