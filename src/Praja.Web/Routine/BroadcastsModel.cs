using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Routine;
using Praja.Web.Pages;
using Praja.Web.Places;

namespace Praja.Web.Routine;

/// <summary>A recipient of a broadcast.</summary>
/// <param name="Id">Command, role or area.</param>
/// <param name="Name">As shown.</param>
/// <param name="Telephone">Its duty telephone; empty when nobody knows, or the reader is not shown it.</param>
public sealed record BroadcastRecipient(string Id, string Name, string Telephone);

/// <summary>A broadcast with its tally.</summary>
/// <param name="Broadcast">The broadcast.</param>
/// <param name="Waiting">How many recipients there are for whom nobody has acknowledged.</param>
/// <param name="Awaited">The first of them.</param>
/// <param name="Owed">Names of those the reader stands for and has still to acknowledge for.</param>
public sealed record BroadcastCard(
    PostBroadcast Broadcast, int Waiting, IReadOnlyList<BroadcastRecipient> Awaited, IReadOnlyList<string> Owed);

/// <summary>The broadcasts.</summary>
/// <param name="All">Newest first; those that wait for the reader before.</param>
/// <param name="Chosen">The one looked at; null for none.</param>
/// <param name="Areas">Areas it can be sent to.</param>
/// <param name="ChosenAreas">Codes of those that are chosen already.</param>
public sealed record BroadcastsModel(
    IReadOnlyList<BroadcastCard> All, BroadcastCard? Chosen, IReadOnlyList<(string Code, string Name)> Areas,
    IReadOnlyList<string> ChosenAreas)
{
    private const int Most = 50;

    // By name. A nation has thousands of sectors: who has not answered there is asked through the commands above.
    private const int MostAwaited = 40;
    private const int MostAwaitedOfOne = 1_000;

    internal static BroadcastsModel Of(PageCall call) => call.Read(picture =>
    {
        var sent = picture.Routine.Broadcasts;
        var (chosen, areas) = (sent.Find(call.Query("broadcast")), PlaceTask.AreasOf(call));
        return new BroadcastsModel(
            [
                .. sent.All.Reverse().Take(Most).Select(b => Card(picture, call, b, MostAwaited))
                    .OrderByDescending(c => c.Owed.Count > 0 && call.Frame.May("broadcast_acknowledged")),
            ],
            chosen is null ? null : Card(picture, call, chosen, MostAwaitedOfOne),
            AreaChoices.Of(picture.Frame, areas), [.. areas.Select(a => a.Code)]);
    });

    private static BroadcastCard Card(Picture picture, PageCall call, PostBroadcast broadcast, int most)
    {
        var frame = picture.Frame;
        // Telephones of sectors stand beside the silent stations: who is shown those is shown these.
        var calls = call.Frame.Sees(PostView.Bands);
        string[] awaited = [.. broadcast.Awaited];
        return new(
            broadcast, awaited.Length,
            [
                .. awaited.Take(most).Select(
                    id => new BroadcastRecipient(id, Name(id), calls ? PostNames.Telephone(frame, id) : "")),
            ],
            [.. BroadcastAnswers.OwedBy(picture, broadcast, call.Sender).Select(Name)]);

        string Name(string id) => PostNames.Of(frame, id, call.Frame.Language);
    }
}
