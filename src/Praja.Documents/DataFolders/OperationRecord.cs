using System.Globalization;
using System.Text.Json;
using Praja.Journal;
using Praja.Operations;
using Praja.Planning;

namespace Praja.Documents.DataFolders;

/// <summary>What <c>praja open</c> writes down about an operation: <c>operation.json</c> in its folder.</summary>
public sealed record OperationRecord
{
    /// <summary>Name and version of the file's schema.</summary>
    public const string SchemaName = "praja-operation/1";

    /// <summary>Name of the file.</summary>
    public const string FileName = "operation.json";

    private const int MostBytes = 1 << 20;

    /// <summary>Id in addresses, e.g. <c>kutai-timur-2024</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The mode of its journal, for ever.</summary>
    public required JournalMode Mode { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Client id of the journal's first entry.</summary>
    public required Guid OpeningClient { get; init; }

    /// <summary>Client id of the first publication of a plan.</summary>
    public required Guid PlanClient { get; init; }

    /// <summary>Dossier's folder or workbook inside the operation's folder.</summary>
    public required string Dossier { get; init; }

    /// <summary>SHA-256 of the plan it was opened with; empty without one.</summary>
    public string PlanSha256 { get; init; } = "";

    /// <summary>Every file of the dossier and the doctrine with its hash.</summary>
    public IReadOnlyList<InputHash> Inputs { get; init; } = [];

    /// <summary>Hashes that files of the dossier had before a duty member was erased from them.</summary>
    public IReadOnlyList<InputHash> Earlier { get; init; } = [];

    /// <summary>True when a file is as it was kept, or as it was before somebody was erased from it.</summary>
    internal bool Knows(InputHash input) => Inputs.Contains(input) || Earlier.Contains(input);

    /// <summary>The record as UTF-8.</summary>
    internal byte[] ToJson()
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", SchemaName);
            json.WriteString("id", Id);
            json.WriteString("mode", JournalModes.Word(Mode));
            json.WriteString("opened_at", OpenedAt.ToString(EntryJson.TimeFormat, CultureInfo.InvariantCulture));
            json.WriteString("opening_client", OpeningClient);
            json.WriteString("plan_client", PlanClient);
            json.WriteString("dossier", Dossier);
            json.WriteString("plan_sha256", PlanSha256);
            json.WriteStartObject("inputs");
            foreach (var input in Inputs)
                json.WriteString(input.File, input.Sha256);
            json.WriteEndObject();
            json.WriteStartArray("earlier");
            foreach (var input in Earlier)
            {
                json.WriteStartArray();
                json.WriteStringValue(input.File);
                json.WriteStringValue(input.Sha256);
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return memory.ToArray();
    }

    /// <summary>Reads the record of an operation's folder; null, with a problem, when there is none.</summary>
    internal static OperationRecord? Read(string folder, ProblemList problems)
    {
        var path = Path.Combine(folder, FileName);
        if (InputFile.Read(path, path, MostBytes, problems) is not { } bytes) return null;
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or FormatException
            or InvalidOperationException)
        {
            problems.Add(OpeningProblems.NotARecord, new(path), e.GetType().Name, SchemaName);
            return null;
        }
    }

    private static OperationRecord Read(JsonElement root)
    {
        if (Text(root, "schema") != SchemaName) throw new FormatException("schema");
        return new()
        {
            Id = Text(root, "id"),
            Mode = JournalModes.Of(Text(root, "mode")) ?? throw new FormatException("mode"),
            OpenedAt = DateTimeOffset.ParseExact(
                Text(root, "opened_at"), EntryJson.TimeFormat, CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
            OpeningClient = root.GetProperty("opening_client").GetGuid(),
            PlanClient = root.GetProperty("plan_client").GetGuid(),
            Dossier = Text(root, "dossier"),
            PlanSha256 = Text(root, "plan_sha256"),
            Inputs =
            [
                .. root.GetProperty("inputs").EnumerateObject()
                    .Select(p => new InputHash(p.Name, p.Value.GetString() ?? "")),
            ],
            // Records written before somebody could be erased have none.
            Earlier = !root.TryGetProperty("earlier", out var earlier)
                ? []
                : [.. earlier.EnumerateArray().Select(p => new InputHash(p[0].GetString()!, p[1].GetString()!))],
        };
    }

    private static string Text(JsonElement root, string key) =>
        root.GetProperty(key).GetString() ?? throw new FormatException(key);
}
