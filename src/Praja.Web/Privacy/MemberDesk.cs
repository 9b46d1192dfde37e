using Praja.CommandPost.Rights;
using Praja.Documents.DataFolders;
using Praja.Web.Accounts;
using Praja.Web.Posts;

namespace Praja.Web.Privacy;

/// <summary>A duty member, for those who need the name.</summary>
/// <param name="Id">Service number or another id.</param>
/// <param name="Name">Name.</param>
/// <param name="Rank">Rank.</param>
/// <param name="Force">Id of the force.</param>
/// <param name="Skills">Skills that the duty needs.</param>
/// <param name="Dossier">Folder of the nested dossier; empty for the operation's own.</param>
internal sealed record MemberAnswer(
    string Id, string Name, string Rank, string Force, IReadOnlyList<string> Skills, string Dossier);

/// <summary>All that is held about one duty member.</summary>
internal sealed record HeldAnswer(
    MemberAnswer Member, IReadOnlyList<NamingEntry> EntriesThatNameIt, IReadOnlyList<ReadOfData> Reads);

/// <summary>The duty members of operations: who is shown whom, and what is held. Whoever calls this writes the read
/// down first.</summary>
/// <param name="desk">Knows who was erased.</param>
internal sealed class MemberDesk(ErasureDesk desk)
{
    /// <summary>The members of the sender's regions.</summary>
    public MemberAnswer[] Shown(OperationContext operation) =>
        [.. desk.Members(operation.Post).Where(m => Covers(operation, m)).Select(AnswerOf)];

    /// <summary>A member by id, and by nested dossier where ids are not unique.</summary>
    public AccountAnswer<DutyMember> Find(Post post, string id, string? dossier)
    {
        DutyMember[] found =
        [
            .. desk.Members(post).Where(m => m.Person.Id == id && (dossier is null || m.Dossier == dossier)),
        ];
        if (found.Length == 0) return AccountRefusals.MemberUnknown;
        return found.All(m => m.Person.Name == found[0].Person.Name) ? found[0] : AccountRefusals.MemberAmbiguous;
    }

    /// <summary>True when a text names one of the members.</summary>
    public bool AreNamed(Post post, string text) => desk.Members(post).Any(m => PersonNames.Names(text, m.Person));

    /// <summary>All that is held of a member.</summary>
    public HeldAnswer Held(Post post, DutyMember member) => new(
        AnswerOf(member), JournalSearch.Naming(post, member.Person),
        JournalSearch.Reads(post, desk.MarkOf(member.Person)));

    private static bool Covers(OperationContext operation, DutyMember member)
    {
        var (post, sender) = operation;
        var regions = post.Setup.Frame.Regions;
        return sender.Regions.Count == 0 || (member.Regions.Count > 0
            && member.Regions.All(r => SenderScope.Covers(sender, regions, regions.IndexOf(r))));
    }

    private static MemberAnswer AnswerOf(DutyMember member)
    {
        var person = member.Person;
        return new(person.Id, person.Name, person.Rank, person.Force, person.Skills, member.Dossier);
    }
}
