using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Praja.Storage.Accounts;

// EF Core's own migrations would need its design-time tools and one set per provider. Instead each version of the
// schema is a script per database beside this file, run once and in order under a lock; a released script is never
// changed. A test holds the tables so made against EF Core's model.

/// <summary>Makes and upgrades the accounts' database, version by version.</summary>
public static class AccountsSchema
{
    /// <summary>PostgreSQL schema of the tables.</summary>
    public const string PostgresSchema = "accounts";

    /// <summary>The version this program needs.</summary>
    public const int Version = 1;

    /// <summary>Any number that nothing else locks: one node at a time upgrades.</summary>
    private const long UpgradeLock = 0x5072616A61414343;

    /// <summary>Brings the database to <see cref="Version"/>; does nothing when it is there.</summary>
    /// <exception cref="InvalidOperationException">A later version of the program has upgraded it.</exception>
    public static async Task UpgradeAsync(AccountsContext context, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        await context.Database.OpenConnectionAsync(stop);
        try
        {
            var connection = context.Database.GetDbConnection();
            await using var turn = await connection.BeginTransactionAsync(stop);
            if (context.Database.IsNpgsql())
            {
                await RunAsync(turn, string.Create(
                    CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({UpgradeLock})"), stop);
            }
            var found = await VersionAsync(turn, context.Database.IsNpgsql(), stop);
            if (found > Version)
            {
                throw new InvalidOperationException(
                    $"The accounts are of version {found}, this program knows {Version}: start a later program.");
            }
            for (var version = found + 1; version <= Version; version++)
            {
                await RunAsync(turn, Script(version, context.Database.IsNpgsql()), stop);
                await RunAsync(turn, string.Create(CultureInfo.InvariantCulture,
                    $"INSERT INTO {Table(context.Database.IsNpgsql())} (version) VALUES ({version})"), stop);
            }
            await turn.CommitAsync(stop);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Holds a node's key against the accounts. The key is never in the database, but a mark made with it
    /// is: a node that was given another key would seal what the others cannot open, so it does not start.</summary>
    /// <exception cref="InvalidOperationException">These accounts were made with another key.</exception>
    public static async Task HoldKeyAsync(AccountsContext context, AccountsKey key, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(key);
        var mark = key.Mark("accounts", "key check");
        await context.State
            .Where(s => s.KeyCheck == "")
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.KeyCheck, mark), stop);
        if (await context.State.Select(s => s.KeyCheck).SingleAsync(stop) != mark)
        {
            throw new InvalidOperationException(
                "These accounts were made with another key: copy keys/accounts.key from the first node.");
        }
    }

    private static string Table(bool postgres) => postgres ? PostgresSchema + ".schema_version" : "schema_version";

    private static async Task<int> VersionAsync(DbTransaction turn, bool postgres, CancellationToken stop)
    {
        if (postgres) await RunAsync(turn, "CREATE SCHEMA IF NOT EXISTS " + PostgresSchema, stop);
        await RunAsync(
            turn, $"CREATE TABLE IF NOT EXISTS {Table(postgres)} (version INTEGER NOT NULL PRIMARY KEY)", stop);
        await using var ask = Command(turn, $"SELECT coalesce(max(version), 0) FROM {Table(postgres)}");
        return Convert.ToInt32(await ask.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture);
    }

    private static async Task RunAsync(DbTransaction turn, string sql, CancellationToken stop)
    {
        await using var command = Command(turn, sql);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static DbCommand Command(DbTransaction turn, string sql)
    {
        var command = turn.Connection!.CreateCommand();
        command.Transaction = turn;
#pragma warning disable CA2100 // The texts are scripts of this program; nothing from outside is in them.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static string Script(int version, bool postgres)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture, $"Praja.Storage.Accounts.{version}.{(postgres ? "postgres" : "sqlite")}.sql");
        using var stream = typeof(AccountsSchema).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException("No script " + name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
