using System.Globalization;
using System.Text;

namespace Praja.Documents.Writing;

/// <summary>
/// Writes XML, SVG and HTML. Every text and attribute value is encoded here and nowhere else, so no word of a dossier
/// can become markup; only <see cref="Style"/> takes text as it is, and it is only given constants of ours.
/// </summary>
internal sealed class MarkupWriter
{
    private readonly StringBuilder text;
    private readonly Stack<string> open = new();

    public MarkupWriter(int capacity = 4096) => text = new StringBuilder(capacity);

    /// <summary>A writer that starts with the XML declaration.</summary>
    public static MarkupWriter Xml(int capacity = 4096)
    {
        var writer = new MarkupWriter(capacity);
        writer.text.Append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        return writer;
    }

    /// <summary>A writer that starts with the HTML document type.</summary>
    public static MarkupWriter Html(int capacity = 4096)
    {
        var writer = new MarkupWriter(capacity);
        writer.text.Append("<!DOCTYPE html>\n");
        return writer;
    }

    /// <summary>Opens an element; attributes whose value is null are left out.</summary>
    public MarkupWriter Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        text.Append('>');
        open.Push(tag);
        return this;
    }

    /// <summary>Closes the innermost open elements.</summary>
    public MarkupWriter Close(int count = 1)
    {
        for (var i = 0; i < count; i++)
            text.Append("</").Append(open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element that holds only text.</summary>
    public MarkupWriter Leaf(string tag, string content, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        text.Append('>');
        Encode(content);
        text.Append("</").Append(tag).Append('>');
        return this;
    }

    /// <summary>An element without content.</summary>
    public MarkupWriter Empty(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        text.Append("/>");
        return this;
    }

    /// <summary>Encoded text.</summary>
    public MarkupWriter Text(string content)
    {
        Encode(content);
        return this;
    }

    /// <summary>A style sheet of our own, a constant: no part of it may come from a dossier.</summary>
    public MarkupWriter Style(string constant)
    {
        text.Append("<style>").Append(constant).Append("</style>");
        return this;
    }

    /// <summary>A line break in the source, so that long files stay readable and differ line by line.</summary>
    public MarkupWriter Line()
    {
        text.Append('\n');
        return this;
    }

    /// <summary>Puts the finished text of another writer here.</summary>
    public MarkupWriter Splice(MarkupWriter other)
    {
        Invariant.Holds(other.open.Count == 0, "every opened element is closed before its text is taken");
        text.Append(other.text);
        return this;
    }

    /// <summary>A coordinate on paper: one decimal is a tenth of a unit, finer than any printer shows.</summary>
    public static string At(double value)
    {
        var rounded = Math.Round(value, 1);
        return (rounded == 0 ? 0 : rounded).ToString("0.#", CultureInfo.InvariantCulture);
    }

    public override string ToString()
    {
        Invariant.Holds(open.Count == 0, "every opened element is closed before the text is taken");
        return text.ToString();
    }

    /// <summary>The text in UTF-8 without a byte order mark.</summary>
    public byte[] ToUtf8() => new UTF8Encoding(false).GetBytes(ToString());

    private void Start(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        text.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null) continue;
            text.Append(' ').Append(name).Append("=\"");
            Encode(value);
            text.Append('"');
        }
    }

    private void Encode(string content)
    {
        foreach (var c in content)
        {
            switch (c)
            {
                case '&': text.Append("&amp;"); break;
                case '<': text.Append("&lt;"); break;
                case '>': text.Append("&gt;"); break;
                case '"': text.Append("&quot;"); break;
                case '\'': text.Append("&#39;"); break;
                default: text.Append(IsAllowed(c) ? c : '\uFFFD'); break;
            }
        }
    }

    // XML 1.0 section 2.2 has no place for other control characters; a lone surrogate becomes U+FFFD when encoded.
    private static bool IsAllowed(char c) => c is >= ' ' and < '\uFFFE' or '\t' or '\n' or '\r';
}
