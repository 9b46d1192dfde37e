using System.Text.Encodings.Web;
using System.Text.Json;

namespace Praja.Cli.Output;

/// <summary>JSON on standard output, indented, in UTF-8.</summary>
internal static class Json
{
    internal static void Print(Action<Utf8JsonWriter> write)
    {
        using var output = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(
            output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(writer);
        }
        output.Write("\n"u8);
    }

    internal static void Problems(Utf8JsonWriter json, ProblemList problems, Language language)
    {
        json.WriteStartArray("problems");
        foreach (var problem in problems.Sorted())
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Kind.Code);
            json.WriteString("severity", problem.Kind.Severity.ToString().ToLowerInvariant());
            json.WriteString("file", problem.Place.File);
            json.WriteNumber("row", problem.Place.Row);
            json.WriteNumber("column", problem.Place.Column);
            json.WriteString("field", problem.Place.Field);
            json.WriteString("title", problem.Kind.Title.In(language));
            json.WriteString("seen", problem.Seen);
            json.WriteString("allowed", problem.Allowed(language));
            json.WriteString("mend", problem.Mend(language));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("dropped", problems.Dropped);
    }
}
