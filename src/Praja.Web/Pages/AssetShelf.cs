using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Praja.Web.Pages;

/// <summary>Scripts and styles of the pages. They are part of the program; their address holds the hash of them all, so
/// that browsers keep them for ever and never mix two versions. Thread-safe.</summary>
internal sealed class AssetShelf
{
    private const string Style = "praja.css";
    private const string Mark = "asset/";

    // Small ones are told at their best; of the map's library the last few percent would cost seconds at every start.
    private const int LargestAtBest = 256 * 1024;

    private readonly FrozenDictionary<string, Asset> assets;

    public AssetShelf()
    {
        var program = Assembly.GetExecutingAssembly();
        var found = program.GetManifestResourceNames().Where(n => n.StartsWith(Mark, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => (Name: n[Mark.Length..], Bytes: Read(program, n)))
            .ToArray();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, bytes) in found)
            hash.AppendData(bytes);
        Prefix = "/assets/" + Convert.ToHexStringLower(hash.GetHashAndReset())[..12] + "/";
        assets = found.Where(a => !IsStyle(a.Name)).Append((Style, StyleOf(found)))
            .ToFrozenDictionary(a => a.Item1, a => new Asset(TypeOf(a.Item1), a.Item2), StringComparer.Ordinal);
    }

    /// <summary>What addresses of assets begin with.</summary>
    public string Prefix { get; }

    /// <summary>True when there is an asset of that name.</summary>
    public bool Has(string name) => assets.ContainsKey(name);

    /// <summary>Maps the assets.</summary>
    public void Map(IEndpointRouteBuilder app) => app.MapGet("/assets/{version}/{name}", Answer);

    private Task Answer(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (!assets.TryGetValue(request.RouteValues["name"] as string ?? "", out var asset))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        var isBrotli = request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        // One from before an update is not kept: the page that asked for it is old.
        response.Headers.CacheControl = request.Path.StartsWithSegments(Prefix.TrimEnd('/'), StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.ContentSecurityPolicy = PageWriter.Policy;
        response.ContentType = asset.Type;
        if (isBrotli) response.Headers.ContentEncoding = "br";
        var bytes = isBrotli ? asset.Brotli : asset.Bytes;
        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes, 0, bytes.Length, context.RequestAborted);
    }

    // Tokens first: the other files use them; then the rest in the order of the alphabet, which their rules do not
    // depend on.
    private static byte[] StyleOf(IEnumerable<(string Name, byte[] Bytes)> found) =>
    [
        .. found.Where(a => IsStyle(a.Name))
            .OrderBy(a => a.Name switch { "tokens.css" => 0, "base.css" => 1, _ => 2 })
            .ThenBy(a => a.Name, StringComparer.Ordinal)
            .SelectMany(a => a.Bytes),
    ];

    private static bool IsStyle(string name) => name.EndsWith(".css", StringComparison.Ordinal);

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "text/javascript; charset=utf-8",
    };

    private static byte[] Read(Assembly program, string name)
    {
        using var stream = program.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private sealed record Asset(string Type, byte[] Bytes)
    {
        private readonly Lazy<byte[]> brotli = new(() => Compress(Bytes));

        public byte[] Brotli => brotli.Value;

        private static byte[] Compress(byte[] bytes)
        {
            var to = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
            var quality = bytes.Length <= LargestAtBest ? 11 : 9;
            Invariant.Holds(BrotliEncoder.TryCompress(bytes, to, out var length, quality, 22), "There is room.");
            return to[..length];
        }
    }
}
