using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Praja.Web.Serving;

/// <summary>What the server stands on: Kestrel with its limits and certificate, logs, proxies.</summary>
internal static class ServerHost
{
    private static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(20);

    /// <summary>Sets a builder up.</summary>
    public static void SetUp(WebApplicationBuilder builder, ServerSettings settings)
    {
        builder.WebHost.UseUrls(settings.Address);
        if (settings.Certificate.Length > 0) builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => SetUp(kestrel, settings));
        // Nothing that runs on a socket's thread waits: a report waits for the disk without one. So its answer need not
        // change threads on its way out.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownPatience);
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded => SetUp(forwarded, settings));
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(json =>
        {
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
        });
        builder.Logging.SetMinimumLevel(LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("System", LogLevel.Warning);
        // Its warnings are none of ours, and while it may log it starts an activity for every request.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // It warns that keys are kept as they are: `ProtectionKeys` seals them, which it cannot know.
        builder.Logging.AddFilter(
            "Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
    }

    private static void SetUp(KestrelServerOptions kestrel, ServerSettings settings)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = Limits.LargestUpload;
        kestrel.Limits.MaxRequestHeadersTotalSize = Limits.LargestHeaders;
        kestrel.Limits.MaxRequestHeaderCount = Limits.MostHeaders;
        kestrel.Limits.MaxConcurrentConnections = Limits.MostConnections;
        kestrel.Limits.RequestHeadersTimeout = Limits.HeaderPatience;
        if (settings.Certificate.Length == 0) return;
        kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = X509Certificate2.CreateFromPemFile(
            settings.Certificate, settings.CertificateKey.Length == 0 ? null : settings.CertificateKey));
    }

    private static void SetUp(ForwardedHeadersOptions forwarded, ServerSettings settings)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in settings.Proxies)
            forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
    }
}
