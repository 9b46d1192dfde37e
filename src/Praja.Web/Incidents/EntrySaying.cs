using System.Globalization;
using Praja.CommandPost;
using Praja.CommandPost.Incidents;
using Praja.Journal;
using Praja.Web.Pages;
using Praja.Web.Routine;

namespace Praja.Web.Incidents;

/// <summary>Says values of entries as people read them: names in place of ids, words in place of codes.</summary>
/// <param name="picture">The picture.</param>
/// <param name="page">Who reads.</param>
internal sealed class EntrySaying(Picture picture, PageFrame page)
{
    private const int HashShown = 12;

    private readonly IncidentNames names = new(picture.Frame);

    /// <summary>A value of an entry; empty when it says nothing.</summary>
    /// <param name="kind">The entry's kind: a key may mean another thing in each.</param>
    /// <param name="key">Key of its body.</param>
    /// <param name="value">The value.</param>
    public string Of(string kind, string key, BodyValue value) => value.Kind switch
    {
        BodyValueKind.Texts => string.Join(", ", value.Texts.Select(t => Text(kind, key, t))),
        BodyValueKind.Truth => page.Say(value.Truth ? IncidentPageWords.Yes : IncidentPageWords.No),
        BodyValueKind.Number => Number(key, value.Number),
        _ => Text(kind, key, value.Text),
    };

    private string Number(string key, decimal number) => key switch
    {
        "stage" when picture.Frame.Doctrine.ForceStages.FirstOrDefault(s => s.Number == number) is { } stage =>
            $"{stage.Number} {page.Say(stage.Name)}",
        "entry" => "#" + page.Number((long)number),
        "uncovered_share" => page.Percent((double)number),
        "minutes" when number == 0 => "",
        "latitude" or "longitude" => page.Number((double)number, 5),
        _ => number.ToString("#,0.##", page.Culture),
    };

    private string Text(string kind, string key, string text) => (kind, key) switch
    {
        (_, "unit" or "recommended") or ("relief_requested" or "relief_completed", "from" or "to") => Unit(text),
        ("help_requested", "to") => PostNames.Of(picture.Frame, text, page.Language),
        ("help_answered", "from") or (_, "until" or "complete_by") => Instant(text),
        ("incident_closed", "reason") when IncidentWords.Endings.Contains(text) =>
            page.Say(IncidentPageWords.EndingOf(text)),
        (_, "type") => page.Say(names.Type(text)),
        (_, "level" or "level_seen" or "from" or "to") => page.Say(names.Level(text)),
        (_, "site") => names.Site(text),
        (_, "home") => PostNames.Of(picture.Frame, names.Site(text), page.Language),
        (_, "region") => names.Region(text) is { Length: > 0 } name ? name : text,
        (_, "attachments") => text[..Math.Min(HashShown, text.Length)],
        _ => Word(key, text) is { } word ? page.Say(word) : text,
    };

    private static Text? Word(string key, string text) => key switch
    {
        "by" => IncidentPageWords.ChannelOf(text),
        "disposition" => IncidentPageWords.DispositionOf(text),
        "not_recorded" or "unknown" => IncidentPageWords.FieldOf(text),
        "step" => IncidentPageWords.StepOf(text),
        "authority" or "ordered_by" or "raised_to" or "answered_by" => IncidentPageWords.PostOf(text),
        "agency" => IncidentPageWords.AgencyOf(text),
        "relief" => ForceWords.ReliefOf(text),
        "direction" => ForceWords.DirectionOf(text),
        _ => null,
    };

    private string Unit(string id) => picture.Units.Find(id)?.Planned?.Model.Name ?? id;

    private string Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var time) ? page.Clock(time) : text;
}
