using System.Globalization;

namespace Praja.Web.Privacy;

/// <summary>Instants as entries have them.</summary>
internal static class PrivacyTimes
{
    /// <summary>Of a text.</summary>
    public static DateTimeOffset Of(string text) => DateTimeOffset.Parse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
