using System.Globalization;
using System.Text.Json;
using Praja.Web.Accounts;
using Praja.Web.Pages;
using Praja.Web.Privacy;

namespace Praja.Web.Audit;

/// <summary>An entry about personal data or an account.</summary>
/// <param name="Seq">Its sequence.</param>
/// <param name="Time">When.</param>
/// <param name="Actor">The post whose act it is.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="What">Its particulars, by key.</param>
public sealed record AuditLine(
    long Seq, DateTimeOffset Time, string Actor, string Kind, IReadOnlyList<(string Key, string Value)> What)
{
    internal static AuditLine Of(string line)
    {
        using var json = JsonDocument.Parse(line);
        var entry = json.RootElement;
        var body = entry.GetProperty("body").EnumerateObject()
            .Select(p => (p.Name, ShortOf(p.Value.ToString())));
        return new(
            entry.GetProperty("seq").GetInt64(), entry.GetProperty("time").GetDateTimeOffset(),
            entry.GetProperty("actor").GetString()!, entry.GetProperty("kind").GetString()!, [.. body]);
    }

    // Marks have 64 characters, and the first tell them apart.
    private static string ShortOf(string value) =>
        value.Length == 64 && value.All(char.IsAsciiHexDigit) ? value[..12] + "…" : value;
}

/// <summary>What entries are looked for.</summary>
/// <param name="Who">Part of the post whose act it is.</param>
/// <param name="Whose">Whose data: id of a member or account, or a part of the entry.</param>
/// <param name="From">First day; null for the beginning.</param>
/// <param name="To">Last day; null for the end.</param>
public sealed record AuditFilter(string Who, string Whose, DateOnly? From, DateOnly? To)
{
    internal static AuditFilter Of(Func<string, string> query) => new(
        query("who").Trim(), query("whose").Trim(), Day(query("from")), Day(query("to")));

    internal bool Takes(AuditLine line, TimeSpan aheadOfUtc)
    {
        var day = DateOnly.FromDateTime(line.Time.ToOffset(aheadOfUtc).DateTime);
        return (Who.Length == 0 || line.Actor.Contains(Who, StringComparison.OrdinalIgnoreCase))
            && (From is null || day >= From) && (To is null || day <= To);
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}

/// <summary>Who read which personal data, and whether the journal is whole.</summary>
/// <param name="Filter">What is looked for.</param>
/// <param name="Lines">Newest first.</param>
/// <param name="Found">How many there are.</param>
/// <param name="Head">Sequence of the journal's head; 0 for the accounts' journal.</param>
/// <param name="HeadHash">Its hash.</param>
public sealed record AuditModel(
    AuditFilter Filter, IReadOnlyList<AuditLine> Lines, int Found, long Head, string HeadHash)
{
    /// <summary>Lines of one page.</summary>
    public const int MostShown = 500;

    /// <summary>What a check of the whole chain brought; null before.</summary>
    public Verified? Verified { get; init; }

    internal static AuditModel Of(PageCall call)
    {
        var filter = AuditFilter.Of(call.Query);
        var mark = MarkOf(call, filter.Whose);
        bool About(string line) => filter.Whose.Length == 0
            || (mark.Length > 0 && (line.Contains(mark, StringComparison.Ordinal)
                || line.Contains("\"duty_members\"", StringComparison.Ordinal)))
            || line.Contains(filter.Whose, StringComparison.OrdinalIgnoreCase);
        var lines = PersonalDataTrail.Of(call.Post).Where(About).Select(AuditLine.Of)
            .Where(l => filter.Takes(l, call.Frame.AheadOfUtc)).Reverse().ToArray();
        var head = call.Post.Read(picture => (picture.Head.Sequence, picture.Head.Hash));
        return new(filter, [.. lines.Take(MostShown)], lines.Length, head.Sequence, head.Hash);
    }

    // A member is in the journal by a mark alone; whoever knows the number finds the mark.
    private static string MarkOf(PageCall call, string whose)
    {
        if (whose.Length == 0) return "";
        var found = call.Context.Desk<MemberDesk>().Find(call.Post, whose, null);
        return found.Value is { } member ? call.Context.Desk<ErasureDesk>().MarkOf(member.Person) : "";
    }
}

/// <summary>What a check of a whole journal brought.</summary>
/// <param name="Entries">Entries that were read.</param>
/// <param name="Head">Hash of the last.</param>
/// <param name="Faults">What is wrong, as a planner reads it; empty for a chain that is whole.</param>
public sealed record Verified(long Entries, string Head, IReadOnlyList<Problem> Faults);
