using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Praja.Journal;

namespace Praja.Storage.Accounts;

// The accounts have a journal of their own, in the format of the operations' journals, kept in the accounts' database:
// an act and its entry are one transaction, so that neither is there without the other. Raising the revision first
// locks its row: turns follow one another on every node, and the chain has one end.

/// <summary>A turn to change the accounts and to write down what was done. Disposed of without
/// <see cref="CommitAsync"/>, nothing has happened.</summary>
public sealed class AccountsTurn : IAsyncDisposable
{
    private readonly AccountsContext context;
    private readonly IDbContextTransaction transaction;
    private readonly DateTimeOffset now;
    private long sequence;
    private string hash = EntryJson.NoHash;
    private DateTimeOffset time;

    private AccountsTurn(AccountsContext context, IDbContextTransaction transaction, DateTimeOffset now) =>
        (this.context, this.transaction, this.now) = (context, transaction, now);

    /// <summary>Takes the turn.</summary>
    /// <param name="context">The accounts.</param>
    /// <param name="now">When.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<AccountsTurn> BeginAsync(
        AccountsContext context, DateTimeOffset now, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var transaction = await context.Database.BeginTransactionAsync(stop);
        var turn = new AccountsTurn(context, transaction, now);
        try
        {
            await context.State.ExecuteUpdateAsync(s => s.SetProperty(x => x.Revision, x => x.Revision + 1), stop);
            await turn.ReadHeadAsync(stop);
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }
        return turn;
    }

    /// <summary>Writes an entry of what is done in this turn.</summary>
    /// <param name="actor">Whose act it is.</param>
    /// <param name="kind">Kind, one of <see cref="EntryKinds"/>.</param>
    /// <param name="body">Its particulars.</param>
    public Entry Record(string actor, string kind, EntryBody body)
    {
        if (sequence == 0 && kind != JournalHeader.Kind)
        {
            Record("system/accounts", JournalHeader.Kind, new JournalHeader
            {
                Operation = Appointment.AccountsHouse,
                Region = "-",
                Doctrine = "-",
            }.ToBody());
        }
        time = now > time ? EntryRules.Instant(now) : time;
        var draft = new EntryDraft(time, JournalMode.Operation, actor, kind, body, Guid.CreateVersion7(time));
        if (EntryKinds.Fault(draft) is { } fault)
            throw new ArgumentException("The reference of journals does not know " + fault, nameof(kind));
        hash = EntryJson.Hash(hash, EntryJson.Canonical(++sequence, draft));
        var entry = new Entry(sequence, draft, hash);
        context.Lines.Add(new() { Sequence = sequence, Line = EntryJson.Line(entry) });
        return entry;
    }

    /// <summary>Saves all.</summary>
    public async Task CommitAsync(CancellationToken stop = default)
    {
        await context.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>Lets the turn go.</summary>
    public ValueTask DisposeAsync() => transaction.DisposeAsync();

    private async Task ReadHeadAsync(CancellationToken stop)
    {
        var line = await context.Lines.AsNoTracking().OrderByDescending(l => l.Sequence).FirstOrDefaultAsync(stop);
        if (line is null) return;
        using var json = JsonDocument.Parse(line.Line);
        sequence = line.Sequence;
        hash = json.RootElement.GetProperty("hash").GetString()!;
        time = json.RootElement.GetProperty("time").GetDateTimeOffset();
    }
}
