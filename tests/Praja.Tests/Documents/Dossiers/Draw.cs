using Praja.Algorithms.Random;

namespace Praja.Tests.Documents.Dossiers;

/// <summary>Draws values of cells.</summary>
internal sealed class Draw(Rng rng)
{
    private static readonly string[] Texts =
    [
        "", "TPS 001", "=1+1", "+62 811 000", "-dash", "@x", "'quoted", "''=x", "a,b;c\"d", "# not a comment", "Jum'at",
        "1.234", "64.10", "_x0041_", "baris\nkedua", "- jaga", "2024-11-27", "true: no", "<b>&amp;</b>", "+SUM(A1)",
        "0", "Ñandú — ü",
    ];

    public int Below(int limit) => rng.Next(limit);

    public string Text() => Texts[Below(Texts.Length)];

    public string Name() => "x" + Text();

    public DateOnly Day() => new DateOnly(2024, 1, 1).AddDays(Below(700));

    public DateOnly? MaybeDay() => Below(2) == 0 ? null : Day();

    public int? Count() => Below(3) == 0 ? null : Below(2_000_000);

    public double Number() => Math.Round((rng.NextDouble() - 0.5) * 2000, Below(7));

    public Coordinate? Point() => Below(3) == 0
        ? null
        : new(Math.Round(rng.NextDouble() - 0.5, 6), Math.Round(117 + rng.NextDouble(), 6));

    public IReadOnlyList<string> Slugs() => Below(2) == 0 ? [] : ["perahu", "tanpa_sinyal"];

    public T[] Many<T>(Func<int, T> one) => [.. Enumerable.Range(0, Below(6)).Select(one)];
}
