using Praja.Documents.Plans;

namespace Praja.Tests.Documents;

public sealed class WordingTests
{
    private static readonly Wording Indonesian = new(Language.Indonesian);
    private static readonly Wording English = new(Language.English);

    [Fact]
    public void Numbers_and_days_read_as_people_of_the_language_write_them()
    {
        Assert.Equal("297.994", Indonesian.Number(297_994));
        Assert.Equal("297,994", English.Number(297_994));
        Assert.Equal("24,3", Indonesian.Number(24.28, 1));
        Assert.Equal("Rabu, 27 November 2024", Indonesian.DayWithName(new(2024, 11, 27)));
        Assert.Equal("Wednesday, 27 November 2024", English.DayWithName(new(2024, 11, 27)));
    }

    [Fact]
    public void Stretches_of_days_do_not_say_month_and_year_twice()
    {
        Assert.Equal("24 s.d. 26 November 2024", Indonesian.Days(new(2024, 11, 24), new(2024, 11, 26)));
        Assert.Equal("26 Agustus s.d. 16 Desember 2024", Indonesian.Days(new(2024, 8, 26), new(2024, 12, 16)));
        Assert.Equal("16 Desember 2024 s.d. 20 Februari 2025", Indonesian.Days(new(2024, 12, 16), new(2025, 2, 20)));
        Assert.Equal("27 November 2024", Indonesian.Days(new(2024, 11, 27), new(2024, 11, 27)));
    }

    [Fact]
    public void A_share_below_one_never_reads_as_all()
    {
        Assert.Equal("99,9 %", Indonesian.Percent(0.9999));
        Assert.Equal("100,0 %", Indonesian.Percent(1));
        Assert.Equal("87.6%", English.Percent(0.8765));
    }

    [Fact]
    public void Minutes_become_hours_only_when_there_are_any()
    {
        Assert.Equal("45 menit", Indonesian.Minutes(45));
        Assert.Equal("2 jam", Indonesian.Minutes(120));
        Assert.Equal("2 jam 15 menit", Indonesian.Minutes(135));
    }
}
