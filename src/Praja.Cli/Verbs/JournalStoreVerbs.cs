using System.CommandLine;
using System.Globalization;
using Praja.Cli.Output;
using Praja.Journal;

namespace Praja.Cli.Verbs;

/// <summary><c>praja journal export|import|checkpoint</c>: journals between stores, files and overseers.</summary>
internal static class JournalStoreVerbs
{
    private static readonly Argument<string> Target = new("file") { Description = "Berkas tujuan | File to write" };

    private static readonly Argument<string> Source = new("file") { Description = "Berkas jurnal | Journal file" };

    private static readonly Option<bool> Replace = new("--replace")
    {
        Description = "Ganti berkas tujuan bila ada | Replace the target when it is there",
    };

    internal static Command Export()
    {
        var verb = new Command(
            "export",
            "Salin jurnal operasi ke berkas, sambil diperiksa. | Copy an operation's journal to a file, checked.\n"
            + "  praja journal export data/ kutai-timur-2024 jurnal.jsonl")
        {
            JournalPlace.Data, JournalPlace.Operation, Target, JournalPlace.Postgres, Replace,
        };
        verb.SetAction(call =>
        {
            var (problems, file) = (new ProblemList(), call.GetRequiredValue(Target));
            var summary = JournalPlace.With(
                call, problems, (shelf, id) => JournalJob.Export(shelf, id, file, call.GetValue(Replace), problems));
            return JournalTable.Tell(call, problems, summary is null ? [] : Rows(summary).Prepend(("file", file)));
        });
        return verb;
    }

    internal static Command Import()
    {
        var verb = new Command(
            "import",
            "Masukkan berkas jurnal ke folder data; yang sudah ada dilanjutkan. | Put a journal's file into a data"
            + " folder; one that is there goes on.\n  praja journal import jurnal.jsonl data/ kutai-timur-2024")
        {
            Source, JournalPlace.Data, JournalPlace.Operation, JournalPlace.Postgres,
        };
        verb.SetAction(call =>
        {
            var (problems, file) = (new ProblemList(), call.GetRequiredValue(Source));
            var imported = JournalPlace.With(
                call, problems, (shelf, id) => JournalJob.Import(shelf, id, file, problems));
            return JournalTable.Tell(
                call, problems,
                imported is null ? [] : Rows(imported.Summary).Append(("imported", Number(imported.Appended))));
        });
        return verb;
    }

    internal static Command Checkpoint()
    {
        var verb = new Command(
            "checkpoint",
            "Periksa jurnal, tanda tangani kepalanya, dan catat. | Check a journal, sign its head, and record that.\n"
            + "  praja journal checkpoint data/ kutai-timur-2024 titik.json")
        {
            JournalPlace.Data, JournalPlace.Operation, Target, JournalPlace.Postgres, Replace,
        };
        verb.SetAction(call =>
        {
            var (problems, file) = (new ProblemList(), call.GetRequiredValue(Target));
            var data = call.GetRequiredValue(JournalPlace.Data);
            var signed = JournalPlace.With(
                call, problems,
                (shelf, id) => CheckpointJob.Sign(
                    shelf, id, data, file, call.GetValue(Replace), TimeProvider.System.GetUtcNow(), problems));
            return JournalTable.Tell(
                call, problems,
                signed is null
                    ? []
                    :
                    [
                        ("file", file), ("public_key", signed.PublicPath), ("key", signed.Checkpoint.Key),
                        ("sequence", Number(signed.Checkpoint.Head.Sequence)), ("head", signed.Checkpoint.Head.Hash),
                        ("recorded", Number(signed.Recorded)),
                    ]);
        });
        return verb;
    }

    private static IEnumerable<(string Key, string Value)> Rows(JournalSummary summary) =>
    [
        ("operation", summary.Header.Text("operation")), ("mode", JournalModes.Word(summary.Mode)),
        ("entries", Number(summary.Entries)), ("head", summary.Head),
    ];

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
