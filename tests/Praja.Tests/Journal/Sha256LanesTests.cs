using System.Security.Cryptography;
using Praja.Algorithms.Random;
using Praja.Journal;

namespace Praja.Tests.Journal;

public sealed class Sha256LanesTests
{
    // Every length around every border of a block, and of what is left to the platform's library, beside other lengths.
    [Fact]
    public void Each_message_has_the_hash_the_platform_gives()
    {
        var rng = Rng.For(1, "lanes");
        var lanes = new Sha256Lanes();
        var messages = Enumerable.Range(0, 1_100).Select(length => Bytes(rng, length)).ToList();
        for (var turn = 0; messages.Count > 0; turn++)
        {
            var some = messages.Take(1 + (turn % Sha256Lanes.Lanes)).ToList();
            messages.RemoveRange(0, some.Count);
            foreach (var message in some)
            {
                var cut = message.Length / 3;
                lanes.Add(message.AsSpan(0, cut), message.AsSpan(cut, cut), message.AsSpan(2 * cut));
            }
            lanes.Finish();
            Assert.All(some.Index(), m => Assert.True(lanes.Digest(m.Index).SequenceEqual(SHA256.HashData(m.Item))));
        }
    }

    [Fact]
    public void The_short_beside_the_long_keep_their_own()
    {
        var rng = Rng.For(2, "lanes");
        var lanes = new Sha256Lanes();
        for (var turn = 0; turn < 200; turn++)
        {
            var some = Enumerable.Range(0, Sha256Lanes.Lanes).Select(_ => Bytes(rng, rng.Next(1_100))).ToList();
            foreach (var message in some)
                lanes.Add([], message, []);
            lanes.Finish();
            Assert.All(some.Index(), m => Assert.True(lanes.Digest(m.Index).SequenceEqual(SHA256.HashData(m.Item))));
        }
    }

    private static byte[] Bytes(Rng rng, int length)
    {
        var bytes = new byte[length];
        foreach (ref var value in bytes.AsSpan())
            value = (byte)rng.Next(256);
        return bytes;
    }
}
