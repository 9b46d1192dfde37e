using System.Reflection.Metadata;

namespace Praja.Tests.House;

/// <summary>
/// Reads the debugging symbols of our own assemblies, which know the first and last line of every method.
/// </summary>
public sealed class MethodTests
{
    private const int LongestMethod = 70;

    [Theory]
    [InlineData("Praja.dll")]
    [InlineData("Praja.Documents.dll")]
    [InlineData("Praja.Cli.dll")]
    [InlineData("Praja.Tests.dll")]
    public void No_method_is_longer_than_70_lines(string assembly)
    {
        var methods = Methods(Path.Combine(AppContext.BaseDirectory, assembly)).ToArray();
        Assert.NotEmpty(methods);
        Assert.Empty(methods.Where(m => m.Lines > LongestMethod).Select(m => $"{m.Where}: {m.Lines} lines"));
    }

    [Fact]
    public void A_method_of_ours_is_measured_rightly()
    {
        // The probe's statements span three lines; its braces carry no symbols in an optimised build.
        var probe = Methods(typeof(MethodTests).Assembly.Location)
            .Where(m => m.Where.Contains(nameof(Probe), StringComparison.Ordinal));
        Assert.Equal(3, Assert.Single(probe).Lines);
        Assert.Equal(3, Probe(1));
    }

    private static int Probe(int x)
    {
        var y = x + 1;
        var z = y + 1;
        return z;
    }

    private static IEnumerable<(string Where, int Lines)> Methods(string assembly)
    {
        using var image = File.OpenRead(assembly);
        using var portable = new System.Reflection.PortableExecutable.PEReader(image);
        using var symbols = File.OpenRead(Path.ChangeExtension(assembly, ".pdb"));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        var metadata = portable.GetMetadataReader();
        var reader = provider.GetMetadataReader();
        foreach (var handle in reader.MethodDebugInformation)
        {
            var points = reader.GetMethodDebugInformation(handle).GetSequencePoints().Where(p => !p.IsHidden).ToArray();
            if (points.Length == 0) continue;
            var document = reader.GetString(reader.GetDocument(points[0].Document).Name);
            if (document.Contains("/obj/", StringComparison.Ordinal)) continue;
            var name = metadata.GetString(metadata.GetMethodDefinition(handle.ToDefinitionHandle()).Name);
            // The compiler gathers the values of fields in here: data, not a method anyone wrote.
            if (name == ".cctor") continue;
            yield return (
                $"{Path.GetFileName(document)}:{points.Min(p => p.StartLine)} {name}",
                points.Max(p => p.EndLine) - points.Min(p => p.StartLine) + 1);
        }
    }
}
