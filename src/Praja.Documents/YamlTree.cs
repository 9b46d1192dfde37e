using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Praja.Documents;

/// <summary>
/// Reads YAML into <see cref="DataNode"/>s with their places. It takes the plain part of YAML only: no anchors,
/// aliases or tags, so that a small file cannot grow large when read, and every value stands where it is seen.
/// </summary>
public static class YamlTree
{
    /// <summary>The largest YAML file read, bytes.</summary>
    public const int MaxBytes = 1_000_000;

    /// <summary>The most maps and lists within each other.</summary>
    public const int MaxDepth = 20;

    private static readonly UTF8Encoding StrictUtf8 =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Reads the one document of a file; null when anything in it was refused, and <paramref name="problems"/> say
    /// why.
    /// </summary>
    public static DataNode? Read(string file, ReadOnlySpan<byte> bytes, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (bytes.Length > MaxBytes)
        {
            var seen = bytes.Length.ToString("N0", CultureInfo.InvariantCulture) + " B";
            problems.Add(FileProblems.TooBig, new(file), seen, "1 MB");
            return null;
        }

        return Decode(file, bytes, problems) is { } text ? Read(text, new(file, problems)) : null;
    }

    private static string? Decode(string file, ReadOnlySpan<byte> bytes, ProblemList problems)
    {
        var content = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        try
        {
            var text = StrictUtf8.GetString(content);
            if (!text.Contains('\0', StringComparison.Ordinal)) return text;
            problems.Add(FileProblems.WrongEncoding, new(file), "NUL");
        }
        catch (DecoderFallbackException e)
        {
            problems.Add(FileProblems.WrongEncoding, new(file), SeenByte(content, e));
        }

        return null;
    }

    private static string SeenByte(ReadOnlySpan<byte> content, DecoderFallbackException e) =>
        e.Index >= 0 && e.Index < content.Length
            ? string.Create(CultureInfo.InvariantCulture, $"0x{content[e.Index]:x2} @ {e.Index}")
            : "?";

    private static DataNode? Read(string text, YamlNodes nodes)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            var root = ReadDocument(parser, nodes);
            return nodes.Refused ? null : root;
        }
        catch (YamlException e)
        {
            nodes.Refuse(FileProblems.YamlSyntax, nodes.At(e.Start, ""), e.InnerException?.Message ?? e.Message);
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The scanner says so, and no more, of a bracket that is never closed or a tag that is no address.
            nodes.Refuse(FileProblems.YamlSyntax, nodes.At(parser.Current?.End ?? new Mark(0, 1, 1), ""), "[ {");
            return null;
        }
    }

    private static DataNode? ReadDocument(Parser parser, YamlNodes nodes)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out var start))
        {
            nodes.Refuse(FileProblems.YamlSyntax, nodes.At(new Mark(0, 1, 1), ""), "(kosong / empty)");
            return null;
        }

        if (start.Version is not null || start.Tags?.Any(t => t.Handle is not ("!" or "!!")) == true)
            nodes.Refuse(FileProblems.YamlAlias, nodes.At(start.Start, ""), "%");
        if (nodes.Read(parser) is not { } root) return null;
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            nodes.Refuse(FileProblems.YamlSyntax, nodes.At(second.Start, ""), "---");
        return root;
    }
}
