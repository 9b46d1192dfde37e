using System.IO.Compression;
using Praja.Algorithms.Flow;

namespace Praja.Bench.Flow;

/// <summary>DIMACS problems as files, packed or not.</summary>
internal static class DimacsFile
{
    public static FlowNetwork Read(string file)
    {
        using var plain = File.OpenRead(file);
        var packed = Path.GetExtension(file) == ".gz";
        using Stream stream = packed ? new GZipStream(plain, CompressionMode.Decompress) : plain;
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line) lines.Add(line);
        return Dimacs.Parse(lines);
    }

    public static void Write(string file, FlowNetwork network) => File.WriteAllLines(file, Dimacs.Lines(network));
}
