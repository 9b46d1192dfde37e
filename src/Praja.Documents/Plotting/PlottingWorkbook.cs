using System.Globalization;
using Praja.Documents.Plans;
using Praja.Documents.Writing;

namespace Praja.Documents.Plotting;

/// <summary>plotting.xlsx: who guards which station, per command and per village, with posts, reserves and
/// shortfalls.</summary>
internal static class PlottingWorkbook
{
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

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
        var parts = new List<OfficePart>
        {
            new("xl/workbook.xml", Spreadsheet + "sheet.main+xml", Book(sheets)),
            new("xl/_rels/workbook.xml.rels", "", BookRelations(sheets.Length)),
            new("xl/styles.xml", Spreadsheet + "styles+xml", WorkbookStyles.Write(view.Bands)),
        };
        for (var i = 0; i < sheets.Length; i++)
        {
            parts.Add(new($"xl/worksheets/sheet{Digits(i + 1)}.xml", Spreadsheet + "worksheet+xml",
                sheets[i].Finish()));
        }
        parts.Add(new("xl/sharedStrings.xml", Spreadsheet + "sharedStrings+xml", texts.Finish()));
        OfficePackage.Write(path, parts);
    }

    /// <summary>The look every sheet of the workbook shares.</summary>
    public static SheetLook Look(PlanView view, string name) => new(
        name, view.Plan.Operation, view.Words.Restricted, view.Words.Say("Halaman", "Page"),
            view.Words.Say("dari", "of"));

    private static byte[] Book(SheetWriter[] sheets)
    {
        var xml = MarkupWriter.Xml();
        xml.Open("workbook", ("xmlns", Main), ("xmlns:r", Relations));
        xml.Open("sheets");
        for (var i = 0; i < sheets.Length; i++)
        {
            xml.Empty("sheet", ("name", sheets[i].Look.Name), ("sheetId", Digits(i + 1)),
                ("r:id", "rId" + Digits(i + 1)));
        }
        xml.Close().Open("definedNames");
        for (var i = 0; i < sheets.Length; i++)
            Name(xml, "_xlnm._FilterDatabase", i, sheets[i], sheets[i].Range, hidden: true);
        for (var i = 0; i < sheets.Length; i++)
            Name(xml, "_xlnm.Print_Area", i, sheets[i], sheets[i].Range, hidden: false);
        for (var i = 0; i < sheets.Length; i++)
            Name(xml, "_xlnm.Print_Titles", i, sheets[i], "$1:$1", hidden: false);
        return xml.Close(2).ToUtf8();
    }

    private static void Name(MarkupWriter xml, string name, int index, SheetWriter sheet, string range, bool hidden) =>
        xml.Leaf(
            "definedName", $"'{sheet.Look.Name}'!{range}", ("name", name), ("localSheetId", Digits(index)),
                ("hidden", hidden ? "1" : null));

    private static byte[] BookRelations(int sheets)
    {
        var relations = new List<(string, string, string)>();
        for (var i = 1; i <= sheets; i++)
            relations.Add(("rId" + Digits(i), "worksheet", $"worksheets/sheet{Digits(i)}.xml"));
        relations.Add(("rId" + Digits(sheets + 1), "styles", "styles.xml"));
        relations.Add(("rId" + Digits(sheets + 2), "sharedStrings", "sharedStrings.xml"));
        return OfficePackage.Relations(relations);
    }

    private static string Digits(int value) => value.ToString(CultureInfo.InvariantCulture);
}
