using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Praja.Planning;

/// <summary>Reads files that Praja itself wrote, of one schema; whatever is otherwise becomes a problem.</summary>
internal static class StrictJson
{
    /// <summary>The record; null when problems were found.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="file">Its name for the problems.</param>
    /// <param name="type">How the record is read.</param>
    /// <param name="schema">The only schema that is read.</param>
    /// <param name="notOne">Problem of a file of another shape; {0} where in the file.</param>
    /// <param name="otherSchema">Problem of another schema; {0} the known one.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static T? Read<T>(
        ReadOnlySpan<byte> bytes,
        string file,
        JsonTypeInfo<T> type,
        string schema,
        ProblemKind notOne,
        ProblemKind otherSchema,
        ProblemList problems)
        where T : class
    {
        try
        {
            var found = SchemaOf(bytes);
            if (found != schema)
            {
                problems.Add(otherSchema, new Place(file, 0, 0, "schema"), found, schema);
                return null;
            }
            var record = JsonSerializer.Deserialize(bytes, type);
            if (record is null) problems.Add(notOne, new Place(file), "null", "$");
            return record;
        }
        catch (JsonException e)
        {
            var row = (int)Math.Min(int.MaxValue - 1, e.LineNumber ?? 0) + 1;
            problems.Add(notOne, new Place(file, row, 0, e.Path ?? ""), FirstSentence(e.Message), e.Path ?? "$");
            return null;
        }
    }

    private static string SchemaOf(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        var document = JsonElement.ParseValue(ref reader);
        return document.ValueKind == JsonValueKind.Object && document.TryGetProperty("schema", out var value)
            ? value.ToString()
            : "";
    }

    // The runtime's messages end with where in its own terms the fault lies; the place says that already.
    private static string FirstSentence(string message) =>
        message.IndexOf(" Path: ", StringComparison.Ordinal) is > 0 and var end ? message[..end] : message;
}
