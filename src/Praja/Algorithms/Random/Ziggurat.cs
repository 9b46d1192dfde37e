namespace Praja.Algorithms.Random;

// Marsaglia and Tsang, "The ziggurat method for generating random variables", Journal of Statistical Software 5(8),
// 2000, with 256 layers of the same area, in 53-bit arithmetic (Doornik 2005 says why 32 bits are too few).

/// <summary>The layers of a falling density under which points are drawn.</summary>
internal sealed class Ziggurat
{
    /// <summary>Layers.</summary>
    public const int Layers = 256;

    /// <summary>Right end of the base layer's rectangle for e^-x: where its 256 areas close.</summary>
    public const double ExponentialEnd = 7.69711747013104972;

    /// <summary>The same for e^(-x^2/2).</summary>
    public const double NormalEnd = 3.654152885361008771645;

    /// <summary>Layers of the exponential distribution.</summary>
    public static readonly Ziggurat Exponential = new(
        ExponentialEnd,
        (ExponentialEnd + 1) * PortableMath.Exp(-ExponentialEnd),
        x => PortableMath.Exp(-x),
        y => -PortableMath.Log(y));

    /// <summary>Layers of the right half of the normal distribution.</summary>
    public static readonly Ziggurat Normal = new(
        NormalEnd,
        0.004928673233974655347362,
        x => PortableMath.Exp(-0.5 * x * x),
        y => Math.Sqrt(-2 * PortableMath.Log(y)));

    private Ziggurat(double end, double area, Func<double, double> density, Func<double, double> inverse)
    {
        Widths = new double[Layers + 1];
        Heights = new double[Layers + 1];
        Widths[0] = area / density(end);
        Widths[1] = end;
        Heights[1] = density(end);
        for (var layer = 2; layer < Layers; layer++)
        {
            Heights[layer] = Heights[layer - 1] + (area / Widths[layer - 1]);
            Widths[layer] = inverse(Heights[layer]);
        }
        Heights[Layers] = 1;
    }

    /// <summary>Width of each layer from the base up; the base's also stands for the tail; the last is 0.</summary>
    public double[] Widths { get; }

    /// <summary>Density at the lower right corner of each layer's successor: where the layer begins.</summary>
    public double[] Heights { get; }
}
