using Praja.CommandPost.WhatIfs;
using Praja.Web.Pages;
using Praja.Web.Rehearsals;

namespace Praja.Tests.Web.Rehearsals;

/// <summary>An answer from now on in words and numbers.</summary>
public sealed class WhatIfSayingTests
{
    [Fact]
    public void More_late_incidents_are_told_and_an_overlap_is_named()
    {
        var answer = Answer(late: 0.2, lateWith: 0.4, reserve: 10, reserveWith: 130);
        var said = WhatIfSaying.Of(answer, Frame(Language.English)).ToArray();
        Assert.Equal(
            "The supposed incident has enough help within 60 min: 50% (40% – 60%); half of the times within 20 min,"
                + " nine in ten within 1 h 30 min; never enough 3.0%.",
            said[0]);
        Assert.Equal("Other incidents helped late rise by 2.00 until the day's end.", said[1]);
        Assert.Equal("No reserve ready: 10 min becomes 2 h 10 min.", said[2]);
        var close = WhatIfSaying.Of(Answer(0.2, 0.25, 10, 10), Frame(Language.English)).ToArray();
        Assert.Equal(2, close.Length);
        Assert.EndsWith("(intervals overlap: it may be chance).", close[1], StringComparison.Ordinal);
    }

    [Fact]
    public void No_difference_is_said_so_and_figures_stand_side_by_side()
    {
        var answer = Answer(0.2, 0.2, 10, 10);
        var frame = Frame(Language.Indonesian);
        Assert.Equal("Kejadian lain tidak terasa bedanya.", WhatIfSaying.Of(answer, frame).Last());
        var late = WhatIfLine.Of(answer).Single(l => l.Name == WhatIfWords.Late);
        Assert.Equal("2,00 (1,50 – 2,50)", late.Said(late.Without, frame));
        Assert.Equal("0,00", late.Change(frame));
        var uncovered = WhatIfLine.Of(answer).Last();
        Assert.Equal("+20 %", uncovered.Change(frame));
        var open = WhatIfLine.Of(answer).Select(l => l.Name);
        Assert.DoesNotContain(WhatIfWords.OpenInTime, open);
    }

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.0004, "< 0,1 %")]
    [InlineData(0.0439, "4,3 %")]
    [InlineData(0.832, "83 %")]
    [InlineData(0.9996, "99 %")]
    [InlineData(1, "100 %")]
    public void Shares_never_read_as_more_than_they_are(double share, string said) =>
        Assert.Equal(said, Frame(Language.Indonesian).Percent(share));

    private static PageFrame Frame(Language language) => new()
    {
        Language = language,
        Theme = "auto",
        Path = "/",
        Assets = "/assets/",
        Now = new(2024, 11, 27, 1, 0, 0, TimeSpan.Zero),
        Latest = new(2024, 11, 27, 1, 0, 0, TimeSpan.Zero),
    };

    private static WhatIfAnswer Answer(double late, double lateWith, double reserve, double reserveWith) => new()
    {
        Stage = "pemungutan",
        At = new(2024, 11, 27, 1, 0, 0, TimeSpan.Zero),
        Runs = 100,
        Seed = 1,
        MinutesAhead = 600,
        TargetMinutes = 60,
        Without = Day(late, reserve),
        With = Day(lateWith, reserveWith),
        Supposed = [new(100, new(0.5, 0.4, 0.6, 100), 0.03, 20, 90)],
        UncoveredNow = 0.1,
        UncoveredThen = 0.3,
        LeftOut = [],
    };

    private static ExpectedDay Day(double late, double reserve) => new(
        10, new(1 - late, 1 - late - 0.05, 1 - late + 0.05, 1000), new(double.NaN, double.NaN, double.NaN, 0), reserve);
}
