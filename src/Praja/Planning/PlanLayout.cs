using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Praja.Planning;

/// <summary>Lays JSON out so that every item of a list of records stands on a line of its own.</summary>
internal static class PlanLayout
{
    /// <summary>The laid out text as UTF-8.</summary>
    public static byte[] Lines(JsonElement root)
    {
        using var text = new MemoryStream();
        Lines(root, text);
        return text.ToArray();
    }

    /// <summary>Writes the laid out text as UTF-8; a country's is too large to hold in memory twice.</summary>
    public static void Lines(JsonElement root, Stream text)
    {
        Lay(text, root, "");
        text.Write("\n"u8);
    }

    private static void Lay(Stream text, JsonElement element, string indent)
    {
        if (!IsOpen(element))
        {
            text.Write(JsonMarshal.GetRawUtf8Value(element));
            return;
        }
        var isObject = element.ValueKind == JsonValueKind.Object;
        var (inner, separator) = (indent + " ", "\n" + indent + " ");
        var next = ",\n" + inner;
        text.Write(isObject ? "{"u8 : "["u8);
        if (isObject)
        {
            foreach (var property in element.EnumerateObject())
            {
                Add(text, separator + "\"");
                text.Write(JsonMarshal.GetRawUtf8PropertyName(property));
                text.Write("\": "u8);
                Lay(text, property.Value, inner);
                separator = next;
            }
        }
        else
        {
            foreach (var item in element.EnumerateArray())
            {
                Add(text, separator);
                Lay(text, item, inner);
                separator = next;
            }
        }
        Add(text, "\n" + indent);
        text.Write(isObject ? "}"u8 : "]"u8);
    }

    private static void Add(Stream text, string ascii) => text.Write(Encoding.UTF8.GetBytes(ascii));

    // Lists of records stand open, and so do the records that hold such lists; everything else keeps to one line.
    private static bool IsOpen(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.GetArrayLength() > 0 && element[0].ValueKind == JsonValueKind.Object,
        JsonValueKind.Object =>
            element.EnumerateObject().Any(p => p.Value.ValueKind == JsonValueKind.Array && IsOpen(p.Value)),
        _ => false,
    };
}
