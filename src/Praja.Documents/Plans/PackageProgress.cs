namespace Praja.Documents.Plans;

/// <summary>Counts the files that are ready; several threads report.</summary>
internal sealed class PackageProgress(IProgress<PackageStep>? progress, int total)
{
    private int done;

    public void Run(string file, Action write)
    {
        write();
        Done(file);
    }

    public void Done(string file) => progress?.Report(new(file, Interlocked.Increment(ref done), total));
}
