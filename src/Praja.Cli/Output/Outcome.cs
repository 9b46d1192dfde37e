using System.CommandLine;

namespace Praja.Cli.Output;

/// <summary>Tells what became of a call that prints no tables: in words, or as JSON.</summary>
internal static class Outcome
{
    internal static ExitCode Tell(
        ParseResult call, Screen screen, ProblemList problems, bool done, string sentence, ExitCode? other = null)
    {
        var code = other ?? (done ? ProblemReport.CodeOf(problems) : ExitCode.Refused);
        if (call.GetValue(CallOptions.Json))
        {
            Json.Print(json =>
            {
                json.WriteStartObject();
                json.WriteBoolean("done", done);
                json.WriteString("message", done ? sentence : "");
                json.WriteNumber("exit", (int)code);
                Json.Problems(json, problems, screen.Language);
                json.WriteEndObject();
            });
            return code;
        }
        if (problems.Count > 0) ProblemReport.Print(screen, problems);
        if (done) screen.Line(sentence);
        return code;
    }
}
