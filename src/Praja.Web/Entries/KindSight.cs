using System.Text;
using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.Web.Entries;

/// <summary>Which kinds of entries a role is shown. One per role, kept.</summary>
internal sealed class KindSight
{
    private static readonly KindSight[] ByRole = [.. Enum.GetValues<PostRole>().Select(role => new KindSight(role))];

    private readonly PostRole role;
    private readonly Dictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> known;

    private KindSight(PostRole role)
    {
        this.role = role;
        known = EntryKinds.All
            .ToDictionary(k => k.Name, k => RoleRights.MayRead(role, k.Name), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Of a role.</summary>
    public static KindSight Of(PostRole role) => ByRole[(int)role];

    /// <summary>The role.</summary>
    public PostRole Role => role;

    /// <summary>True when the role is shown entries of the kind.</summary>
    public bool Sees(ReadOnlySpan<byte> kind)
    {
        if (kind.Length > EntryRules.LongestName) return false;
        Span<char> name = stackalloc char[kind.Length];
        Encoding.ASCII.GetChars(kind, name);
        return known.TryGetValue(name, out var sees) ? sees : RoleRights.MayRead(role, new(name));
    }
}
