using System.Text;
using Praja.Documents.Maps;
using Praja.Documents.Plans;
using Praja.Documents.Print;

namespace Praja.Tests.Documents;

public sealed class PlanPagesTests
{
    [Theory]
    [InlineData(Language.Indonesian)]
    [InlineData(Language.English)]
    public void Words_of_the_dossier_never_become_markup(Language language)
    {
        var view = new PlanView(TanjungDamai.Hostile(), language);
        foreach (var page in (byte[][])[DutySheets.Write(view), SummaryPages.Write(view), PlanMap.Write(view)])
        {
            var text = Encoding.UTF8.GetString(page);
            Assert.Contains("&lt;script&gt;", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain('\u0001', text);
        }
    }

    [Fact]
    public void There_is_one_duty_sheet_per_beat_in_both_languages()
    {
        var context = TanjungDamai.Small();
        var indonesian = Encoding.UTF8.GetString(DutySheets.Write(new PlanView(context, Language.Indonesian)));
        var english = Encoding.UTF8.GetString(DutySheets.Write(new PlanView(context, Language.English)));
        Assert.Equal(context.Plan.Beats.Count, indonesian.Split("<section").Length - 1);
        Assert.All(context.Plan.Beats,
            b => Assert.Contains("LEMBAR TUGAS PAM TPS - BEAT " + b.Id, indonesian, StringComparison.Ordinal));
        Assert.Contains("Tanpa senjata api", indonesian, StringComparison.Ordinal);
        Assert.Contains("No firearm", english, StringComparison.Ordinal);
        Assert.DoesNotContain("Tanpa senjata", english, StringComparison.Ordinal);
    }

    [Fact]
    public void A_team_that_lives_an_hour_away_leaves_an_hour_before_it_must_be_there()
    {
        var view = new PlanView(TanjungDamai.Small(), Language.Indonesian);
        var beat = view.Beats.First(b => b.Main is { DaysBefore: 0, Minutes: 61 });
        Assert.Equal(61, beat.Minutes);
        Assert.Contains("paling lambat pukul 04.59", Encoding.UTF8.GetString(DutySheets.Write(view)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_names_the_shortfall_and_the_claims_that_fail()
    {
        var text = Encoding.UTF8.GetString(SummaryPages.Write(new PlanView(TanjungDamai.Small(), Language.Indonesian)));
        Assert.Equal(2, text.Split("<section").Length - 1);
        Assert.Contains("Minta BKO 2 Polri", text, StringComparison.Ordinal);
        Assert.Contains("dinyatakan 126, berkas operasi memberi 113", text, StringComparison.Ordinal);
        Assert.Contains("riwayat pemungutan suara ulang", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_take_nothing_from_outside()
    {
        var view = new PlanView(TanjungDamai.Small(), Language.Indonesian);
        foreach (var page in (byte[][])[DutySheets.Write(view), SummaryPages.Write(view)])
        {
            var text = Encoding.UTF8.GetString(page)
                .Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal);
            Assert.DoesNotContain("http://", text, StringComparison.Ordinal);
            Assert.DoesNotContain("https://", text, StringComparison.Ordinal);
            Assert.DoesNotContain("url(", text, StringComparison.Ordinal);
        }
    }
}
