namespace Praja.Web.Map.Basemaps;

/// <summary>The server's base map, where it has one. Thread-safe.</summary>
internal sealed class BasemapShelf : IDisposable
{
    public BasemapShelf(ServerSettings settings) =>
        Map = settings.Basemap.Length > 0 ? Basemap.Open(settings.Basemap) : null;

    /// <summary>The map; null for none.</summary>
    public Basemap? Map { get; }

    public void Dispose() => Map?.Dispose();
}
