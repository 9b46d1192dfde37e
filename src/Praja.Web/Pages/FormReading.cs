using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Praja.CommandPost;
using Praja.Journal;

namespace Praja.Web.Pages;

// Fields: `kind` and `client`, and one for each key of the body: `body.KEY` as it is, `local.KEY` for a time by the
// operation's clock (datetime-local), `in.KEY` for a time so many minutes from now, `whole.KEY` for a text of which
// nothing may be cut off, since its hash is sent beside it. An empty field says nothing;
// `else.body.KEY` holds what a box that is not ticked says. What the fields mean, the kind's own reference tells: there
// is no second list of keys.

/// <summary>Turns the fields of a form into a submission.</summary>
internal static class FormReading
{
    private const string Otherwise = "else.";

    private static readonly string[] Ways = ["body", "local", "in", "whole"];

    /// <summary>Reads a form.</summary>
    /// <returns>The submission, or why it is none.</returns>
    public static (Submission? Submission, Refusal? Problem) Read(IFormCollection form, PageCall call)
    {
        var kind = EntryKinds.All.FirstOrDefault(k => k.Name == form["kind"].ToString());
        if (kind is null || !Guid.TryParse(form["client"], out var client) || !Uuid7.Is(client))
            return (null, Wrong("kind", "kind"));
        var body = EntryBody.Empty;
        foreach (var (field, values) in form)
        {
            var said = field.StartsWith(Otherwise, StringComparison.Ordinal) ? field[Otherwise.Length..] : field;
            if (said.Length < field.Length && form.ContainsKey(said)) continue;
            if (said.Split('.', 2) is not [var way, var name] || !Ways.Contains(way)) continue;
            var given = Given(way, values);
            if (given.Length == 0) continue;
            if (kind.Keys.FirstOrDefault(k => k.Name == name) is not { } key
                || body[name] is not null)
            {
                return (null, Wrong(name, name));
            }
            if (ValueOf(way, key, given, call) is not { } value)
            {
                var shown = given[0].Length > 40 ? given[0][..40] + "…" : given[0];
                return (null, Wrong($"{key.Meaning.Id} \"{shown}\"", $"{key.Meaning.En} \"{shown}\""));
            }
            body = body.With(name, value);
        }
        return (new(client, kind.Name, body, call.Sender) { Mode = call.Frame.Mode }, null);
    }

    private static string[] Given(string way, StringValues values)
    {
        var texts = values.Select(v => v ?? "").Select(v => way == "whole" ? v : v.Trim());
        return [.. texts.Where(v => v.Length > 0)];
    }

    private static BodyValue? ValueOf(string way, BodyKey key, string[] given, PageCall call) => way switch
    {
        "local" => Local(given[0], call.Frame.AheadOfUtc),
        "in" => int.TryParse(given[0], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            && minutes is > 0 and <= 100_000
                ? BodyValue.Of(call.Now.AddMinutes(minutes))
                : null,
        _ => Plain(key.Value, given),
    };

    private static BodyValue? Plain(BodyValueKind kind, string[] given) => kind switch
    {
        BodyValueKind.Number => decimal.TryParse(
            given[0].Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var number) && BodyValue.IsExact(number)
                ? BodyValue.Of(number)
                : null,
        BodyValueKind.Truth => given[0] switch
        {
            "true" or "on" => BodyValue.Of(true),
            "false" => BodyValue.Of(false),
            _ => null,
        },
        BodyValueKind.Texts => BodyValue.Of(given.SelectMany(g => g.Split(
            ['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToArray()),
        _ => BodyValue.Of(given[0].ReplaceLineEndings("\n")),
    };

    private static BodyValue? Local(string text, TimeSpan aheadOfUtc) =>
        DateTime.TryParseExact(
            text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var local)
            ? BodyValue.Of(new DateTimeOffset(local, aheadOfUtc))
            : null;

    private static Refusal Wrong(string id, string en) => new("form-wrong", new(
        $"Isian ini tidak dapat dibaca: {id}. Perbaiki lalu kirim lagi.",
        $"This field cannot be read: {en}. Mend it and send again."));
}
