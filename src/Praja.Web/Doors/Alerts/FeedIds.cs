using System.Security.Cryptography;
using System.Text;

namespace Praja.Web.Doors.Alerts;

/// <summary>Ids of the feed and its entries, which Atom wants never to change: made from what CAP names a message by,
/// so that they are the same by whatever address the feed is read.</summary>
internal static class FeedIds
{
    /// <summary>A UUID of version 8 (RFC 9562) from the SHA-256 of sender and identifier.</summary>
    /// <param name="sender">Sender as CAP has it.</param>
    /// <param name="identifier">Identifier of the message; empty for the feed itself.</param>
    public static string Of(string sender, string identifier)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"praja-alerts/1 {sender},{identifier}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return "urn:uuid:" + new Guid(bytes, bigEndian: true);
    }
}
