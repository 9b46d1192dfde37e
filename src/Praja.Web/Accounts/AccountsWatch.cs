using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Praja.Web.Accounts;

/// <summary>Opens the accounts before the server takes requests, and watches over them while it runs: what other nodes
/// change, and when tokens were last used.</summary>
internal sealed partial class AccountsWatch(
    AccountsHouse house, AccessBook book, AccessKeeper keeper, TimeProvider clock, ILogger<AccountsWatch> log)
    : BackgroundService
{
    private DateTimeOffset usesWritten;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await house.OpenAsync(cancellationToken);
        usesWritten = clock.GetUtcNow();
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(AccountLimits.Watch, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await LookAsync(stoppingToken);
    }

    private async Task LookAsync(CancellationToken stop)
    {
        try
        {
            await keeper.WatchAsync(stop);
            var now = clock.GetUtcNow();
            if (now - usesWritten < AccountLimits.WriteUses) return;
            var uses = book.UsedSince(usesWritten).Select(u => (u.Hash.ToHex(), u.Access.LastUsed));
            await house.WriteUsesAsync(uses, stop);
            usesWritten = now;
        }
#pragma warning disable CA1031 // The database may be away for a while: the book holds, and is read again later.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LookFailed(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The accounts could not be read; those known go on.")]
    private partial void LookFailed(Exception e);
}
