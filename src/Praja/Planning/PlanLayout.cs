using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Praja.Planning;

/// <summary>Lays JSON out so that every item of a list of records stands on a line of its own.</summary>
internal static class PlanLayout
{
    public static byte[] Lines(JsonElement root)
    {
        var text = new StringBuilder();
        Lay(text, root, "");
        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }

    private static void Lay(StringBuilder text, JsonElement element, string indent)
    {
        if (!IsOpen(element))
        {
            text.Append(element.GetRawText());
            return;
        }
        var isObject = element.ValueKind == JsonValueKind.Object;
        var separator = "\n" + indent + " ";
        text.Append(isObject ? '{' : '[');
        if (isObject)
        {
            foreach (var property in element.EnumerateObject())
            {
                text.Append(CultureInfo.InvariantCulture, $"{separator}\"{property.Name}\": ");
                Lay(text, property.Value, indent + " ");
                separator = ",\n" + indent + " ";
            }
        }
        else
        {
            foreach (var item in element.EnumerateArray())
            {
                text.Append(separator);
                Lay(text, item, indent + " ");
                separator = ",\n" + indent + " ";
            }
        }
        text.Append('\n').Append(indent).Append(isObject ? '}' : ']');
    }

    // Lists of records stand open, and so do the records that hold such lists; everything else keeps to one line.
    private static bool IsOpen(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.GetArrayLength() > 0 && element[0].ValueKind == JsonValueKind.Object,
        JsonValueKind.Object =>
            element.EnumerateObject().Any(p => p.Value.ValueKind == JsonValueKind.Array && IsOpen(p.Value)),
        _ => false,
    };
}
