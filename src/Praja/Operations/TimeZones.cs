using System.Globalization;

namespace Praja.Operations;

// Indonesia's three zones have stood since Keppres 41/1987 and know no summer time, so a zone is a fixed distance from
// UTC, and the same on every machine whatever zone tables it has. Elsewhere the dossier states that distance as it is
// on election day: a post that runs over a change of the clock goes on in the time of that day.

/// <summary>The time zones a dossier can name.</summary>
public static class TimeZones
{
    /// <summary>What can be named, for those who named something else.</summary>
    public const string Allowed =
        "WIB, WITA, WIT, Asia/Jakarta, Asia/Pontianak, Asia/Makassar, Asia/Jayapura, +05:30, -03:00";

    private const int LongestHours = 14;

    /// <summary>How far a zone is ahead of UTC; null for one that cannot be named.</summary>
    /// <param name="zone">WIB, WITA or WIT, the IANA name of an Indonesian zone, or a distance such as
    /// <c>+05:30</c>.</param>
    public static TimeSpan? Find(string zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return zone switch
        {
            "WIB" or "Asia/Jakarta" or "Asia/Pontianak" => TimeSpan.FromHours(7),
            "WITA" or "Asia/Makassar" or "Asia/Ujung_Pandang" => TimeSpan.FromHours(8),
            "WIT" or "Asia/Jayapura" => TimeSpan.FromHours(9),
            _ => Distance(zone),
        };
    }

    /// <summary>How far a zone that a dossier named is ahead of UTC.</summary>
    /// <param name="zone">As in <see cref="Find"/>.</param>
    /// <exception cref="ArgumentException">It cannot be named.</exception>
    public static TimeSpan AheadOfUtc(string zone) =>
        Find(zone) ?? throw new ArgumentException("There is no time zone " + zone, nameof(zone));

    private static TimeSpan? Distance(string zone)
    {
        if (zone.Length == 0 || zone[0] is not ('+' or '-')) return null;
        if (!TimeSpan.TryParseExact(zone[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var distance)) return null;
        if (distance > TimeSpan.FromHours(LongestHours)) return null;
        return zone[0] == '-' ? -distance : distance;
    }
}
