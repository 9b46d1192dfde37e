using Praja.Operations;

namespace Praja.Documents.DataFolders;

/// <summary>A duty member of an operation or of one of its parts.</summary>
/// <param name="Person">As the dossier has them.</param>
/// <param name="Dossier">Folder of the part they stand in, e.g. <c>polres</c>; empty for the operation's own.</param>
/// <param name="Regions">Codes of the areas that their force's command answers for.</param>
public sealed record DutyMember(Person Person, string Dossier, IReadOnlyList<string> Regions)
{
    /// <summary>All of an operation and its parts.</summary>
    public static IEnumerable<DutyMember> Of(Operation operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var regions = RegionsByForce(operation);
        return operation.People
            .Select(p => new DutyMember(p, FolderOf(p.Place.File), regions.GetValueOrDefault(p.Force) ?? []))
            .Concat(operation.Parts.SelectMany(Of));
    }

    /// <summary>An operation and its parts without names of persons.</summary>
    internal static Operation Without(Operation operation) => operation with
    {
        People = [],
        Parts = [.. operation.Parts.Select(Without)],
    };

    private static Dictionary<string, IReadOnlyList<string>> RegionsByForce(Operation operation)
    {
        var byCommand = operation.Commands.DistinctBy(c => c.Id)
            .ToDictionary(c => c.Id, c => c.Jurisdiction, StringComparer.Ordinal);
        return operation.Forces.DistinctBy(f => f.Id).ToDictionary(
            f => f.Id, f => byCommand.GetValueOrDefault(f.Command) ?? [], StringComparer.Ordinal);
    }

    // Files are named with a slash on every system.
    private static string FolderOf(string file) => file.LastIndexOf('/') is > 0 and var end ? file[..end] : "";
}

/// <summary>The duty members of an operation that runs, apart from all else that is known of it: who is erased is then
/// gone from memory too. Thread-safe.</summary>
/// <param name="members">Those that the dossier has.</param>
public sealed class DutyMembers(IEnumerable<DutyMember> members)
{
    private readonly Lock changing = new();
    private volatile IReadOnlyList<DutyMember> all = [.. members];

    /// <summary>Those that are there now.</summary>
    public IReadOnlyList<DutyMember> All => all;

    /// <summary>Forgets some.</summary>
    public void Forget(Func<DutyMember, bool> gone)
    {
        lock (changing)
            all = [.. all.Where(m => !gone(m))];
    }
}
