using System.Diagnostics;
using Praja.FaultSimulator.Hosting;

namespace Praja.SystemTests.Faults;

/// <summary>The server over Tanjung Damai as a process of its own, which can be killed at any moment.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    internal Uri Address { get; }

    /// <summary>Where reports are posted.</summary>
    internal Uri Entries => new(Address, $"/api/v1/operations/{FaultHost.Operation}/entries");

    /// <summary>Starts it and waits until its journal is open.</summary>
    /// <param name="options">Options of the host, e.g. <c>--data DIR</c>.</param>
    internal static Task<ServerProcess> StartAsync(params string[] options) => StartUnderAsync([], options);

    /// <summary>Starts it under another program, e.g. strace with its options.</summary>
    internal static async Task<ServerProcess> StartUnderAsync(string[] above, string[] options)
    {
        string[] words =
        [
            .. above, "dotnet", Path.Combine(AppContext.BaseDirectory, "Praja.FaultSimulator.dll"), "host", .. options,
        ];
        var process = Process.Start(new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(StartPatience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (!line.StartsWith("listening ", StringComparison.Ordinal)) continue;
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return new(process, new(line["listening ".Length..]));
        }
        process.Kill(entireProcessTree: true);
        throw new InvalidOperationException("The server did not start: " + await error);
    }

    /// <summary>kill -9: what it did last is cut off wherever it was.</summary>
    internal void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    /// <summary>Ends it in order.</summary>
    internal async Task StopAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
    }
}
