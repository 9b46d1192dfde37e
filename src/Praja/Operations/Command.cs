namespace Praja.Operations;

/// <summary>Who a force belongs to.</summary>
public enum Agency
{
    /// <summary>National police.</summary>
    Polri,

    /// <summary>Armed forces, attached on request.</summary>
    Tni,

    /// <summary>Civil protection members of the village.</summary>
    Linmas,

    /// <summary>Other local agencies: Satpol PP, transport, fire, health, BPBD.</summary>
    LocalGovernment,
}

/// <summary>A command: Polda, Polres, Polsek, Kodim, Koramil, ...</summary>
/// <param name="Id">Unique id in the dossier.</param>
/// <param name="Name">e.g. "Polsek Bengalon".</param>
/// <param name="Kind">Polda, Polres, Polsek, Polsubsektor, Brimob, Kodam, Korem, Kodim, Koramil, Lanal, Linmas,
/// ...</param>
/// <param name="Agency">Whose it is.</param>
/// <param name="Parent">Id of the command above; empty at the top.</param>
/// <param name="Position">Where it sits; null when unknown.</param>
/// <param name="Jurisdiction">Region codes it is responsible for: a list, not the administrative tree. The longest code
/// that
/// covers a place decides among commands of one agency.</param>
/// <param name="Contact">The duty telephone or radio of the post, not of a person; may be empty.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Command(
    string Id,
    string Name,
    string Kind,
    Agency Agency,
    string Parent,
    Coordinate? Position,
    IReadOnlyList<string> Jurisdiction,
    string Contact,
    Place Place);

/// <summary>A strength: so many people of one command, for a task, from a day to a day.</summary>
/// <param name="Id">Unique id; <c>command/agency/role</c> and a number when the file states none.</param>
/// <param name="Command">Id of the command they sleep and start at.</param>
/// <param name="Agency">Whose they are.</param>
/// <param name="Role">What they may be planned for: <c>pam</c> (guards and posts) or <c>cadangan</c> (reserve) or
/// <c>posko</c>
/// (already bound to the command post) or <c>linmas</c>.</param>
/// <param name="Strength">People.</param>
/// <param name="From">First day; null from the beginning.</param>
/// <param name="To">Last day; null until the end.</param>
/// <param name="AttachedFrom">For BKO: who sends them; else empty.</param>
/// <param name="Skills">What they can do that others cannot, e.g. <c>perahu</c>; sorted.</param>
/// <param name="Source">Who states it.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Force(
    string Id,
    string Command,
    Agency Agency,
    string Role,
    int Strength,
    DateOnly? From,
    DateOnly? To,
    string AttachedFrom,
    IReadOnlyList<string> Skills,
    string Source,
    Place Place);

/// <summary>A task force (satgas) or one of its sub-units, with who fills it from one command.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="TaskForce">Doctrine satgas id: preemtif, preventif, kamseltibcarlantas, tindak, gakkum, humas,
/// banops.</param>
/// <param name="SubUnit">Name of the sub-unit; empty for the task force's own staff.</param>
/// <param name="Parent">Id of the unit above; empty when it is the task force itself.</param>
/// <param name="Post">Id of the command post it holds: a site or command; empty when none.</param>
/// <param name="Command">Id of the command its members come from.</param>
/// <param name="Members">People.</param>
/// <param name="Duties">What it does by doctrine stage id.</param>
/// <param name="Place">Where it stands.</param>
public sealed record TaskForceUnit(
    string Id,
    string TaskForce,
    string SubUnit,
    string Parent,
    string Post,
    string Command,
    int Members,
    IReadOnlyDictionary<string, string> Duties,
    Place Place);

/// <summary>A member by duty. Only what the duty needs: no birth date, family, faith, address or private
/// number.</summary>
/// <param name="Id">Service number or any unique id.</param>
/// <param name="Name">For the order; may be empty.</param>
/// <param name="Rank">May be empty.</param>
/// <param name="Force">Id of the force they belong to.</param>
/// <param name="Skills">Skills, sorted.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Person(string Id, string Name, string Rank, string Force, IReadOnlyList<string> Skills,
    Place Place);
