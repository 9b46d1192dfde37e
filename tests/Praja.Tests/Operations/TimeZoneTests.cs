using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.Operations;
using Praja.Tests.CommandPost;
using Praja.Tests.Documents;

namespace Praja.Tests.Operations;

public sealed class TimeZoneTests
{
    [Theory]
    [InlineData("WIB", 420)]
    [InlineData("Asia/Jakarta", 420)]
    [InlineData("Asia/Pontianak", 420)]
    [InlineData("WITA", 480)]
    [InlineData("Asia/Makassar", 480)]
    [InlineData("Asia/Ujung_Pandang", 480)]
    [InlineData("WIT", 540)]
    [InlineData("Asia/Jayapura", 540)]
    [InlineData("+05:45", 345)]
    [InlineData("-03:30", -210)]
    [InlineData("+14:00", 840)]
    public void A_zone_is_a_distance_from_utc(string zone, int minutes)
    {
        Assert.Equal(TimeSpan.FromMinutes(minutes), TimeZones.AheadOfUtc(zone));
        Assert.Equal(TimeSpan.FromMinutes(minutes), Framed(zone).Day.AheadOfUtc);
    }

    [Theory]
    [InlineData("Asia/Manila")]
    [InlineData("Asia/makassar")]
    [InlineData("wib")]
    [InlineData("")]
    [InlineData("+7")]
    [InlineData("+7:00")]
    [InlineData("+14:01")]
    [InlineData("+07:60")]
    [InlineData("07:00")]
    [InlineData("+-7:00")]
    public void Anything_else_is_none(string zone) => Assert.Null(TimeZones.Find(zone));

    /// <summary>A post in Jayapura that names its zone as IANA does has its midnight at 15:00 UTC, an hour before one
    /// in Makassar.</summary>
    [Theory]
    [InlineData("Asia/Jayapura", 15)]
    [InlineData("WITA", 16)]
    [InlineData("-03:30", 3.5)]
    public void The_local_day_begins_at_local_midnight(string zone, double hourUtc)
    {
        var frame = Framed(zone);
        var midnight = new DateTimeOffset(2024, 11, hourUtc > 12 ? 26 : 27, 0, 0, 0, TimeSpan.Zero).AddHours(hourUtc);
        Assert.Equal(midnight, frame.Terrain.MidnightAt(midnight));
        Assert.Equal(midnight.AddDays(-1), frame.Terrain.MidnightAt(midnight.AddTicks(-1)));
        var dues = frame.Day.DueAt(midnight, new Picture(frame).Plans.Calendar.Runs);
        Assert.Equal(midnight, dues?.Midnight);
    }

    private static PostFrame Framed(string zone)
    {
        var context = TanjungDamai.Small();
        var doctrine = context.Doctrine with { StationDay = [SmallPost.Due("guard_arrived", "06:30", 30)] };
        var profile = context.Operation.Profile with { TimeZone = zone };
        return new(context.Operation with { Profile = profile }, doctrine, context.Plan);
    }
}
