using System.Globalization;
using Microsoft.AspNetCore.Http;
using Praja.CommandPost;
using Praja.CommandPost.Incidents;
using Praja.Journal;
using Praja.Web.Pages;

namespace Praja.Web.Incidents;

/// <summary>Does one thing to several incidents: one submission for each, so that each stands in the journal for
/// itself. What is refused is told by number; the others are recorded.</summary>
internal static class TriageForms
{
    /// <summary>Id of the form, by which boxes of the list belong to it.</summary>
    public const string Id = "triage";

    private const int Most = 100;
    private const int LongestShelving = 100_000;

    /// <summary>What the form asks for, by its button.</summary>
    public static readonly Dictionary<string, Func<PageCall, IFormCollection, Task<ActAnswer<IncidentsModel>>>> All =
        new()
        {
            ["acknowledge"] = Take,
            ["shelve"] = Take,
            ["merge"] = Take,
        };

    private static async Task<ActAnswer<IncidentsModel>> Take(PageCall call, IFormCollection form)
    {
        string Said(string key) => form[key].ToString().Trim();
        string[] numbers = [.. form["incident"].OfType<string>().Where(n => n != Into(Said)).Distinct()];
        if (numbers.Length == 0) return new Refusal("nothing-chosen", TriageWords.NothingChosen);
        if (numbers.Length > Most) return new Refusal("too-many", TriageWords.TooMany);
        var (kind, body, problem) = Asked(Said, call.Now);
        if (problem is { } sentence) return new Refusal("form-wrong", sentence);
        var left = form["held"] == "true" ? [] : HeldByOthers(call, numbers);
        string[] taken = [.. numbers.Where(n => left.All(l => l.Number != n))];
        if (taken.Length == 0) return Refused(left, numbers.Length);
        Submission[] several =
        [
            .. taken.Select(n => new Submission(
                Guid.CreateVersion7(call.Now), kind, body.With("incident", n), call.Sender)
            {
                Mode = call.Frame.Mode,
            }),
        ];
        try
        {
            if (call.Post.Submit(several) is not { } waiting) return FormDoor.Full;
            var refused = taken.Zip(await waiting, (n, a) => (Number: n, Why: a.Refusal)).Where(r => r.Why is not null);
            left = [.. left, .. refused.Select(r => (r.Number, r.Why!))];
            return left.Length > 0
                ? Refused(left, numbers.Length)
                : call.GoTo<IncidentsModel>("incidents?done=true");
        }
        catch (JournalException)
        {
            return FormDoor.Away;
        }
    }

    // Nobody does over what somebody else is at without having said so.
    private static (string Number, Refusal Why)[] HeldByOthers(PageCall call, string[] numbers) =>
        call.Post.Read(picture => numbers
            .Select(n => (Number: n, Incident: picture.Incidents.Find(n)))
            .Where(i => i.Incident?.ClaimedBy(call.Now) is { Length: > 0 } holder && holder != call.Sender.Actor)
            .Select(i => (i.Number, Held(call, i.Incident!.Claim!)))
            .ToArray());

    private static Refusal Held(PageCall call, IncidentClaim claim)
    {
        var until = call.Frame.Clock(claim.Until);
        return new("incident-claimed", new(
            $"sedang ditangani {claim.Actor} sampai {until}.", $"{claim.Actor} works on it until {until}."));
    }

    // What was recorded is no longer ticked.
    private static ActAnswer<IncidentsModel> Refused((string Number, Refusal Why)[] refused, int asked)
    {
        string Each(Language language) => string.Join(
            " ", refused.Select(r => $"{r.Number}: {r.Why.Sentence.In(language)}"));
        var recorded = asked - refused.Length;
        var refusal = new Refusal(refused[0].Why.Code, new(
            $"{recorded} tercatat, {refused.Length} tidak. {Each(Language.Indonesian)}",
            $"{recorded} recorded, {refused.Length} not. {Each(Language.English)}"));
        return new(null, refusal) { Left = ("incident", string.Join('\n', refused.Select(r => r.Number))) };
    }

    private static (string Kind, EntryBody Body, Text? Problem) Asked(Func<string, string> said, DateTimeOffset now)
    {
        var (reason, empty) = (said("reason"), EntryBody.Empty);
        var body = reason.Length > 0 ? empty.With("reason", reason) : empty;
        return said(HouseForms.Act) switch
        {
            "acknowledge" when said("disposition") is { Length: > 0 } disposition =>
                ("incident_acknowledged", body.With("disposition", disposition), null),
            "acknowledge" => ("", empty, TriageWords.SayDisposition),
            "shelve" when reason.Length > 0 && Minutes(said("minutes")) is { } minutes =>
                ("incident_shelved", body.With("until", BodyValue.Of(now.AddMinutes(minutes))), null),
            "shelve" => ("", empty, TriageWords.SayMinutes),
            _ when reason.Length > 0 && Into(said) is { Length: > 0 } into =>
                ("incident_merged", body.With("into", into), null),
            _ => ("", empty, TriageWords.SayInto),
        };
    }

    // Only a merge leaves one of those ticked as it is.
    private static string Into(Func<string, string> said) =>
        said(HouseForms.Act) is "acknowledge" or "shelve" ? "" : said("into");

    private static int? Minutes(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
        && minutes is > 0 and <= LongestShelving
            ? minutes
            : null;
}
