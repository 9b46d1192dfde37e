using Praja.Algorithms.Random;

namespace Praja.Tests.Algorithms.Random;

public sealed class PortableMathTests
{
    [Fact]
    public void Exponential_and_logarithm_agree_with_the_runtime_to_the_last_bits()
    {
        var random = new Rng(3);
        for (var i = 0; i < 200_000; i++)
        {
            var x = (random.NextDouble() - 0.5) * (i % 3 == 0 ? 1400 : 20);
            Near(Math.Exp(x), PortableMath.Exp(x), 4);
            var y = Math.Exp(x);
            Near(Math.Log(y), PortableMath.Log(y), 4);
        }
        for (var y = 0.9; y < 1.1; y += 1e-5) Near(Math.Log(y), PortableMath.Log(y), 4);
    }

    [Fact]
    public void The_ends_of_the_number_line_are_as_documented()
    {
        Assert.Equal(1, PortableMath.Exp(0));
        Assert.Equal(0, PortableMath.Exp(double.NegativeInfinity));
        Assert.Equal(double.PositiveInfinity, PortableMath.Exp(double.PositiveInfinity));
        Assert.Equal(double.NaN, PortableMath.Exp(double.NaN));
        Assert.Equal(0, PortableMath.Log(1));
        Assert.Equal(double.NegativeInfinity, PortableMath.Log(0));
        Assert.Equal(double.NaN, PortableMath.Log(-1));
        Assert.Equal(double.PositiveInfinity, PortableMath.Log(double.PositiveInfinity));
        Near(Math.Log(double.Epsilon), PortableMath.Log(double.Epsilon), 4);
        Near(Math.Log(double.MaxValue), PortableMath.Log(double.MaxValue), 4);
    }

    private static void Near(double expected, double actual, int ulps)
    {
        var unit = Math.Max(Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected), double.Epsilon);
        Assert.True(Math.Abs(expected - actual) <= ulps * unit, $"{expected:R} beside {actual:R}");
    }
}
