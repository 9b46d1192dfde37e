using Praja.CommandPost;
using Praja.Documents.DataFolders;
using Praja.Operations;
using Praja.Storage.Accounts;
using Praja.Web.Posts;

namespace Praja.Web.Privacy;

/// <summary>Erases duty members from the data folder.</summary>
/// <param name="settings">Where the data are.</param>
/// <param name="key">The accounts' key: makes the mark that stays.</param>
/// <param name="erased">What was erased since the start.</param>
internal sealed class ErasureDesk(ServerSettings settings, AccountsKey key, ErasedMembers erased)
{
    /// <summary>A workbook is not rewritten.</summary>
    public static readonly Refusal Workbook = new("dossier-is-workbook", new(
        "Dosir operasi ini buku kerja; hapus di sumbernya dan buka ulang operasi dari folder CSV.",
        "This operation's dossier is a workbook; erase at its source and open the operation anew from a CSV folder."));

    /// <summary>The duty members of an operation and its parts.</summary>
    public IEnumerable<Person> Members(Post post) => WithParts(post.Setup.Frame.Operation)
        .SelectMany(o => o.People)
        .Where(p => !erased.Has(post.Id, p.Id));

    /// <summary>A mark by which holders of the key can later tell whether somebody is the one who was erased.</summary>
    public string MarkOf(Person member) => key.Mark(member.Id + "\n" + member.Name, "erased member");

    /// <summary>True when the operation's dossier can be rewritten.</summary>
    public bool CanErase(string operation) =>
        !Directory.Exists(FolderOf(operation)) || MemberErasure.Erase(FolderOf(operation), "\u0001") is not null;

    /// <summary>Erases a member.</summary>
    /// <returns>In how many files they stood.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public int Erase(string operation, Person member)
    {
        var files = Directory.Exists(FolderOf(operation)) ? MemberErasure.Erase(FolderOf(operation), member.Id) : 0;
        erased.Add(operation, member.Id);
        return files ?? 0;
    }

    private static IEnumerable<Operation> WithParts(Operation operation) =>
        operation.Parts.SelectMany(WithParts).Prepend(operation);

    private string FolderOf(string operation) =>
        Path.Combine(settings.DataFolder, OperationFolder.Operations, operation);
}
