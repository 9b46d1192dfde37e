using System.Globalization;
using Praja.Journal;

namespace Praja.CommandPost;

/// <summary>What the bodies of submissions and entries say, in the types that rules use.</summary>
internal static class BodyWords
{
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly string[] Formats = [EntryJson.TimeFormat, "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    /// <summary>An instant; null when the key is not there or is none.</summary>
    public static DateTimeOffset? Instant(this EntryBody body, string key) =>
        DateTimeOffset.TryParseExact(
            body.Text(key), Formats, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;

    /// <summary>A day; null when the key is not there or is none.</summary>
    public static DateOnly? Day(this EntryBody body, string key) => DayOf(body.Text(key));

    /// <summary>The day of a text; null when it is none.</summary>
    public static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>A number; null when the key is not there or is none.</summary>
    public static decimal? Amount(this EntryBody body, string key) =>
        body[key] is { Kind: BodyValueKind.Number } value ? value.Number : null;

    /// <summary>A whole number; null when the key is not there, is none, or does not fit.</summary>
    public static int? Whole(this EntryBody body, string key) =>
        body.Amount(key) is { } number && number == decimal.Truncate(number) && Math.Abs(number) <= 1_000_000_000
            ? (int)number
            : null;

    /// <summary>Texts; none when the key is not there.</summary>
    public static IReadOnlyList<string> Many(this EntryBody body, string key) => body[key]?.Texts ?? [];

    /// <summary>Where it says something is; null when it does not.</summary>
    public static Coordinate? Position(this EntryBody body) =>
        body.Amount("latitude") is { } latitude && body.Amount("longitude") is { } longitude
            && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180
            ? new((double)latitude, (double)longitude)
            : null;

    /// <summary>The same body with a key set, whether it was there or not.</summary>
    public static EntryBody Set(this EntryBody body, string key, BodyValue value) => body.Without(key).With(key, value);

    /// <summary>The same body with a text set.</summary>
    public static EntryBody Set(this EntryBody body, string key, string text) => body.Set(key, BodyValue.Of(text));

    /// <summary>The same body without a key.</summary>
    public static EntryBody Without(this EntryBody body, string key) =>
        body[key] is null
            ? body
            : body.Values.Where(v => v.Key != key)
                .Aggregate(EntryBody.Empty, (all, value) => all.With(value.Key, value.Value));

    /// <summary>An instant as bodies have it.</summary>
    public static string Say(DateTimeOffset time) =>
        time.ToUniversalTime().ToString(EntryJson.TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>A day as bodies have it.</summary>
    public static string Say(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>True for a SHA-256 in lower-case hexadecimal.</summary>
    public static bool IsSha256(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Writes a body.</summary>
    public static void Write(PictureWriter writer, EntryBody body)
    {
        writer.Write(body.Count);
        foreach (var (key, value) in body.Values)
        {
            writer.Write(key);
            writer.Write((int)value.Kind);
            if (value.Kind == BodyValueKind.Text) writer.Write(value.Text);
            else if (value.Kind == BodyValueKind.Texts) writer.Write(value.Texts);
            else writer.Write(value.Number);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static EntryBody Read(PictureReader reader)
    {
        var body = EntryBody.Empty;
        for (var left = reader.Int(); left > 0; left--)
        {
            var key = reader.Text();
            body = body.With(key, (BodyValueKind)reader.Int() switch
            {
                BodyValueKind.Text => BodyValue.Of(reader.Text()),
                BodyValueKind.Texts => BodyValue.Of(reader.Texts()),
                BodyValueKind.Truth => BodyValue.Of(reader.Decimal() == 1),
                _ => BodyValue.Of(reader.Decimal()),
            });
        }
        return body;
    }
}
