using Praja.Operations;

namespace Praja.Web.Map.Basemaps;

/// <summary>Looks at a base map before a server is started with it.</summary>
public static class BasemapCheck
{
    /// <summary>Adds a problem when a file cannot be laid under maps.</summary>
    /// <param name="path">The file; empty for none.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static void Check(string path, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(problems);
        if (path.Length == 0) return;
        try
        {
            Basemap.Open(path).Dispose();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(FileProblems.NotFound, new("--basemap"), Path.GetFileName(path), path);
        }
        catch (InvalidDataException e)
        {
            problems.Add(ServingProblems.NotABasemap, new("--basemap"), path, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(FileProblems.NotReadable, new("--basemap"), path + ": " + e.GetType().Name);
        }
    }
}
