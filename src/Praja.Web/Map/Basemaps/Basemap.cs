using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Praja.Web.Map.Basemaps;

/// <summary>The map that an operator lays under ours: one PMTiles file of their own. Thread-safe.</summary>
internal sealed partial class Basemap : IDisposable
{
    private const int LongestAttribution = 300;

    private readonly PmTilesArchive archive;

    private Basemap(PmTilesArchive archive, string key, string attribution) =>
        (this.archive, Key, Attribution) = (archive, key, attribution);

    /// <summary>Another file has another one: browsers keep tiles by it.</summary>
    public string Key { get; }

    /// <summary>Whose map it is; text alone.</summary>
    public string Attribution { get; }

    /// <summary>What the file says of itself.</summary>
    public PmTilesHeader Header => archive.Header;

    /// <summary>True for vector tiles, in Protomaps' basemap schema; else pictures.</summary>
    public bool IsVector => Header.Form == TileForm.Vector;

    /// <summary>Opens a file.</summary>
    /// <exception cref="InvalidDataException">It cannot be laid under a map; says why.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Basemap Open(string path)
    {
        var written = File.GetLastWriteTimeUtc(path).Ticks;
        var archive = PmTilesArchive.Open(path);
        try
        {
            var (attribution, layers) = Described(archive);
            // Of another schema nothing would be drawn, and nobody would know why.
            if (archive.Header.Form == TileForm.Vector && !layers.Contains("earth") && !layers.Contains("roads"))
                throw new InvalidDataException($"vector_layers: {string.Join(", ", layers.Take(12))}");
            var said = string.Create(CultureInfo.InvariantCulture, $"{written} {archive.Header.Tiles} ");
            var key = SHA256.HashData([.. Encoding.UTF8.GetBytes(said), .. archive.Metadata]);
            return new(archive, Convert.ToHexStringLower(key)[..16], attribution);
        }
        catch (Exception)
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>A tile, and how it is packed; null when there is none.</summary>
    public (byte[] Bytes, Packing Packing)? Find(int zoom, uint x, uint y) =>
        zoom <= Header.LastZoom && archive.Find(zoom, x, y) is { } bytes ? (bytes, Header.TilePacking) : null;

    public void Dispose() => archive.Dispose();

    private static (string Attribution, HashSet<string> Layers) Described(PmTilesArchive archive)
    {
        try
        {
            using var said = JsonDocument.Parse(archive.Metadata.Length > 0 ? archive.Metadata : "{}"u8.ToArray());
            var attribution = said.RootElement.TryGetProperty("attribution", out var words) ? words.GetString() : "";
            var layers = said.RootElement.TryGetProperty("vector_layers", out var list)
                ? list.EnumerateArray().Select(l => l.GetProperty("id").GetString() ?? "")
                : [];
            return (PlainText(attribution ?? ""), [.. layers]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new InvalidDataException("metadata: " + e.GetType().Name, e);
        }
    }

    // It is often a link; a file from outside gives us no markup.
    private static string PlainText(string html)
    {
        var text = Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Trim();
        return text.Length <= LongestAttribution ? text : text[..LongestAttribution];
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
