using Praja.Operations.Dossiers;

namespace Praja.Tests.Operations.Dossiers;

public sealed class CellDatesTests
{
    [Theory]
    [InlineData("2024-11-27")]
    [InlineData("2024-11-27 00:00:00")]
    [InlineData("2024/11/27")]
    [InlineData("27/11/2024")]
    [InlineData("27-11-2024")]
    [InlineData("27.11.2024")]
    [InlineData("27 November 2024")]
    [InlineData("27 Nop 2024")]
    [InlineData("November 27, 2024")]
    [InlineData("Rabu, 27 November 2024")]
    [InlineData("wednesday 27 Nov 2024")]
    public void Voting_day_is_read_in_every_spelling(string text)
    {
        Assert.True(CellDates.TryRead(text, out var date, out _));
        Assert.Equal(new DateOnly(2024, 11, 27), date);
    }

    [Theory]
    [InlineData("1 Mei 2024", 5)]
    [InlineData("1 May 2024", 5)]
    [InlineData("1 Agustus 2024", 8)]
    [InlineData("1 Aug 2024", 8)]
    [InlineData("1 Desember 2024", 12)]
    [InlineData("1 Oktober 2024", 10)]
    [InlineData("1 Maret 2024", 3)]
    public void Months_have_names_in_both_languages(string text, int month)
    {
        Assert.True(CellDates.TryRead(text, out var date, out _));
        Assert.Equal(month, date.Month);
    }

    [Theory]
    [InlineData("11/27/2024")]
    [InlineData("31/02/2024")]
    [InlineData("27/11/24")]
    [InlineData("27 Novembr 2024")]
    [InlineData("45623")]
    [InlineData("2024-13-01")]
    [InlineData("0/11/2024")]
    [InlineData("besok")]
    [InlineData("")]
    public void Other_texts_are_no_dates(string text) => Assert.False(CellDates.TryRead(text, out _, out _));

    [Fact]
    public void The_weekday_is_given_as_it_is_written_even_when_wrong()
    {
        Assert.True(CellDates.TryRead("Jum'at, 27 November 2024", out var date, out var stated));
        Assert.Equal(DayOfWeek.Friday, stated);
        Assert.Equal(DayOfWeek.Wednesday, date.DayOfWeek);
    }

    [Fact]
    public void Every_date_that_is_written_is_read_back()
    {
        for (var day = new DateOnly(2023, 12, 31); day.Year < 2026; day = day.AddDays(1))
        {
            Assert.True(CellDates.TryRead(CellDates.Write(day), out var read, out _));
            Assert.Equal(day, read);
        }
    }
}
