using System.Globalization;
using Npgsql;
using Praja.Journal;

namespace Praja.Storage.Postgres;

/// <summary>Hears when another node has appended. A connection that is lost is opened again; since notifications may
/// have been missed meanwhile, the head is looked at each time, and every half minute besides. Thread-safe.</summary>
/// <param name="settings">How the database is reached.</param>
/// <param name="journal">Journal's id.</param>
internal sealed class PostgresEar(PostgresSettings settings, string journal) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim one = new(1);
    private readonly CancellationTokenSource stop = new();
    private NpgsqlConnection? connection;
    private long heard;
    private volatile int own;

    /// <summary>The connection on which this node itself appends: what it says is no news.</summary>
    public int Own
    {
        get => own;
        set => own = value;
    }

    /// <summary>Completes when entries after a sequence are there.</summary>
    public async Task WaitAsync(long after, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stop.Token);
        await one.WaitAsync(either.Token).ConfigureAwait(false);
        try
        {
            while (Volatile.Read(ref heard) <= after)
                await ListenAsync(after, either.Token).ConfigureAwait(false);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose()
    {
        stop.Cancel();
        if (one.Wait(Longest)) connection?.Dispose();
    }

    private async Task ListenAsync(long after, CancellationToken cancellation)
    {
        try
        {
            if (connection is null)
            {
                connection = await ConnectAsync(cancellation).ConfigureAwait(false);
                Hear(await HeadAsync(connection, cancellation).ConfigureAwait(false));
            }
            if (heard > after || await connection.WaitAsync(Longest, cancellation).ConfigureAwait(false)) return;
            Hear(await HeadAsync(connection, cancellation).ConfigureAwait(false));
        }
        catch (Exception e) when (e is JournalException || PostgresLine.IsFailure(e))
        {
            cancellation.ThrowIfCancellationRequested();
            connection?.Dispose();
            connection = null;
            await Task.Delay(Pause, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellation)
    {
        var fresh = PostgresLine.Open(settings);
        fresh.Notification += (_, notice) =>
        {
            if (notice.PID != own) Hear(notice.Payload);
        };
        using var listen = new NpgsqlCommand("LISTEN " + PostgresSchema.Channel, fresh);
        await listen.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        return fresh;
    }

    private async Task<long> HeadAsync(NpgsqlConnection from, CancellationToken cancellation)
    {
        using var head = new NpgsqlCommand("SELECT last_seq FROM praja.journal WHERE id = $1", from)
        {
            Parameters = { new() { Value = journal } },
        };
        return await head.ExecuteScalarAsync(cancellation).ConfigureAwait(false) is long sequence ? sequence : 0;
    }

    private void Hear(string payload)
    {
        var parts = payload.Split(' ');
        if (parts.Length == 2 && parts[0] == journal
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            Hear(sequence);
        }
    }

    private void Hear(long sequence)
    {
        if (sequence > Volatile.Read(ref heard)) Volatile.Write(ref heard, sequence);
    }
}
