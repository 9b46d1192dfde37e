using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Praja.Planning;

// The plan as a file. Keys are the record's properties in snake case in the order of declaration, numbers are
// invariant, lines end with LF, and every item of a list stands on a line of its own, so that two plans can be compared
// line by line. The same plan gives the same bytes everywhere. Reading is strict: unknown, missing and null values are
// refused, then the parts are held against each other (PlanConsistency). docs/reference/plan.md names every key.

/// <summary>Writes and reads plan files of the schema <see cref="Plan.SchemaName"/>.</summary>
public static class PlanJson
{
    private static readonly PlanJsonContext Context = new(PlanJsonOptions.Make());

    /// <summary>The plan as UTF-8 without BOM; the same plan gives the same bytes.</summary>
    public static byte[] Write(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using var document = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(plan, Context.Plan));
        return PlanLayout.Lines(document.RootElement);
    }

    /// <summary>
    /// Reads a plan; null when problems were found. Nothing is trusted: every reference of the result holds.
    /// </summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="file">Its name for the problems.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static Plan? Read(ReadOnlySpan<byte> bytes, string file, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var plan = StrictJson.Read(
            bytes, file, Context.Plan, Plan.SchemaName, PlanProblems.NotAPlan, PlanProblems.OtherSchema, problems);
        return plan is not null && PlanConsistency.Holds(plan, file, problems) ? plan : null;
    }
}

/// <summary>Generated readers and writers, so that nothing is found by reflection at start.</summary>
[JsonSerializable(typeof(Plan))]
[SuppressMessage("Maintainability", "CA1506", Justification = "The generator couples it with every record of a plan.")]
internal sealed partial class PlanJsonContext : JsonSerializerContext;
