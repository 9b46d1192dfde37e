using System.CommandLine;

namespace Praja.Cli;

/// <summary>Where the connection to PostgreSQL comes from when it does not stand in a file.</summary>
internal static class PostgresConnection
{
    /// <summary>Holds the connection: a word of the command line stands in every process list.</summary>
    private const string Variable = "PRAJA_POSTGRES";

    /// <summary>What the call says, else the environment; empty for none.</summary>
    public static string Of(ParseResult call, Option<string> option) =>
        call.GetValue(option) is { Length: > 0 } given
            ? given
            : Environment.GetEnvironmentVariable(Variable) ?? "";
}
