using System.Globalization;

namespace Praja;

/// <summary>How much a problem matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Note,

    /// <summary>The dossier can be used, but a person should look.</summary>
    Warning,

    /// <summary>The dossier cannot be used before this is mended.</summary>
    Error,
}

/// <summary>Where in the input something stands.</summary>
/// <param name="File">The file or sheet, as the planner knows it: <c>sites.csv</c>, or <c>book.xlsx[sites]</c>.</param>
/// <param name="Row">1-based line of the file or row of the sheet; 0 when the whole file is meant.</param>
/// <param name="Column">1-based column of the cell, or of the character in YAML; 0 when the whole row is meant.</param>
/// <param name="Field">The column's header or the YAML key; empty when none.</param>
public readonly record struct Place(string File, int Row = 0, int Column = 0, string Field = "")
{
    /// <summary>As compilers print it: <c>sites.csv:12:4 (region)</c>.</summary>
    public override string ToString()
    {
        var row = Row > 0 ? ":" + Row.ToString(CultureInfo.InvariantCulture) : "";
        var column = Row > 0 && Column > 0 ? ":" + Column.ToString(CultureInfo.InvariantCulture) : "";
        return File + row + column + (Field.Length > 0 ? " (" + Field + ")" : "");
    }
}

/// <summary>
/// One kind of problem with a stable code. <c>Allowed</c> and <c>Mend</c> are composite format strings;
/// {0}, {1}, ... are filled with the arguments of the problem.
/// </summary>
/// <param name="Code">Stable code, <c>PRJ</c> and three digits; never used again for another meaning.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Title">What is wrong, as a short sentence without arguments.</param>
/// <param name="Allowed">What would have been right.</param>
/// <param name="Mend">What the planner does now.</param>
public sealed record ProblemKind(string Code, Severity Severity, Text Title, Text Allowed, Text Mend);

/// <summary>One problem found in the input: what was seen where, what is allowed, how to mend it.</summary>
/// <param name="Kind">Its kind, with the code.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Seen">What was seen there, shortened to what helps; never a secret.</param>
/// <param name="Arguments">Fill the placeholders of the kind's texts.</param>
public sealed record Problem(ProblemKind Kind, Place Place, string Seen, params IReadOnlyList<string> Arguments)
{
    /// <summary>What would have been right, in the wanted language.</summary>
    public string Allowed(Language language) => Fill(Kind.Allowed.In(language));

    /// <summary>What to do now, in the wanted language.</summary>
    public string Mend(Language language) => Fill(Kind.Mend.In(language));

    private string Fill(string format) =>
        string.Format(CultureInfo.InvariantCulture, format, [.. Arguments.Cast<object>()]);
}

/// <summary>
/// Collects the problems of one run, all of them up to <see cref="Capacity"/>, so that a planner mends everything at
/// once.
/// </summary>
public sealed class ProblemList
{
    /// <summary>The most problems kept of one run; the rest are only counted.</summary>
    public const int Capacity = 10_000;

    private readonly List<Problem> problems = [];

    /// <summary>Problems found beyond <see cref="Capacity"/>.</summary>
    public int Dropped { get; private set; }

    /// <summary>True when at least one problem is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>How many problems are kept.</summary>
    public int Count => problems.Count;

    /// <summary>Adds one problem.</summary>
    public void Add(ProblemKind kind, Place place, string seen, params string[] arguments) =>
        Add(new Problem(kind, place, seen, arguments));

    /// <summary>Adds one problem.</summary>
    public void Add(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        HasErrors |= problem.Kind.Severity == Severity.Error;
        if (problems.Count < Capacity)
            problems.Add(problem);
        else
            Dropped++;
    }

    /// <summary>All problems kept, by file, row, column and then code.</summary>
    public IReadOnlyList<Problem> Sorted() =>
    [
        .. problems
            .OrderBy(p => p.Place.File, StringComparer.Ordinal)
            .ThenBy(p => p.Place.Row)
            .ThenBy(p => p.Place.Column)
            .ThenBy(p => p.Kind.Code, StringComparer.Ordinal),
    ];
}
