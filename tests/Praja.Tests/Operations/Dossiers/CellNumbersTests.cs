using Praja.Operations.Dossiers;

namespace Praja.Tests.Operations.Dossiers;

public sealed class CellNumbersTests
{
    [Theory]
    [InlineData("1234", 1234)]
    [InlineData("1.234", 1234)]
    [InlineData("1,234", 1234)]
    [InlineData("1 234", 1234)]
    [InlineData("1\u00A0234\u00A0567", 1234567)]
    [InlineData("2.821.202", 2821202)]
    [InlineData("-5", -5)]
    [InlineData("007", 7)]
    public void Whole_numbers_are_read_with_any_thousands_separator(string text, long expected)
    {
        Assert.True(CellNumbers.TryWhole(text, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12.5")]
    [InlineData("1.2345")]
    [InlineData("1.234,5")]
    [InlineData("1.234,567")]
    [InlineData("12a")]
    [InlineData("1..234")]
    [InlineData("1.2340")]
    [InlineData("99999999999999999999")]
    public void Other_texts_are_no_whole_numbers(string text) => Assert.False(CellNumbers.TryWhole(text, out _));

    [Theory]
    [InlineData("0.5", 0.5)]
    [InlineData("0,5", 0.5)]
    [InlineData("-0,123", -0.123)]
    [InlineData("35747,5", 35747.5)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("31.7470", 31.747)]
    [InlineData("42", 42)]
    [InlineData("1E-05", 0.00001)]
    public void Numbers_are_read_with_point_or_comma(string text, double expected)
    {
        Assert.Equal(CellNumbers.Reading.Ok, CellNumbers.TryNumber(text, small: false, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("117.543", 117.543)]
    [InlineData("117,543", 117.543)]
    public void Degrees_have_no_thousands(string text, double expected)
    {
        Assert.Equal(CellNumbers.Reading.Ok, CellNumbers.TryNumber(text, small: true, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("31.747")]
    [InlineData("31,747")]
    [InlineData("-1.234")]
    public void What_may_be_thousands_or_decimals_is_ambiguous(string text) =>
        Assert.Equal(CellNumbers.Reading.Ambiguous, CellNumbers.TryNumber(text, small: false, out _));

    [Theory]
    [InlineData("abc")]
    [InlineData("1.2.3")]
    [InlineData("1,2,3")]
    [InlineData(".")]
    [InlineData("1e999")]
    [InlineData("NaN")]
    public void Other_texts_are_no_numbers(string text) =>
        Assert.Equal(CellNumbers.Reading.NotNumber, CellNumbers.TryNumber(text, small: false, out _));

    [Fact]
    public void Every_number_that_is_written_is_read_back()
    {
        var rng = new Praja.Algorithms.Random.Rng(20241127);
        for (var i = 0; i < 10_000; i++)
        {
            var number = Math.Round((rng.NextDouble() - 0.5) * Math.Pow(10, i % 12), i % 7);
            var text = CellNumbers.Write(number);
            Assert.Equal((CellNumbers.Reading.Ok, number), (CellNumbers.TryNumber(text, false, out var read), read));
        }
    }
}
