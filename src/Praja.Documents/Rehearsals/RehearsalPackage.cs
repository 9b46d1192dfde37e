using System.Text;
using Praja.Documents.Dossiers;
using Praja.Documents.Plans;
using Praja.Documents.Print;
using Praja.Rehearsal;

namespace Praja.Documents.Rehearsals;

/// <summary>Everything a planner gets of a rehearsal, written together.</summary>
public static class RehearsalPackage
{
    private static readonly string[] Pages = ["gladi.pdf", "gladi.html", "gladi.json"];

    private static readonly string[] Tables =
    [
        "tahapan.csv", "kecamatan.csv", "beat.csv", "tps.csv", "kategori.csv", "jenis.csv", "fase.csv", "jam.csv",
        "sebaran.csv", "satuan.csv", "operator.csv",
    ];

    /// <summary>Writes the documents of a rehearsal.</summary>
    /// <param name="context">The result with what it was made of.</param>
    /// <param name="folder">Where to; made when absent. Files of an earlier rehearsal are replaced, others are left
    /// alone.</param>
    /// <param name="settings">Language and print.</param>
    /// <param name="progress">Told as each file is ready; may be null.</param>
    /// <param name="cancel">Stops the writing; the target stays as it was.</param>
    public static async Task<PackageResult> WriteAsync(
        RehearsalContext context,
        string folder,
        PackageSettings settings,
        IProgress<PackageStep>? progress = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(settings);
        return await DraftFolder.WriteAsync(
            folder, [.. Pages, .. Tables], draft => FillAsync(context, draft, settings, progress, cancel))
            .ConfigureAwait(false);
    }

    /// <summary>As <see cref="WriteAsync"/>, for callers that wait.</summary>
    public static PackageResult Write(
        RehearsalContext context, string folder, PackageSettings settings, IProgress<PackageStep>? progress = null) =>
        WriteAsync(context, folder, settings, progress).GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<Text>> FillAsync(
        RehearsalContext context,
        string draft,
        PackageSettings settings,
        IProgress<PackageStep>? progress,
        CancellationToken cancel)
    {
        var view = new RehearsalView(context, settings.Language);
        var tables = ResultTables.Of(view);
        var report = new PackageProgress(progress, total: 2 + tables.Count);
        await using var printer = new PagePrinter(settings, draft, report, cancel);
        printer.Print("gladi", () => RehearsalPages.Write(view), keepPage: true);
        report.Run("gladi.json", () => Save(Path.Combine(draft, "gladi.json"), context.Result));
        foreach (var table in tables)
        {
            cancel.ThrowIfCancellationRequested();
            report.Run(table.File, () => Save(Path.Combine(draft, table.File), table));
        }
        return await printer.FinishAsync().ConfigureAwait(false);
    }

    private static void Save(string path, RehearsalResult result)
    {
        using var file = File.Create(path, bufferSize: 1 << 16);
        RehearsalJson.Write(result, file);
    }

    private static void Save(string path, ResultTable table)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false));
        CsvWriter.Write(writer, table.Header, table.Rows);
    }
}
