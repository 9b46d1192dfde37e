using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Praja.Planning;

namespace Praja.Rehearsal;

// The result as a file: laid out as the plan's (PlanJson), strict when read. JSON has no word for numbers that are not
// finite, so that "not known" is null and "never" is "inf". An estimate is a list of four: value, low, high, count.
// docs/reference/rehearsal.md names every key.

/// <summary>Writes and reads files of the schema <see cref="RehearsalResult.SchemaName"/>.</summary>
public static class RehearsalJson
{
    private static readonly RehearsalJsonContext Context = new(Options());

    /// <summary>The result as UTF-8 without BOM; the same result gives the same bytes.</summary>
    public static byte[] Write(RehearsalResult result)
    {
        using var file = new MemoryStream();
        Write(result, file);
        return file.ToArray();
    }

    /// <summary>Writes the same bytes to a file's stream: those of the whole country's stations are many.</summary>
    public static void Write(RehearsalResult result, Stream file)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(file);
        using var document = JsonDocument.Parse(
            JsonSerializer.SerializeToUtf8Bytes(result, Context.RehearsalResult));
        PlanLayout.Lines(document.RootElement, file);
    }

    /// <summary>Reads a result; null when problems were found.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="file">Its name for the problems.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static RehearsalResult? Read(ReadOnlySpan<byte> bytes, string file, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return StrictJson.Read(
            bytes, file, Context.RehearsalResult, RehearsalResult.SchemaName, RehearsalProblems.NotARehearsal,
            RehearsalProblems.OtherSchema, problems);
    }

    private static JsonSerializerOptions Options()
    {
        var options = PlanJsonOptions.Make();
        options.Converters.Add(new OpenNumberConverter());
        options.Converters.Add(new EstimateConverter());
        options.Converters.Add(Named<RunEnd>());
        options.Converters.Add(Named<GroupKind>());
        options.Converters.Add(Named<UnitKind>());
        options.Converters.Add(Named<DispatchPolicy>());
        return options;
    }

    private static JsonStringEnumConverter<T> Named<T>()
        where T : struct, Enum =>
        new(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);
}

/// <summary>Generated readers and writers, so that nothing is found by reflection at start.</summary>
[JsonSerializable(typeof(RehearsalResult))]
[SuppressMessage("Maintainability", "CA1506", Justification = "The generator couples it with every record.")]
internal sealed partial class RehearsalJsonContext : JsonSerializerContext;
