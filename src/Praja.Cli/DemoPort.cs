using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Praja.Cli;

/// <summary>Where a demo is served, and how the browser gets there.</summary>
internal static class DemoPort
{
    private static readonly string[] Displays = ["DISPLAY", "WAYLAND_DISPLAY"];

    private const int Tried = 20;

    /// <summary>The first free port of this machine from one on; that one when none of the next is free. 0 for any.
    /// </summary>
    internal static int From(int first) => first == 0
        ? 0
        : Enumerable.Range(first, Tried).Where(p => p <= IPEndPoint.MaxPort).FirstOrDefault(IsFree, first);

    /// <summary>Opens a link where somebody sits before a screen; otherwise does nothing.</summary>
    internal static void ShowInBrowser(string link)
    {
        var opener = OperatingSystem.IsMacOS() ? "open" : HasDisplay() ? "xdg-open" : "";
        if (opener.Length == 0) return;
        try
        {
            using var process = Process.Start(new ProcessStartInfo(opener, [link])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
        }
        catch (Win32Exception)
        {
            // There is no such program: the link stands on the screen.
        }
    }

    private static bool HasDisplay() => Displays
        .Any(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)));

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
