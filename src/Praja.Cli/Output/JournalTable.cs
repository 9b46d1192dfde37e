using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Praja.Cli.Output;

/// <summary>What the verbs of journals say: a table for people, an object for programs.</summary>
internal static class JournalTable
{
    private static readonly Dictionary<string, Text> Words = new(StringComparer.Ordinal)
    {
        ["file"] = new("Berkas", "File"),
        ["operation"] = new("Operasi", "Operation"),
        ["mode"] = new("Mode", "Mode"),
        ["entries"] = new("Entri", "Entries"),
        ["head"] = new("Hash terbaru", "Newest hash"),
        ["imported"] = new("Entri baru", "New entries"),
        ["public_key"] = new("Kunci publik", "Public key"),
        ["key"] = new("Id kunci", "Key id"),
        ["sequence"] = new("Sampai entri", "Up to entry"),
        ["recorded"] = new("Dicatat sebagai entri", "Recorded as entry"),
    };

    /// <summary>Prints rows and problems.</summary>
    /// <returns>The exit code.</returns>
    internal static int Tell(
        ParseResult call, ProblemList problems, IEnumerable<(string Key, string Value)> rows)
    {
        var screen = new Screen(CallOptions.LanguageOf(call));
        if (call.GetValue(CallOptions.Json))
        {
            Json.Print(json => Write(json, rows, problems, screen.Language));
        }
        else
        {
            var told = rows.Select(r => (IReadOnlyList<string>)[screen.Say(Words[r.Key]), r.Value]).ToArray();
            if (told.Length > 0) screen.Table([screen.Say("Isi", "Content"), screen.Say("Nilai", "Value")], told);
            if (problems.Count > 0) ProblemReport.Print(screen, problems);
        }
        return (int)ProblemReport.CodeOf(problems);
    }

    private static void Write(
        Utf8JsonWriter json, IEnumerable<(string Key, string Value)> rows, ProblemList problems, Language language)
    {
        json.WriteStartObject();
        foreach (var (key, value) in rows)
        {
            if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && key != "head")
                json.WriteNumber(key, number);
            else
                json.WriteString(key, value);
        }
        json.WriteNumber("exit", (int)ProblemReport.CodeOf(problems));
        Json.Problems(json, problems, language);
        json.WriteEndObject();
    }
}
