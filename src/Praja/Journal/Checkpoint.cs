using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Praja.Journal;

// A checkpoint is one line: what was signed as a JSON object, with key and signature put in before its last brace. So
// anyone can check it with common tools: cut from `,"key":` on, put the brace back, and let openssl verify the DER
// signature over those bytes (docs/reference/storage.md).

/// <summary>A signed note of how far a journal had come: whoever keeps it can prove later that nothing up to there was
/// changed.</summary>
public sealed record Checkpoint
{
    /// <summary>Name and version of the format.</summary>
    public const string SchemaName = "praja-checkpoint/1";

    private static readonly string[] Keys =
        ["schema", "operation", "mode", "sequence", "hash", "time", "key", "signature"];

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 2, AllowDuplicateProperties = false };

    private Checkpoint(byte[] content, string key, byte[] signature) =>
        (Content, Key, Signature) = (content, key, signature);

    /// <summary>Operation's name as the journal's first entry has it.</summary>
    public required string Operation { get; init; }

    /// <summary>The journal's mode.</summary>
    public required JournalMode Mode { get; init; }

    /// <summary>The entry signed for.</summary>
    public required JournalHead Head { get; init; }

    /// <summary>The bytes that are signed.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Id of the public key: SHA-256 of its SubjectPublicKeyInfo, lower-case hexadecimal.</summary>
    public string Key { get; }

    /// <summary>ECDSA P-256 with SHA-256, as DER.</summary>
    public ReadOnlyMemory<byte> Signature { get; }

    /// <summary>The bytes to sign for a head.</summary>
    public static byte[] ToSign(string operation, JournalMode mode, JournalHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            json.WriteString("schema", SchemaName);
            json.WriteString("operation", operation);
            json.WriteString("mode", JournalModes.Word(mode));
            json.WriteNumber("sequence", head.Sequence);
            json.WriteString("hash", head.Hash);
            json.WriteString("time", head.Time.ToString(EntryJson.TimeFormat, CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    /// <summary>The line of a checkpoint, ended by a line feed.</summary>
    /// <param name="content">What <see cref="ToSign"/> gave.</param>
    /// <param name="key">Id of the public key.</param>
    /// <param name="signature">Signature as DER.</param>
    public static byte[] Line(ReadOnlySpan<byte> content, string key, ReadOnlySpan<byte> signature) =>
    [
        .. content[..^1],
        .. Encoding.ASCII.GetBytes($",\"key\":\"{key}\",\"signature\":\"{Convert.ToBase64String(signature)}\"}}\n"),
    ];

    /// <summary>Reads a checkpoint; null when it is none.</summary>
    public static Checkpoint? Read(ReadOnlyMemory<byte> line)
    {
        var cut = line.Span.LastIndexOf(",\"key\":\""u8);
        if (cut < 0) return null;
        try
        {
            using var document = JsonDocument.Parse(line, Strict);
            return Read(document.RootElement, [.. line.Span[..cut], (byte)'}']);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Id of a public key.</summary>
    public static string IdOf(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
    }

    /// <summary>True when the key has signed exactly this.</summary>
    public bool IsSignedBy(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return IdOf(key) == Key && key.VerifyData(
            Content.Span, Signature.Span, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>What the journal records of it.</summary>
    public EntryBody ToBody() => EntryBody.Empty
        .With("sequence", Head.Sequence)
        .With("head", Head.Hash)
        .With("key", Key)
        .With("signature", Convert.ToBase64String(Signature.Span));

    private static Checkpoint? Read(JsonElement root, byte[] content)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.EnumerateObject().Select(p => p.Name).SequenceEqual(Keys))
            return null;
        string Text(string key) => root.GetProperty(key).GetString() ?? "";
        var time = DateTimeOffset.ParseExact(
            Text("time"), EntryJson.TimeFormat, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        return Text("schema") == SchemaName && JournalModes.Of(Text("mode")) is { } mode
            ? new(content, Text("key"), Convert.FromBase64String(Text("signature")))
            {
                Operation = Text("operation"),
                Mode = mode,
                Head = new(root.GetProperty("sequence").GetInt64(), Text("hash"), time),
            }
            : null;
    }
}
