using System.Buffers.Binary;
using System.Buffers.Text;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Praja.SystemTests.Accounts;

/// <summary>An authenticator in software (WebAuthn level 2, no attestation): what a browser and its key would answer.
/// </summary>
internal sealed class SoftAuthenticator : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(32);
    private byte[] user = [];
    private uint count;

    /// <summary>Says whether its user showed a finger or a PIN.</summary>
    internal bool Verifies { get; set; } = true;

    internal object Create(JsonElement options, string origin)
    {
        user = Base64Url.DecodeFromChars(options.GetProperty("user").GetProperty("id").GetString());
        var named = options.GetProperty("rp").TryGetProperty("id", out var rp);
        var domain = named ? rp.GetString()! : new Uri(origin).Host;
        var data = AuthenticatorData(domain, 0x40, [.. new byte[16], .. BigEndian(id.Length), .. id, .. PublicKey()]);
        var cbor = new CborWriter(CborConformanceMode.Ctap2Canonical);
        cbor.WriteStartMap(3);
        cbor.WriteTextString("fmt");
        cbor.WriteTextString("none");
        cbor.WriteTextString("attStmt");
        cbor.WriteStartMap(0);
        cbor.WriteEndMap();
        cbor.WriteTextString("authData");
        cbor.WriteByteString(data);
        cbor.WriteEndMap();
        return Credential(new Dictionary<string, object?>
        {
            ["clientDataJSON"] = Url(ClientData("webauthn.create", options, origin)),
            ["attestationObject"] = Url(cbor.Encode()),
            ["transports"] = new[] { "internal" },
        });
    }

    internal object Get(JsonElement options, string origin)
    {
        var domain = options.TryGetProperty("rpId", out var rp) && rp.ValueKind == JsonValueKind.String
            ? rp.GetString()!
            : new Uri(origin).Host;
        var data = AuthenticatorData(domain, 0, []);
        var client = ClientData("webauthn.get", options, origin);
        var signature = key.SignData(
            [.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(new Dictionary<string, object?>
        {
            ["clientDataJSON"] = Url(client),
            ["authenticatorData"] = Url(data),
            ["signature"] = Url(signature),
            ["userHandle"] = Url(user),
        });
    }

    public void Dispose() => key.Dispose();

    private Dictionary<string, object?> Credential(Dictionary<string, object?> response) => new()
    {
        ["id"] = Url(id),
        ["rawId"] = Url(id),
        ["type"] = "public-key",
        ["clientExtensionResults"] = new Dictionary<string, object?>(),
        ["response"] = response,
    };

    private byte[] AuthenticatorData(string domain, byte flags, byte[] attested)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, ++count);
        flags |= (byte)(Verifies ? 0x05 : 0x01);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), flags, .. counter, .. attested];
    }

    // COSE: EC2, ES256, P-256.
    private byte[] PublicKey()
    {
        var point = key.ExportParameters(false).Q;
        var cbor = new CborWriter(CborConformanceMode.Ctap2Canonical);
        cbor.WriteStartMap(5);
        foreach (var (label, value) in new[] { (1, 2), (3, -7), (-1, 1) })
        {
            cbor.WriteInt32(label);
            cbor.WriteInt32(value);
        }
        cbor.WriteInt32(-2);
        cbor.WriteByteString(point.X!);
        cbor.WriteInt32(-3);
        cbor.WriteByteString(point.Y!);
        cbor.WriteEndMap();
        return cbor.Encode();
    }

    private static byte[] ClientData(string type, JsonElement options, string origin) =>
        JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
        {
            ["type"] = type,
            ["challenge"] = options.GetProperty("challenge").GetString()!,
            ["origin"] = origin,
            ["crossOrigin"] = false,
        });

    private static byte[] BigEndian(int length) => [(byte)(length >> 8), (byte)length];

    private static string Url(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
