using Praja.CommandPost.Frame;
using Praja.CommandPost.Stations;
using Praja.Journal;

namespace Praja.Tests.CommandPost;

/// <summary>Where no telephone works: by the dossier, and by what is reported of an area.</summary>
public sealed class SignalGapsTests
{
    private const string District = "99.01.01";

    [Fact]
    public void Silence_is_told_apart_where_no_telephone_works()
    {
        var post = new SmallPost(WithoutSignal(SmallPost.First, SmallPost.Second));
        Assert.Equal(2, Silent(post, "07:30"));
        post.Send("07:31", "guard_arrived", SmallPost.Body());
        post.Send("07:31", "station_opened", SmallPost.Body());
        Assert.Equal(1, Silent(post, "07:32"));
        Assert.Equal(0, Silent(post, "06:00"));
    }

    [Fact]
    public void An_area_that_lost_its_signal_explains_all_its_silence_until_it_is_back()
    {
        var post = new SmallPost(WithoutSignal(SmallPost.First));
        var district = post.Picture.Frame.Regions.IndexOf(District);
        var all = RegionSummary.Of(post.Picture, district, SmallPost.At("07:30")).Silent;
        Assert.InRange(all, 2, 11);
        post.Send("07:20", "signal_failed", EntryBody.Empty.With("region", District));
        var gaps = new SignalGaps(post.Picture, SmallPost.At("07:30"));
        Assert.True(gaps.IsLost(district));
        Assert.True(gaps.IsLost(post.Picture.Frame.Regions.IndexOf("99.01.01.2001")));
        Assert.False(gaps.IsLost(post.Picture.Frame.Regions.IndexOf("99.01")));
        // The one without signal lies there and is not counted twice.
        Assert.Equal(all, gaps.Silent(district));
        Assert.Equal(all, gaps.Silent(0));
        post.Send("07:40", "signal_restored", EntryBody.Empty.With("region", District));
        Assert.Equal(1, Silent(post, "07:41"));
    }

    private static int Silent(SmallPost post, string clock) =>
        new SignalGaps(post.Picture, SmallPost.At(clock)).Silent(0);

    private static PostFrame WithoutSignal(params string[] stations)
    {
        var frame = SmallPost.Frame;
        var sites = frame.Operation.Sites
            .Select(s => stations.Contains(s.Id) ? s with { Flags = ["tanpa_sinyal"] } : s with { Flags = [] });
        return new(frame.Operation with { Sites = [.. sites] }, frame.Doctrine, frame.Plan);
    }
}
