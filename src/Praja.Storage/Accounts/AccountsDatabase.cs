using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Praja.Storage.Accounts;

/// <summary>Where the accounts are: <c>accounts.db</c> in the data folder, or PostgreSQL.</summary>
public static class AccountsDatabase
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "accounts.db";

    /// <summary>Tells EF Core where.</summary>
    /// <param name="options">EF Core's options.</param>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="postgres">Connection string of PostgreSQL; empty for SQLite.</param>
    public static void Use(DbContextOptionsBuilder options, string dataFolder, string postgres)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(postgres);
        if (postgres.Length > 0)
        {
            options.UseNpgsql(postgres);
            return;
        }
        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, FileName) };
        options.UseSqlite(file.ConnectionString).AddInterceptors(Erasing.Instance);
    }

    // Small and rarely written: a rollback journal instead of a write-ahead log, and freed pages overwritten, so that
    // what was erased is in no file of the folder any more.
    private sealed class Erasing : DbConnectionInterceptor
    {
        public static readonly Erasing Instance = new();

        private const string Settings =
            "PRAGMA secure_delete=ON; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Settings;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
