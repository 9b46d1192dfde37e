using System.Globalization;
using Praja.Documents.Orders;
using Praja.Documents.Plans;
using Praja.Documents.Plotting;

namespace Praja.Tests.Documents;

public sealed class PlanOfficeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("praja-office-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public void The_workbook_is_valid_Open_XML(Language language)
    {
        Assert.Empty(OfficeFile.WorkbookErrors(Workbook(TanjungDamai.Hostile(), language)));
    }

    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public void The_annexes_are_valid_Open_XML(Language language)
    {
        Assert.Empty(OfficeFile.DocumentErrors(Annexes(TanjungDamai.Hostile(), language)));
    }

    [Fact]
    public void Every_station_has_one_row_with_its_numbers_as_numbers()
    {
        var context = TanjungDamai.Small();
        var rows = OfficeFile.Rows(Workbook(context, Language.Indonesian), "Plotting TPS");
        Assert.Equal(context.Plan.Stations.Count + 1, rows.Count);
        Assert.Equal(context.Plan.Stations.Select(s => s.Site), rows.Skip(1).Select(r => r[3]));
        Assert.Equal("397", rows[1][5]);
        Assert.Equal("Kurang rawan", rows[1][6]);
    }

    [Fact]
    public void Command_rows_add_up_to_the_people_sent()
    {
        var context = TanjungDamai.Small();
        var rows = OfficeFile.Rows(Workbook(context, Language.Indonesian), "Per Komando").Skip(1).ToArray();
        var details = rows.Where(r => r[1] != "Jumlah").Sum(r => int.Parse(r[8], CultureInfo.InvariantCulture));
        var totals = rows.Where(r => r[1] == "Jumlah").Sum(r => int.Parse(r[8], CultureInfo.InvariantCulture));
        Assert.Equal(context.Plan.VotingDay.Assignments.Sum(a => a.People), details);
        Assert.Equal(details, totals);
    }

    [Fact]
    public void The_shortfall_and_its_remedies_are_listed()
    {
        var rows = OfficeFile.Rows(Workbook(TanjungDamai.Small(), Language.English), "Shortfall");
        Assert.Contains(rows, r => r[0] == "Missing" && r[5] == "1" && r[6] == "everyone is already used");
        Assert.Contains(rows, r => r[0] == "Remedy" && r[6] == "Ask for 2 police at Polres Tanjung Damai.");
    }

    [Fact]
    public void Annexes_A_to_H_are_there_in_order()
    {
        var text = OfficeFile.Text(Annexes(TanjungDamai.Small(), Language.Indonesian));
        var places = "ABCDEFGH".Select(letter => text.IndexOf($"LAMPIRAN {letter} - ", StringComparison.Ordinal))
            .ToArray();
        Assert.All(places, p => Assert.True(p > 0));
        Assert.Equal(places.Order(), places);
        Assert.Contains("KABAG OPS", text, StringComparison.Ordinal);
        Assert.Contains("BERBEDA 13", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_plan_gives_the_same_bytes()
    {
        var first = File.ReadAllBytes(Workbook(TanjungDamai.Small(), Language.Indonesian));
        Assert.Equal(first, File.ReadAllBytes(Workbook(TanjungDamai.Small(), Language.Indonesian)));
        var annexes = File.ReadAllBytes(Annexes(TanjungDamai.Small(), Language.Indonesian));
        Assert.Equal(annexes, File.ReadAllBytes(Annexes(TanjungDamai.Small(), Language.Indonesian)));
    }

    [Fact]
    public void The_zip_carries_no_present_time()
    {
        Assert.All(OfficeFile.Years(Workbook(TanjungDamai.Small(), Language.Indonesian)),
            year => Assert.Equal(1980, year));
    }

    private string Workbook(PlanContext context, Language language)
    {
        var path = Path.Combine(folder, "plotting.xlsx");
        PlottingWorkbook.Write(new PlanView(context, language), path);
        return path;
    }

    private string Annexes(PlanContext context, Language language)
    {
        var path = Path.Combine(folder, "renops-lampiran.docx");
        OrderAnnexes.Write(new PlanView(context, language), path);
        return path;
    }
}
