using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Praja.Cli.Output;
using Praja.Documents;
using Praja.Journal;

namespace Praja.Cli.Verbs;

/// <summary><c>praja journal verify</c>: proves that nothing in a journal was changed, or names the lines; holds it
/// against a hash or a signed checkpoint noted earlier.</summary>
internal static class JournalVerb
{
    private static readonly Argument<string> File = new("file") { Description = "Berkas jurnal | Journal file" };

    private static readonly Option<string> Head = new("--head")
    {
        Description = "Hash yang dicatat lebih dulu; harus ada | A hash noted earlier; must be there",
        DefaultValueFactory = _ => "",
    };

    internal static Command Create()
    {
        var verify = new Command(
            "verify",
            "Buktikan bahwa jurnal tidak diubah. | Prove that a journal was not changed.\n"
            + "  praja journal verify putaran-7.jsonl")
        {
            File, Head,
        };
        CheckpointOptions.AddTo(verify);
        verify.SetAction(call => (int)Verify(call));
        return new Command("journal", "Jurnal operasi, latihan, dan simulasi. | Journals.")
        {
            verify, JournalStoreVerbs.Export(), JournalStoreVerbs.Import(), JournalStoreVerbs.Checkpoint(),
        };
    }

    private static ExitCode Verify(ParseResult call)
    {
        var screen = new Screen(CallOptions.LanguageOf(call));
        var file = call.GetRequiredValue(File);
        var problems = new ProblemList();
        var bytes = InputFile.Read(file, file, Limits.JournalBytes, problems);
        var head = (call.GetValue(Head) ?? "").Trim().ToLowerInvariant();
        var summary = bytes is null ? null : JournalCheck.Verify(bytes, file, problems, head);
        if (summary is not null) CheckpointOptions.Hold(call, bytes, summary, problems);
        if (call.GetValue(CallOptions.Json))
        {
            Json.Print(json => Write(json, summary, problems, screen.Language));
        }
        else
        {
            if (summary is not null) Print(screen, summary, problems.HasErrors);
            if (problems.Count > 0) ProblemReport.Print(screen, problems);
        }
        return ProblemReport.CodeOf(problems);
    }

    private static void Print(Screen screen, JournalSummary summary, bool broken)
    {
        var banner = JournalModes.Banner(summary.Mode) is { } words ? screen.Say(words) + ": " : "";
        screen.Heading(banner + summary.Header.Text("operation"));
        screen.Table(
            [screen.Say("Isi", "Content"), screen.Say("Nilai", "Value")],
            [
                [screen.Say("Entri", "Entries"), DossierSummary.Number(screen, summary.Entries)],
                [screen.Say("Pertama", "First"), Time(summary.First)],
                [screen.Say("Terakhir", "Last"), Time(summary.Last)],
                [screen.Say("Hash terbaru", "Newest hash"), summary.Head],
            ]);
        screen.Table(
            [screen.Say("Jenis", "Kind"), screen.Say(">Entri", ">Entries")],
            summary.Kinds.Select(k => (IReadOnlyList<string>)[k.Key, DossierSummary.Number(screen, k.Value)]));
        screen.Line(broken
            ? screen.Say("Jurnal ini tidak utuh.", "This journal is not intact.")
            : screen.Say("Rantai utuh: tidak ada yang diubah.", "The chain holds: nothing was changed."));
    }

    private static void Write(Utf8JsonWriter json, JournalSummary? summary, ProblemList problems, Language language)
    {
        json.WriteStartObject();
        json.WriteBoolean("intact", !problems.HasErrors);
        if (summary is not null)
        {
            json.WriteString("mode", JournalModes.Word(summary.Mode));
            json.WriteNumber("entries", summary.Entries);
            json.WriteString("first", Time(summary.First));
            json.WriteString("last", Time(summary.Last));
            json.WriteString("head", summary.Head);
            json.WriteStartObject("kinds");
            foreach (var (kind, count) in summary.Kinds)
                json.WriteNumber(kind, count);
            json.WriteEndObject();
        }
        json.WriteNumber("exit", (int)ProblemReport.CodeOf(problems));
        Json.Problems(json, problems, language);
        json.WriteEndObject();
    }

    private static string Time(DateTimeOffset time) =>
        time.ToString(EntryJson.TimeFormat, CultureInfo.InvariantCulture);
}
