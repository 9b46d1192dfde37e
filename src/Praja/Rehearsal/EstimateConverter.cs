using System.Text.Json;
using System.Text.Json.Serialization;
using Praja.Algorithms.Statistics;

namespace Praja.Rehearsal;

/// <summary>A number that may be unknown (NaN, written null) or beyond all (infinity, written "inf").</summary>
internal sealed class OpenNumberConverter : JsonConverter<double>
{
    private const string Infinite = "inf";

    public override bool HandleNull => true;

    public static double ReadNumber(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => double.NaN,
        JsonTokenType.Number => reader.GetDouble(),
        JsonTokenType.String when reader.ValueTextEquals(Infinite) => double.PositiveInfinity,
        _ => throw new JsonException("A number, null or \"inf\" is expected."),
    };

    public static void WriteNumber(Utf8JsonWriter writer, double value)
    {
        if (double.IsNaN(value)) writer.WriteNullValue();
        else if (double.IsPositiveInfinity(value)) writer.WriteStringValue(Infinite);
        else writer.WriteNumberValue(value);
    }

    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReadNumber(ref reader);

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
        WriteNumber(writer, value);
}

/// <summary>An estimate as <c>[value, low, high, count]</c>: a third of the bytes of an object with names.</summary>
internal sealed class EstimateConverter : JsonConverter<Estimate>
{
    public override Estimate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Expect(reader.TokenType == JsonTokenType.StartArray);
        var value = NextNumber(ref reader);
        var low = NextNumber(ref reader);
        var high = NextNumber(ref reader);
        Expect(reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out _));
        var count = reader.GetInt64();
        Expect(reader.Read() && reader.TokenType == JsonTokenType.EndArray);
        return new(value, low, high, count);
    }

    public override void Write(Utf8JsonWriter writer, Estimate value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        OpenNumberConverter.WriteNumber(writer, value.Value);
        OpenNumberConverter.WriteNumber(writer, value.Low);
        OpenNumberConverter.WriteNumber(writer, value.High);
        writer.WriteNumberValue(value.Count);
        writer.WriteEndArray();
    }

    private static double NextNumber(ref Utf8JsonReader reader)
    {
        Expect(reader.Read());
        return OpenNumberConverter.ReadNumber(ref reader);
    }

    private static void Expect(bool holds)
    {
        if (!holds) throw new JsonException("An estimate is a list of value, low, high and count.");
    }
}
