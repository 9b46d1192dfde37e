using Praja.CommandPost.Rights;
using Praja.Web.Accounts;
using Praja.Web.Pages;

namespace Praja.Web.Privacy;

/// <summary>A duty member.</summary>
/// <param name="Id">Service number or another id.</param>
/// <param name="Name">Name.</param>
/// <param name="Rank">Rank.</param>
/// <param name="Force">Force, with its command.</param>
/// <param name="Skills">Skills.</param>
/// <param name="Dossier">Folder of the nested dossier; empty for the operation's own.</param>
public sealed record MemberLine(string Id, string Name, string Rank, string Force, string Skills, string Dossier)
{
    /// <summary>A member as pages show them.</summary>
    internal static MemberLine Of(PageCall call, MemberAnswer member)
    {
        var operation = call.Post.Setup.Frame.Operation;
        var command = operation.Forces.FirstOrDefault(f => f.Id == member.Force)?.Command;
        var name = operation.Commands.FirstOrDefault(c => c.Id == command)?.Name ?? member.Dossier;
        return new(
            member.Id, member.Name, member.Rank, name.Length > 0 ? $"{member.Force} · {name}" : member.Force,
            string.Join(", ", member.Skills), member.Dossier);
    }
}

/// <summary>Duty members; before a purpose was told, only how many there are.</summary>
/// <param name="Count">How many the reader may be shown.</param>
/// <param name="Purpose">What they are read for; empty before.</param>
/// <param name="Members">Who; null before.</param>
/// <param name="IsOfficer">True for the data protection officer.</param>
public sealed record PeopleModel(int Count, string Purpose, IReadOnlyList<MemberLine>? Members, bool IsOfficer)
{
    internal static PeopleModel Of(PageCall call) => new(
        call.Context.Desk<MemberDesk>().Shown(new(call.Post, call.Sender)).Length, "", null,
        call.Sender.Role == PostRole.DataProtectionOfficer);
}

/// <summary>All that is held of a duty member; before a purpose was told, nothing.</summary>
public sealed record HeldModel
{
    /// <summary>Id of the member.</summary>
    public required string Id { get; init; }

    /// <summary>Folder of the nested dossier; empty for the operation's own.</summary>
    public string Dossier { get; init; } = "";

    /// <summary>What it is read for.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>The member; null before, and after erasure.</summary>
    public MemberLine? Member { get; init; }

    /// <summary>Entries that name the member in a text.</summary>
    public IReadOnlyList<NamingLine> Naming { get; init; } = [];

    /// <summary>Reads of the member's data.</summary>
    public IReadOnlyList<ReadLine> Reads { get; init; } = [];

    /// <summary>The mark that stays after erasure; empty before.</summary>
    public string Mark { get; init; } = "";

    /// <summary>True when a file could not be rewritten yet.</summary>
    public bool IsPending { get; init; }
}

/// <summary>An entry that names a member in a text.</summary>
/// <param name="Seq">Its sequence.</param>
/// <param name="Time">When.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Texts">The texts.</param>
public sealed record NamingLine(long Seq, DateTimeOffset Time, string Kind, string Texts)
{
    internal static NamingLine Of(NamingEntry entry) => new(
        entry.Seq, PrivacyTimes.Of(entry.Time), entry.Kind, string.Join(" · ", entry.Texts.Values.SelectMany(t => t)));
}

/// <summary>A read of a member's data.</summary>
/// <param name="Time">When.</param>
/// <param name="Actor">The post that read.</param>
/// <param name="What">Which data.</param>
/// <param name="Purpose">What for.</param>
public sealed record ReadLine(DateTimeOffset Time, string Actor, string What, string Purpose)
{
    internal static ReadLine Of(ReadOfData read) =>
        new(PrivacyTimes.Of(read.Time), read.Actor, read.What, read.Purpose);
}
