using Praja.SystemTests.Stores;

namespace Praja.SystemTests.Accounts;

/// <summary>Accounts in PostgreSQL.</summary>
public sealed class PostgresAccountsTests : AccountsContract
{
    private readonly string connection;

    public PostgresAccountsTests()
    {
        if (PostgresCluster.Missing is { } reason) Assert.Skip(reason);
        connection = PostgresCluster.Shared.CreateDatabase();
    }

    private protected override string Postgres => connection;

    private protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        PostgresCluster.Shared.DropDatabase(connection);
    }
}
