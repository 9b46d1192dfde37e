using System.CommandLine;
using Praja.Journal;

namespace Praja.Cli.Verbs;

/// <summary>The options that hold a journal against a checkpoint.</summary>
internal static class CheckpointOptions
{
    private static readonly Option<string> Note = new("--checkpoint")
    {
        Description = "Titik periksa yang disimpan; perlu --key | A checkpoint kept earlier; needs --key",
        DefaultValueFactory = _ => "",
    };

    private static readonly Option<string> Key = new("--key")
    {
        Description = "Kunci publik (PEM) penanda tangan | The signer's public key (PEM)",
        DefaultValueFactory = _ => "",
    };

    /// <summary>Adds both; one without the other is refused.</summary>
    internal static void AddTo(Command verb)
    {
        verb.Add(Note);
        verb.Add(Key);
        verb.Validators.Add(call =>
        {
            if ((call.GetValue(Note) ?? "").Length > 0 != (call.GetValue(Key) ?? "").Length > 0)
                call.AddError("--checkpoint + --key");
        });
    }

    /// <summary>Holds the journal against what the call names; does nothing when it names none.</summary>
    internal static void Hold(ParseResult call, byte[]? journal, JournalSummary summary, ProblemList problems) =>
        CheckpointJob.Hold(journal, summary, call.GetValue(Note), call.GetValue(Key), problems);
}
