namespace Praja.Web;

/// <summary>What a server is started with.</summary>
public sealed record ServerSettings
{
    /// <summary>Folder of its data: operations, accounts, keys, attachments, snapshots, and the journals without
    /// PostgreSQL.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Connection string of PostgreSQL; empty for SQLite in <see cref="DataFolder"/>.</summary>
    public string Postgres { get; init; } = "";

    /// <summary>Address it listens on.</summary>
    public string Address { get; init; } = "http://127.0.0.1:8080";
}
