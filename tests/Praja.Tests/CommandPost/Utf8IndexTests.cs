using System.Text;
using Praja.CommandPost.Frame;

namespace Praja.Tests.CommandPost;

public sealed class Utf8IndexTests
{
    // One after the other, and as many at once as go.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_name_is_found_at_its_place_and_none_that_is_not_there(bool ofOneLength)
    {
        string[] names = [.. Enumerable.Range(0, 3_000).Select(n => ofOneLength
            ? $"99.{n / 100:00}.01.2001/{n % 100:000}"
            : string.Concat(Enumerable.Repeat((char)('a' + (n % 7)), n % 11)) + n)];
        var index = new Utf8Index(names);
        Assert.Equal(names.Length, index.Count);
        string[] asked = [.. names.SelectMany(n => new[] { n, n + "/", n[1..] }), "", "é", "hijau"];
        int[] expected = [.. asked.Select(n => Array.IndexOf(names, n))];
        Assert.Equal(expected, asked.Select(index.Find));
        Assert.Equal(expected, asked.Chunk(Utf8Index.AtOnce).SelectMany(some => Found(index, some)));
    }

    [Fact]
    public void Of_equal_names_the_first_counts() =>
        Assert.Equal([0, 1, -1], Found(new(["b", "a", "b"]), ["b", "a", "c"]));

    [Fact]
    public void Short_names_that_share_their_ends_are_told_apart()
    {
        string[] names = ["", "a", "aa", "aaa", "aba", "abba", "abbba", "aaaaaaa", "aaabaaa", "aaaaaaaa", "aaaabaaa"];
        Assert.Equal(Enumerable.Range(0, names.Length), Found(new(names), names));
    }

    private static int[] Found(Utf8Index index, string[] names)
    {
        var places = new List<(int From, int Length)>();
        var text = new List<byte>();
        foreach (var name in names)
        {
            var bytes = Encoding.UTF8.GetBytes(name);
            places.Add((text.Count, bytes.Length));
            text.AddRange(bytes);
        }
        var found = new int[names.Length];
        index.Find([.. text], [.. places], found);
        return found;
    }
}
