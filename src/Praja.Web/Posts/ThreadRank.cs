using System.Runtime.InteropServices;

namespace Praja.Web.Posts;

/// <summary>Lets a post's thread go before others that want the processor: on Linux .NET takes no notice of
/// <see cref="Thread.Priority"/>. A round waits for the disk most of the time; when the disk is done it must not wait
/// for whoever computes meanwhile.</summary>
internal static class ThreadRank
{
    private const int Process = 0;
    private const int CallingThread = 0;
    private const int Niceness = -5;

    /// <summary>Raises the calling thread, where that is allowed (root, CAP_SYS_NICE); elsewhere nothing
    /// changes.</summary>
    public static void Raise()
    {
        if (OperatingSystem.IsLinux()) _ = SetPriority(Process, CallingThread, Niceness);
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, int who, int niceness);
}
