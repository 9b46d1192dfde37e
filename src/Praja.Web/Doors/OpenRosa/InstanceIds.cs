using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Praja.Journal;

namespace Praja.Web.Doors.OpenRosa;

// A telephone names its answer once and for ever: `uuid:` and a UUID, nearly always of version 4. The journal wants
// UUIDs of version 7. The id must be a function of the instance id alone, so that an answer sent again by another way,
// at another time, or after the form was changed is still the same. Hence: SHA-256 of "praja-openrosa/1", a line feed,
// the instance id in small letters, a line feed and the number of the submission made from it; its first 16 bytes give
// 74 bits of "chance". The time is no instant anybody knows here, so it is 1970-01-01: who reads a journal sees by it
// that the id was derived. A UUID that is of version 7 already is taken as it is.

/// <summary>Client ids of what telephones send.</summary>
internal static class InstanceIds
{
    private const string Prefix = "uuid:";

    /// <summary>The client id of a submission made from an answer.</summary>
    /// <param name="instanceId">The telephone's id of the answer.</param>
    /// <param name="number">0 for the first submission made from it, 1 for the second, ...</param>
    public static Guid ClientId(string instanceId, int number = 0)
    {
        var name = instanceId.Trim().ToLowerInvariant();
        if (number == 0 && Guid.TryParseExact(Bare(name), "D", out var own) && Uuid7.Is(own)) return own;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"praja-openrosa/1\n{name}\n{number}"), hash);
        return Uuid7.Of(
            DateTimeOffset.UnixEpoch,
            BinaryPrimitives.ReadUInt64BigEndian(hash),
            BinaryPrimitives.ReadUInt64BigEndian(hash[sizeof(ulong)..]));
    }

    private static string Bare(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
}
