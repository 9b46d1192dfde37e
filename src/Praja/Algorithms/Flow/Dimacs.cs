using System.Globalization;

namespace Praja.Algorithms.Flow;

/// <summary>The DIMACS text form of minimum-cost flow problems (First DIMACS Implementation Challenge, 1991).</summary>
public static class Dimacs
{
    /// <summary>Reads a problem from its lines; nodes are numbered from 0 afterwards.</summary>
    /// <exception cref="FormatException">A line is not understood, or an arc has a lower limit but 0.</exception>
    public static FlowNetwork Parse(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        long[]? supply = null;
        List<int> tail = [], head = [];
        List<long> capacity = [], cost = [];
        foreach (var line in lines)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0] == "c") continue;
            var numbers = words[0] == "p" ? words[2..] : words[1..];
            if (words[0] == "p")
            {
                supply = new long[Number(numbers, 0, line)];
                continue;
            }

            if (supply is null) throw new FormatException("DIMACS: the line p must come first: " + line);
            if (words[0] == "n")
            {
                supply[Number(numbers, 0, line) - 1] = Number(numbers, 1, line);
                continue;
            }

            if (words[0] != "a" || Number(numbers, 2, line) != 0)
                throw new FormatException("DIMACS: not understood: " + line);
            tail.Add((int)Number(numbers, 0, line) - 1);
            head.Add((int)Number(numbers, 1, line) - 1);
            capacity.Add(Number(numbers, 3, line));
            cost.Add(Number(numbers, 4, line));
        }

        return new(supply ?? [], [.. tail], [.. head], [.. capacity], [.. cost]);
    }

    /// <summary>Lines of a problem that <see cref="Parse"/> and other solvers read.</summary>
    public static IEnumerable<string> Lines(FlowNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        yield return string.Create(CultureInfo.InvariantCulture, $"p min {network.Nodes} {network.Arcs}");
        for (var v = 0; v < network.Nodes; v++)
        {
            if (network.Supply[v] != 0)
                yield return string.Create(CultureInfo.InvariantCulture, $"n {v + 1} {network.Supply[v]}");
        }

        for (var a = 0; a < network.Arcs; a++)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"a {network.Tail[a] + 1} {network.Head[a] + 1} 0 {network.Capacity[a]} {network.Cost[a]}");
        }
    }

    private static long Number(string[] words, int index, string line)
    {
        var word = index < words.Length ? words[index] : "";
        if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        throw new FormatException("DIMACS: a number is missing: " + line);
    }
}
