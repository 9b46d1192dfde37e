using System.Text.Json;
using Praja.CommandPost;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Web.Api;

namespace Praja.Web.Entries;

/// <summary>What a request to record holds.</summary>
/// <param name="Submissions">Submissions in order.</param>
/// <param name="IsArray">True when they came as an array.</param>
internal sealed record SubmissionsRead(IReadOnlyList<Submission> Submissions, bool IsArray);

/// <summary>Reads submissions straight from UTF-8; whatever is wrong becomes a problem that names the place, and then
/// nothing of the request is taken.</summary>
internal ref struct SubmissionReading
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = Limits.DeepestJson };

    private readonly Sender sender;
    private Utf8JsonReader json;
    private Guid? client;
    private string? kind;
    private JournalMode? mode;
    private EntryBody? body;

    /// <summary>Reads a request.</summary>
    /// <param name="bytes">All of its content.</param>
    /// <param name="sender">Who sends it.</param>
    public SubmissionReading(ReadOnlySpan<byte> bytes, Sender sender)
    {
        this.sender = sender;
        json = new(bytes, Strict);
    }

    /// <summary>What is wrong; null when all was read.</summary>
    public ApiProblem? Problem { get; private set; }

    /// <summary>What it holds; null, with <see cref="Problem"/>, when it cannot be read.</summary>
    public SubmissionsRead? Read()
    {
        try
        {
            return ReadAll();
        }
        catch (JsonException)
        {
            return Fault<SubmissionsRead>("JSON", "JSON");
        }
        catch (ArgumentException)
        {
            return Fault<SubmissionsRead>("kunci ganda", "a key twice");
        }
        catch (InvalidOperationException)
        {
            // Not UTF-8, or half of a surrogate pair written as an escape.
            return Fault<SubmissionsRead>("UTF-8", "UTF-8");
        }
    }

    private SubmissionsRead? ReadAll()
    {
        json.Read();
        var isArray = json.TokenType == JsonTokenType.StartArray;
        IReadOnlyList<Submission>? read = isArray ? ReadArray() : One();
        // Whatever stands after the end is a fault that the reader throws.
        if (read is not null && json.Read()) return Fault<SubmissionsRead>("JSON", "JSON");
        return read is null ? null : new(read, isArray);
    }

    private Submission[]? One() => ReadOne() is { } one ? [one] : null;

    private List<Submission>? ReadArray()
    {
        var all = new List<Submission>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (all.Count == Limits.MostEntries)
                return Fault<List<Submission>>($"paling banyak {Limits.MostEntries}", $"at most {Limits.MostEntries}");
            if (ReadOne() is not { } one) return null;
            all.Add(one);
        }
        return all.Count > 0 ? all : Fault<List<Submission>>("larik kosong", "an empty array");
    }

    private Submission? ReadOne()
    {
        if (json.TokenType != JsonTokenType.StartObject) return Fault<Submission>("objek", "an object");
        (client, kind, mode, body) = (null, null, null, null);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (!ReadKey()) return null;
        }
        if (client is null) return Fault<Submission>("client", "client");
        if (kind is null) return Fault<Submission>("kind", "kind");
        return new(client.Value, kind, body ?? EntryBody.Empty, sender) { Mode = mode };
    }

    private bool ReadKey()
    {
        if (client is null && json.ValueTextEquals("client"u8))
            return (client = ReadClient()) is not null || IsFault("client: UUIDv7");
        if (kind is null && json.ValueTextEquals("kind"u8))
            return (kind = ReadName()) is not null || IsFault("kind: snake_case");
        if (mode is null && json.ValueTextEquals("mode"u8))
            return (mode = ReadMode()) is not null || IsFault("mode: operation, exercise");
        if (body is null && json.ValueTextEquals("body"u8)) return (body = ReadBody()) is not null;
        return IsFault("? " + Shown());
    }

    private bool IsFault(string what) => Fault<Submission>(what, what) is not null;

    private Guid? ReadClient() =>
        json.Read() && json.TokenType == JsonTokenType.String && json.TryGetGuid(out var id) && Uuid7.Is(id)
            ? id
            : null;

    private string? ReadName() =>
        json.Read() && json.TokenType == JsonTokenType.String ? KnownNames.Of(json) : null;

    private JournalMode? ReadMode() =>
        json.Read() && json.TokenType == JsonTokenType.String ? JournalModes.Of(json.GetString()!) : null;

    private EntryBody? ReadBody()
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return Fault<EntryBody>("body", "body");
        var read = new EntryBodyBuilder();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (KnownNames.Of(json) is not { } key || read.Count == EntryRules.MostKeys)
                return Fault<EntryBody>("kunci: body." + Shown(), "key: body." + Shown());
            json.Read();
            if (ReadValue() is not { } value) return Fault<EntryBody>("body." + key, "body." + key);
            read.Add(key, value);
        }
        return read.ToBody();
    }

    private BodyValue? ReadValue() => json.TokenType switch
    {
        JsonTokenType.String => ReadText() is { } text ? BodyValue.Of(text) : null,
        JsonTokenType.True => BodyValue.Of(true),
        JsonTokenType.False => BodyValue.Of(false),
        JsonTokenType.Number => json.TryGetDecimal(out var number) && BodyValue.IsExact(number)
            ? BodyValue.Of(number)
            : null,
        JsonTokenType.StartArray => ReadTexts(),
        _ => null,
    };

    private string? ReadText() => json.GetString() is { Length: <= Limits.LongestText } text ? text : null;

    private BodyValue? ReadTexts()
    {
        var texts = new List<string>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType != JsonTokenType.String || texts.Count == Limits.MostTexts) return null;
            if (ReadText() is not { } text) return null;
            texts.Add(text);
        }
        return BodyValue.Of(texts);
    }

    /// <summary>The key at hand, as far as it can be shown.</summary>
    private readonly string Shown()
    {
        var key = json.TokenType == JsonTokenType.PropertyName ? json.GetString()! : "?";
        return key.Length <= EntryRules.LongestName && key.All(c => !char.IsControl(c)) ? key : "?";
    }

    private T? Fault<T>(string id, string en)
        where T : class
    {
        Problem ??= ApiProblem.Malformed(
            $"Kiriman tidak dapat dibaca ({id}); yang diminta: client, kind, mode (boleh tidak ada), body.",
            $"The request cannot be read ({en}); asked for: client, kind, mode (may be missing), body.");
        return null;
    }
}
