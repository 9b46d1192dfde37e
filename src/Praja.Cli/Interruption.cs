using System.Runtime.InteropServices;

namespace Praja.Cli;

/// <summary>
/// Ctrl-C while something long runs: the first one ends it in order, so that what is done is kept; the second one ends
/// the program at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;
    private readonly Action told;

    /// <summary>Watches until it is disposed.</summary>
    /// <param name="told">Says that the end is near.</param>
    internal Interruption(Action told)
    {
        this.told = told;
        registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Take),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Take),
        ];
    }

    internal CancellationToken Token => source.Token;

    internal bool IsAsked => source.IsCancellationRequested;

    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
        source.Dispose();
    }

    private void Take(PosixSignalContext context)
    {
        // The second time the system does what it does without us.
        if (source.IsCancellationRequested) return;
        context.Cancel = true;
        told();
        source.Cancel();
    }
}
