using Praja.Journal;

namespace Praja.Tests.Journal;

public sealed class BodyNumberTests
{
    /// <summary>A node folds what it decided before it is written; the others fold what they read. The fault simulator
    /// found that 3.0 and 3 gave pictures that were equal to the eye and not to the byte.</summary>
    [Theory]
    [InlineData("3.0", "3")]
    [InlineData("0.500", "0.5")]
    [InlineData("-0.0", "0")]
    [InlineData("1200", "1200")]
    [InlineData("-2.250000", "-2.25")]
    [InlineData("999999999999999", "999999999999999")]
    [InlineData("0.000001", "0.000001")]
    public void A_number_is_kept_as_it_is_read_back(string given, string kept)
    {
        var value = BodyValue.Of(decimal.Parse(given, System.Globalization.CultureInfo.InvariantCulture)).Number;
        var read = decimal.Parse(kept, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(decimal.GetBits(read), decimal.GetBits(value));
    }
}
