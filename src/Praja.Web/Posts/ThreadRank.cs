using System.Runtime.InteropServices;

namespace Praja.Web.Posts;

/// <summary>Lets a thread come after all others that want the processor: on Linux .NET takes no notice of
/// <see cref="Thread.Priority"/>.</summary>
internal static class ThreadRank
{
    private const int Process = 0;
    private const int CallingThread = 0;
    private const int Last = 10;

    /// <summary>Lowers the calling thread: it computes what nobody waits for right now.</summary>
    public static void Lower()
    {
        if (OperatingSystem.IsLinux()) _ = SetPriority(Process, CallingThread, Last);
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, int who, int niceness);
}
