using Praja.Web.Pages;

namespace Praja.Web.Places;

/// <summary>Places found by name, number, code or position.</summary>
/// <param name="Query">What was typed.</param>
/// <param name="Task">What they are looked for.</param>
/// <param name="Areas">Areas that the form has already.</param>
/// <param name="Found">What fits best first.</param>
public sealed record PlacesModel(
    string Query, PlaceTask Task, IReadOnlyList<(string Code, string Name)> Areas, IReadOnlyList<FoundPlace> Found)
{
    /// <summary>Most places of one answer.</summary>
    public const int Most = 30;

    private const int LongestQuery = 100;

    internal static PlacesModel Of(PageCall call)
    {
        var (typed, task) = (call.Query("q"), PlaceTask.Of(call.Query("to")));
        var query = typed[..Math.Min(typed.Length, LongestQuery)];
        var found = PlaceIndex.Of(call.Post.Frame).Find(query, call.Sender, task.AreasOnly, Most);
        return new(query, task, PlaceTask.AreasOf(call), found);
    }
}
