namespace Praja.Documents;

/// <summary>
/// Files for outside. Each is written beside its place first, so that a full disk leaves what was there as it was;
/// whatever fails becomes a problem, never an exception.
/// </summary>
internal static class OutputFile
{
    /// <summary>
    /// Writes a file whole; false, with a problem, when it exists and may not be overwritten, or cannot be written.
    /// </summary>
    /// <param name="path">Where to; folders above it are made.</param>
    /// <param name="write">Writes the content to the path it is given.</param>
    /// <param name="overwrite">True to replace a file that is there.</param>
    /// <param name="problems">Receives why nothing was written.</param>
    public static bool Write(string path, Action<string> write, bool overwrite, ProblemList problems)
    {
        if (Directory.Exists(path) || (File.Exists(path) && !overwrite))
        {
            problems.Add(FileProblems.NotWritable, new(path), path);
            return false;
        }
        var draft = path + ".praja-draft";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            write(draft);
            File.Move(draft, path, overwrite);
            return true;
        }
        catch (Exception e) when (InputFile.IsRefusal(e))
        {
            problems.Add(FileProblems.NotWritable, new(path), InputFile.Reason(e));
            return false;
        }
        finally
        {
            if (File.Exists(draft)) File.Delete(draft);
        }
    }
}
