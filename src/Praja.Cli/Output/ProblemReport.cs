using System.Globalization;
using Spectre.Console;

namespace Praja.Cli.Output;

/// <summary>Prints problems as a compiler does: place, code, what was seen, what is allowed, how to mend it.</summary>
internal static class ProblemReport
{
    /// <summary>
    /// So many problems of one kind in one file are told in full; the rest keep their line, place and what was seen.
    /// </summary>
    private const int ToldInFull = 3;

    internal static void Print(Screen screen, ProblemList problems)
    {
        var told = new Dictionary<(string, string), int>();
        foreach (var problem in problems.Sorted())
        {
            var key = (problem.Place.File, problem.Kind.Code);
            told[key] = told.GetValueOrDefault(key) + 1;
            Print(screen, problem, inFull: told[key] <= ToldInFull);
        }
        if (problems.Dropped > 0)
        {
            var dropped = problems.Dropped.ToString(CultureInfo.InvariantCulture);
            screen.Note(screen.Say($"... dan {dropped} masalah lain", $"... and {dropped} more problems"));
        }
        screen.Note(Summary(screen, problems));
    }

    internal static ExitCode CodeOf(ProblemList problems) =>
        problems.HasErrors ? ExitCode.Refused
        : problems.Sorted().Any(p => p.Kind.Severity == Severity.Warning) ? ExitCode.Look
        : ExitCode.Done;

    internal static string Summary(Screen screen, ProblemList problems)
    {
        var counts = problems.Sorted().CountBy(p => p.Kind.Severity).ToDictionary();
        int Count(Severity severity) => counts.GetValueOrDefault(severity);
        return screen.Say(
            $"{Count(Severity.Error)} galat, {Count(Severity.Warning)} peringatan, {Count(Severity.Note)} catatan",
            $"{Count(Severity.Error)} errors, {Count(Severity.Warning)} warnings, {Count(Severity.Note)} notes");
    }

    private static void Print(Screen screen, Problem problem, bool inFull)
    {
        var (word, colour) = problem.Kind.Severity switch
        {
            Severity.Error => (screen.Say("galat", "error"), "red"),
            Severity.Warning => (screen.Say("peringatan", "warning"), "yellow"),
            _ => (screen.Say("catatan", "note"), "blue"),
        };
        var seen = inFull || problem.Seen.Length == 0 ? "" : ": " + problem.Seen;
        screen.NoteMarkup(
            $"[bold]{Markup.Escape(problem.Place.ToString())}[/]: [{colour}]{word} {problem.Kind.Code}[/]: "
            + Markup.Escape(screen.Say(problem.Kind.Title) + seen));
        if (!inFull) return;
        Detail(screen, screen.Say("terbaca", "seen"), problem.Seen);
        Detail(screen, screen.Say("boleh", "allowed"), problem.Allowed(screen.Language));
        Detail(screen, screen.Say("perbaiki", "mend"), problem.Mend(screen.Language));
    }

    private static void Detail(Screen screen, string label, string text)
    {
        if (text.Length > 0) screen.Note($"    {label,-9}{text}");
    }
}
