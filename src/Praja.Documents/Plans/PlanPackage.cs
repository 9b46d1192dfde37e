using Praja.Documents.Maps;
using Praja.Documents.Orders;
using Praja.Documents.Plotting;
using Praja.Documents.Print;

namespace Praja.Documents.Plans;

/// <summary>
/// Everything a planner gets of a plan, written together.
/// </summary>
public static class PlanPackage
{
    private static readonly string[] Known =
    [
        "ringkasan.pdf", "ringkasan.html", "plotting.xlsx", "renops-lampiran.docx", "lembar-tugas.pdf",
        "lembar-tugas.html", "peta.svg",
        "peta.geojson", "plan.json", DossierPointer.File,
    ];

    /// <summary>Writes the documents of a plan.</summary>
    /// <param name="context">The plan with what it was made of.</param>
    /// <param name="planJson">The plan's file as it is to be kept.</param>
    /// <param name="folder">Where to; made when absent. Files of an earlier plan are replaced, others are left
    /// alone.</param>
    /// <param name="settings">Language and print.</param>
    /// <param name="progress">Told as each file is ready; may be null.</param>
    /// <param name="cancel">Stops the writing; the target stays as it was.</param>
    public static async Task<PackageResult> WriteAsync(
        PlanContext context,
        ReadOnlyMemory<byte> planJson,
        string folder,
        PackageSettings settings,
        IProgress<PackageStep>? progress = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(settings);
        return await DraftFolder.WriteAsync(folder, Known, draft =>
        {
            if (settings.Dossier is { } dossier) DossierPointer.Write(draft, folder, dossier);
            return FillAsync(context, planJson, draft, settings, progress, cancel);
        }).ConfigureAwait(false);
    }

    /// <summary>As <see cref="WriteAsync"/>, for callers that wait.</summary>
    public static PackageResult Write(
        PlanContext context, ReadOnlyMemory<byte> planJson, string folder, PackageSettings settings,
        IProgress<PackageStep>? progress = null) =>
        WriteAsync(context, planJson, folder, settings, progress).GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<Text>> FillAsync(
        PlanContext context,
        ReadOnlyMemory<byte> planJson,
        string draft,
        PackageSettings settings,
        IProgress<PackageStep>? progress,
        CancellationToken cancel)
    {
        var report = new PackageProgress(progress, total: 7);
        string At(string name) => Path.Combine(draft, name);
        await using var printer = new PagePrinter(settings, draft, report, cancel);
        var view = new PlanView(context, settings.Language);
        printer.Print("lembar-tugas", () => DutySheets.Write(view));
        printer.Print("ringkasan", () => SummaryPages.Write(view));
        var office = Task.Run(() =>
            report.Run("plotting.xlsx", () => PlottingWorkbook.Write(view, At("plotting.xlsx"))), cancel);
        report.Run("renops-lampiran.docx", () => OrderAnnexes.Write(view, At("renops-lampiran.docx")));
        report.Run("peta.svg", () => File.WriteAllBytes(At("peta.svg"), PlanMap.Write(view)));
        report.Run("peta.geojson", () => File.WriteAllBytes(At("peta.geojson"), PlanGeoJson.Write(view)));
        report.Run("plan.json", () => File.WriteAllBytes(At("plan.json"), planJson.Span));
        await office.ConfigureAwait(false);
        return await printer.FinishAsync().ConfigureAwait(false);
    }
}
