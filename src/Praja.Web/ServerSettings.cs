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

    /// <summary>Address under which others know it, without a path; empty when they know it by
    /// <see cref="Address"/>.</summary>
    public string PublicAddress { get; init; } = "";

    /// <summary>PEM file of its certificate with the chain; empty when a proxy before it does HTTPS, or nobody
    /// does.</summary>
    public string Certificate { get; init; } = "";

    /// <summary>PEM file of the certificate's key; empty when the certificate's file holds it.</summary>
    public string CertificateKey { get; init; } = "";

    /// <summary>Addresses of proxies whose X-Forwarded-For and X-Forwarded-Proto are believed; nobody else's
    /// are.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>PMTiles file that lies under the maps of pages; empty for none. What is wrong with it is told by
    /// <see cref="Map.Basemaps.BasemapCheck"/> before.</summary>
    public string Basemap { get; init; } = "";

    /// <summary>Requests a second that one sender may make for long; ten times as many at once. 0 for no
    /// limit.</summary>
    public int RequestsPerSecond { get; init; } = 200;
}
