using System.Diagnostics;

namespace Praja.SystemTests;

/// <summary>What a run of the program left behind.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ProgramRun(int Code, string Output, string Error);

/// <summary>Starts the built program as a process of its own, as a planner does.</summary>
internal static class PrajaProgram
{
    /// <summary>The repository's root.</summary>
    internal static string Root { get; } = FindRoot();

    internal static string KutaiTimur { get; } = Path.Combine(Root, "samples", "kutai-timur-2024");

    internal static string Balikpapan { get; } = Path.Combine(Root, "samples", "balikpapan-2024");

    internal static ProgramRun Run(params string[] arguments) =>
        Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "Praja.Cli.dll"), .. arguments]);

    /// <summary>Runs another program; skips the test when it is not on this machine.</summary>
    internal static ProgramRun Start(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            process.WaitForExit();
            return new(process.ExitCode, output.Result, error.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("needs " + command + ", which is not on this machine");
            throw;
        }
    }

    /// <summary>What another program says, which must come to a good end.</summary>
    internal static string OutputOf(string command, params string[] arguments)
    {
        var run = Start(command, arguments);
        Assert.True(run.Code == 0, run.Error);
        return run.Output;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Praja.slnx")))
            folder = folder.Parent;
        return folder!.FullName;
    }
}

/// <summary>A folder for one test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("praja-test-").FullName;

    internal string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
