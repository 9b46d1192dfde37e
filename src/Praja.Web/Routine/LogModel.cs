using Praja.CommandPost.Routine;
using Praja.Web.Pages;

namespace Praja.Web.Routine;

/// <summary>A page of the duty log.</summary>
/// <param name="Notes">Newest first.</param>
/// <param name="Count">How many were ever recorded.</param>
/// <param name="Search">What was searched for; empty for all.</param>
/// <param name="IsNewest">True when it begins at the newest.</param>
/// <param name="Older">The sequence that older ones are before; 0 when there are none.</param>
/// <param name="Chosen">The note to withdraw; null for none.</param>
public sealed record LogModel(
    IReadOnlyList<LogNote> Notes, long Count, string Search, bool IsNewest, long Older, LogNote? Chosen)
{
    /// <summary>What the notes are about, by the id they name.</summary>
    public IReadOnlyDictionary<string, string> Abouts { get; init; } = new Dictionary<string, string>();

    private const int Most = 100;

    internal static LogModel Of(PageCall call)
    {
        var page = PageOf(call);
        var ids = page.Notes.Select(n => n.About).Where(a => a.Length > 0).Distinct().ToArray();
        return page with
        {
            Abouts = call.Read(picture => ids.ToDictionary(
                id => id, id => PostNames.About(picture, id, call), StringComparer.Ordinal)),
        };
    }

    private static LogModel PageOf(PageCall call)
    {
        var (before, search) = (call.Number("before", 0, int.MaxValue), call.Query("q").Trim());
        var chosen = call.Number("withdraw", 0, int.MaxValue);
        bool Wanted(LogNote note) => (before == 0 || note.Sequence < before) && Holds(note, search);
        var page = call.Read(picture =>
        {
            var log = picture.Routine.Log;
            LogNote[] found = [.. log.Notes.Reverse().Where(Wanted).Take(Most + 1)];
            var older = found.Length > Most ? found[Most - 1].Sequence
                : log.Count > log.Notes.Count ? Math.Min(before == 0 ? long.MaxValue : before, log.Notes[0].Sequence)
                : 0;
            return new LogModel(
                found, log.Count, search, before == 0, older, log.Find(chosen) is { Withdrawn: "" } note ? note : null);
        });
        if (page.Notes.Count > Most) return page with { Notes = [.. page.Notes.Take(Most)] };
        if (page.Older == 0) return page;
        var (notes, further) = LogShelf.Before(
            call.Post, page.Older, Most - page.Notes.Count, n => Holds(n, search));
        return page with { Notes = [.. page.Notes, .. notes], Older = further };
    }

    private static bool Holds(LogNote note, string search) =>
        search.Length == 0
        || new[] { note.Text, note.Actor, note.About, note.Category }.Any(
            t => t.Contains(search, StringComparison.OrdinalIgnoreCase));
}
