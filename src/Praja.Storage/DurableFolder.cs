using System.Runtime.InteropServices;

namespace Praja.Storage;

/// <summary>Makes names durable: on Unix a new or renamed file may lose its name in a power cut until its folder is
/// synced.</summary>
internal static partial class DurableFolder
{
    /// <summary>Syncs a folder; Windows does so by itself.</summary>
    /// <exception cref="IOException">It could not be synced.</exception>
    public static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(folder, 0);
        if (handle < 0) throw new IOException($"Cannot open the folder of {Path.GetFileName(folder)}");
        var failed = Sync(handle);
        _ = Close(handle);
        if (failed != 0) throw new IOException($"Cannot sync the folder {Path.GetFileName(folder)}");
    }

    /// <summary>Writes a file so that it is either whole or not there, and durable when the method returns. A file that
    /// is there already stays as it is.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="secret">True for a file that only the program's own user may read.</param>
    public static void WriteWhole(string path, ReadOnlySpan<byte> bytes, bool secret = false)
    {
        // A name of its own: another thread or node may be writing the same file.
        var making = $"{path}.{Path.GetRandomFileName()}.new";
        try
        {
            using (var stream = new FileStream(making, Options(secret)))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            File.Move(making, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(making);
        }
        catch
        {
            File.Delete(making);
            throw;
        }
        Sync(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    private static FileStreamOptions Options(bool secret)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (secret && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
