namespace Praja.Cli;

/// <summary>What the program tells the shell; documented in docs/reference/cli.md.</summary>
internal enum ExitCode
{
    /// <summary>Done; nothing to mend.</summary>
    Done = 0,

    /// <summary>Done, but a person should look: the dossier has warnings, or two plans differ.</summary>
    Look = 1,

    /// <summary>Not done: the input has errors or the words of the call are wrong. Nothing was changed.</summary>
    Refused = 2,
}
