using Praja.Documents.Plans;
using Praja.Documents.Writing;

namespace Praja.Documents.Plotting;

/// <summary>
/// plotting.xlsx: who guards which station, per command and per village, with posts, reserves and shortfalls.
/// </summary>
internal static class PlottingWorkbook
{
    public static void Write(PlanView view, string path)
    {
        var texts = new SharedTexts();
        SheetWriter[] sheets =
        [
            OverviewSheet.Write(view, texts),
            StationSheet.Write(view, texts),
            CommandSheet.Write(view, texts),
            VillageSheet.Write(view, texts),
            DemandSheet.Write(view, texts),
            ReserveSheet.Write(view, texts),
            ShortfallSheet.Write(view, texts),
        ];
        BookPackage.Write(
            path,
            [.. sheets.Select(s => new BookSheet(s.Look.Name, s.Finish(), s.Range))],
            WorkbookStyles.Write(view.Bands),
            texts.Finish());
    }

    /// <summary>The look every sheet of the workbook shares.</summary>
    public static SheetLook Look(PlanView view, string name) => new(
        name, view.Plan.Operation, view.Words.Restricted, view.Words.Say("Halaman", "Page"),
        view.Words.Say("dari", "of"));
}
