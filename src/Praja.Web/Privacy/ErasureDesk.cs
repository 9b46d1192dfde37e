using Microsoft.Extensions.Logging;
using Praja.Documents.DataFolders;
using Praja.Operations;
using Praja.Storage.Accounts;
using Praja.Web.Posts;

namespace Praja.Web.Privacy;

/// <summary>The duty members of operations, and how they are erased from the data folder. Thread-safe.</summary>
/// <param name="settings">Where the data are.</param>
/// <param name="key">The accounts' key: makes the mark that stays.</param>
/// <param name="log">Takes what could not be rewritten.</param>
internal sealed partial class ErasureDesk(ServerSettings settings, AccountsKey key, ILogger<ErasureDesk> log)
{
    private readonly Lock erasing = new();

    /// <summary>The duty members of an operation and its parts; who was erased is none, from the entry on.</summary>
    public IReadOnlyList<DutyMember> Members(Post post)
    {
        var all = post.Setup.Members.All;
        if (all.Count == 0) return all;
        HashSet<string> erased = post.Read(picture => picture.Records.Erased.ToHashSet(StringComparer.Ordinal));
        return erased.Count == 0 ? all : [.. all.Where(m => !erased.Contains(MarkOf(m.Person)))];
    }

    /// <summary>A mark by which holders of the key can later tell whether somebody is the one who was erased.</summary>
    public string MarkOf(Person member) => key.Mark(member.Id + "\n" + member.Name, "erased member");

    /// <summary>Erases everybody from the data folder and from memory whom the journal says is erased.</summary>
    /// <returns>False when a file could not be rewritten: it is tried again.</returns>
    public bool Settle(Post post)
    {
        lock (erasing)
        {
            var gone = post.Setup.Members.All.Select(m => MarkOf(m.Person)).ToHashSet(StringComparer.Ordinal);
            gone.IntersectWith(post.Read(picture => picture.Records.Erased.ToArray()));
            if (gone.Count == 0) return true;
            try
            {
                var folder = Path.Combine(settings.DataFolder, OperationFolder.Operations, post.Id);
                MemberErasure.Erase(folder, p => gone.Contains(MarkOf(p)));
                post.Setup.Members.Forget(m => gone.Contains(MarkOf(m.Person)));
                return true;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                NotErased(post.Id, e);
                return false;
            }
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Members erased by the journal of {Operation} still stand in its dossier; tried again.")]
    private partial void NotErased(string operation, Exception e);
}
