using System.Globalization;
using System.Text.Json;

namespace Praja.Journal;

/// <summary>Reads one line of a journal file; whatever is wrong becomes a reason, never an exception.</summary>
internal static class EntryReading
{
    private static readonly string[] Keys = ["seq", "time", "mode", "actor", "kind", "client", "body", "hash"];

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 4, AllowDuplicateProperties = false };

    /// <summary>The entry of a line; null, with the reason, when it is none.</summary>
    public static Entry? Read(ReadOnlyMemory<byte> line, out string reason)
    {
        reason = "";
        try
        {
            using var document = JsonDocument.Parse(line, Strict);
            return Read(document.RootElement, ref reason);
        }
        catch (JsonException)
        {
            reason = "JSON";
            return null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair written as an escape.
            reason = "Unicode";
            return null;
        }
    }

    private static Entry? Read(JsonElement root, ref string reason)
    {
        reason = root.ValueKind == JsonValueKind.Object ? WrongKeys(root) : "{";
        if (reason.Length > 0) return null;
        var mode = JournalModes.Of(Text(root, "mode"));
        var body = Body(root.GetProperty("body"), ref reason);
        var hash = Text(root, "hash");
        reason = 0 switch
        {
            _ when !IsSequence(root.GetProperty("seq"), out _) => "seq",
            _ when Time(Text(root, "time")) is null => "time",
            _ when mode is null => "mode",
            _ when !EntryRules.IsActor(Text(root, "actor")) => "actor",
            _ when !EntryRules.IsKey(Text(root, "kind")) => "kind",
            _ when !Guid.TryParseExact(Text(root, "client"), "D", out var id) || !Uuid7.Is(id) => "client",
            _ when hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower) => "hash",
            _ => reason,
        };
        if (reason.Length > 0) return null;
        IsSequence(root.GetProperty("seq"), out var sequence);
        var draft = new EntryDraft(
            Time(Text(root, "time"))!.Value, mode!.Value, Text(root, "actor"), Text(root, "kind"), body,
            Guid.ParseExact(Text(root, "client"), "D"));
        return new(sequence, draft, hash);
    }

    private static string WrongKeys(JsonElement root)
    {
        var names = root.EnumerateObject().Select(p => p.Name).ToArray();
        return Keys.Except(names, StringComparer.Ordinal).FirstOrDefault()
            ?? names.Except(Keys, StringComparer.Ordinal).FirstOrDefault()
            ?? "";
    }

    private static EntryBody Body(JsonElement element, ref string reason)
    {
        var body = EntryBody.Empty;
        if (element.ValueKind != JsonValueKind.Object) reason = "body";
        if (reason.Length > 0) return body;
        foreach (var property in element.EnumerateObject())
        {
            var fits = EntryRules.IsKey(property.Name) && body.Count < EntryRules.MostKeys;
            var value = fits ? Value(property.Value) : null;
            if (value is null)
            {
                reason = "body." + (EntryRules.IsKey(property.Name) ? property.Name : "?");
                return body;
            }
            body = body.With(property.Name, value.Value);
        }
        return body;
    }

    private static BodyValue? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => BodyValue.Of(element.GetString()!),
        JsonValueKind.True => BodyValue.Of(true),
        JsonValueKind.False => BodyValue.Of(false),
        JsonValueKind.Number when element.TryGetDecimal(out var number) && BodyValue.IsExact(number) =>
            BodyValue.Of(number),
        JsonValueKind.Array when element.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String) =>
            BodyValue.Of([.. element.EnumerateArray().Select(e => e.GetString()!)]),
        _ => null,
    };

    private static string Text(JsonElement root, string key) =>
        root.GetProperty(key) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";

    private static bool IsSequence(JsonElement element, out long sequence)
    {
        sequence = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out sequence) && sequence > 0;
    }

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParseExact(
            text, EntryJson.TimeFormat, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
}
