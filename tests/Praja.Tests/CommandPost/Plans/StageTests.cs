using Praja.CommandPost.Plans;
using Praja.Tests.CommandPost.Routine;
using static Praja.Tests.CommandPost.Routine.SelasihPost;

namespace Praja.Tests.CommandPost.Plans;

public sealed class StageTests
{
    private readonly SelasihPost post = new();

    [Fact]
    public void Stages_begin_and_end_by_the_calendar_in_local_time_and_once()
    {
        Assert.Equal(["stage_began masa_tenang"], Stages(TimeSpan.Zero));
        Assert.Empty(Stages(TimeSpan.FromMinutes(239)));
        Assert.Equal(["stage_ended masa_tenang", "stage_began pemungutan"], Stages(TimeSpan.FromMinutes(1)));
        Assert.Empty(Stages(TimeSpan.FromMinutes(1)));
        post.Replays();
    }

    [Fact]
    public void A_post_that_was_down_records_what_it_missed() => Assert.Equal(
        [
            "stage_began masa_tenang", "stage_ended masa_tenang", "stage_began pemungutan", "stage_ended pemungutan",
            "stage_began rekap_kecamatan", "stage_began rekap_kabupaten",
        ],
        Stages(TimeSpan.FromDays(4)));

    [Fact]
    public void A_postponed_stage_runs_on_its_new_days()
    {
        post.Tell(
            Chief, "stage_postponed", ("stage", "pemungutan"), ("starts", "2024-11-29"), ("ends", "2024-11-29"),
            ("reason", "banjir"));
        Assert.DoesNotContain("stage_began pemungutan", Stages(TimeSpan.FromDays(1)));
        Assert.False(StageView.At(post.Picture, post.Now).IsStationDay);
        Assert.Contains("stage_began pemungutan", Stages(TimeSpan.FromDays(2)));
        Assert.True(StageView.At(post.Picture, post.Now).IsStationDay);
        Assert.Equal("pemungutan", post.Picture.Plans.Calendar.StageOfUnits(post.Now));
        Assert.NotEqual("pemungutan", post.Picture.Plans.Calendar.StageOfUnits(post.Now.AddDays(-2)));
        post.Replays();
    }

    [Fact]
    public void A_rerun_is_a_station_day_of_its_stations()
    {
        Stages(TimeSpan.FromDays(2));
        var rerun = post.Tell(
            Chief, "stage_reopened", ("stage", "pemungutan"), ("form", "psu"), ("starts", "2024-12-01"),
            ("ends", "2024-12-01"), ("stations", new[] { "97.01.02.2001/001" }), ("reason", "rekomendasi pengawas"));
        Assert.Equal("pemungutan-psu-1", rerun.Text("rerun"));
        Assert.Contains("stage_began pemungutan-psu-1", Stages(TimeSpan.FromDays(3)));
        var view = StageView.At(post.Picture, post.Now);
        Assert.Equal((true, "97.01.02.2001/001"), (view.IsStationDay, Assert.Single(view.Stations)));
        Assert.Contains(view.Reports, r => r.Id == "polres/2024-12-01/1100");
        post.Replays();
    }

    [Fact]
    public void The_view_of_a_day_says_what_applies()
    {
        var eve = StageView.At(post.Picture, post.Now);
        Assert.Equal(new DateOnly(2024, 11, 26), eve.Day);
        Assert.Equal(["masa_tenang"], eve.Running.Select(r => r.Id));
        Assert.Equal("pemungutan", eve.Next!.Id);
        Assert.Equal((false, 0), (eve.IsStationDay, eve.Patterns.Count));
        Assert.Equal(
            ["polsek/2024-11-26/0530", "polres/2024-11-26/0600", "polsek/2024-11-26/1730", "polres/2024-11-26/1800"],
            eve.Reports.Select(r => r.Id));

        var vote = StageView.At(post.Picture, post.Now.AddHours(12));
        Assert.Equal((true, 0), (vote.IsStationDay, vote.Stations.Count));
        Assert.Equal(["kurang_rawan", "rawan", "sangat_rawan"], vote.Patterns.Select(p => p.Band).Order());
        Assert.Equal("pemungutan", Assert.Single(vote.Weights).Stage);
        Assert.NotEqual(
            eve.Weights[0].Indicators.Select(i => i.Weight), vote.Weights[0].Indicators.Select(i => i.Weight));
        // Two rules at 18:00 make one report, named by voting day's.
        Assert.Equal("Laporan tiap jam", Assert.Single(vote.Reports, r => r.Id == "polres/2024-11-27/1800").Name.Id);
    }

    [Fact]
    public void Nothing_is_reported_outside_the_operations_phases() =>
        Assert.Empty(StageView.At(post.Picture, new(2025, 2, 1, 0, 0, 0, TimeSpan.Zero)).Reports);

    [Fact]
    public void Every_refusal_of_stages()
    {
        Stages(TimeSpan.FromDays(1));
        post.Refused("stage-over", Chief, "stage_postponed", Postpone("masa_tenang"));
        post.Refused("stage-unknown", Chief, "stage_postponed", Postpone("x"));
        post.Refused("stage-days-wrong", Chief, "stage_postponed", Postpone("rekap_kecamatan", "2024-11-26"));
        post.Refused(
            "stage-days-wrong", Chief, "stage_postponed", Postpone("rekap_kecamatan", "2024-12-05", "2024-12-04"));
        post.Refused("stage-days-wrong", Chief, "stage_postponed", Postpone("rekap_kecamatan", "besok"));
        post.Refused("stage-unknown", Chief, "stage_reopened", Reopen(("stage", "x")));
        post.Refused("stage-form-unknown", Chief, "stage_reopened", Reopen(("form", "ulang")));
        post.Refused("station-unknown", Chief, "stage_reopened", Reopen(("stations", new[] { "x" })));
        post.Refused("stage-days-wrong", Chief, "stage_reopened", Reopen(("starts", "2024-11-01")));
        post.Refused("body-invalid", Chief, "stage_reopened", Reopen(("rerun", "x")));
        post.Refused("kind-unknown", Chief, "stage_began", ("stage", "pemungutan"));
        post.Refused("role-forbidden", PostChief, "stage_postponed", Postpone("rekap_kecamatan"));
        post.Refused("role-forbidden", PostChief, "stage_reopened", Reopen());
    }

    private string[] Stages(TimeSpan time) =>
    [
        .. post.Wait(time).Where(e => e.Draft.Kind.StartsWith("stage_", StringComparison.Ordinal))
            .Select(e => e.Draft.Kind + " " + e.Draft.Body.Text("stage")),
    ];

    private static (string Key, object Value)[] Postpone(
        string stage, string starts = "2024-12-01", string ends = "2024-12-02") =>
        [("stage", stage), ("starts", starts), ("ends", ends), ("reason", "banjir")];

    private static (string Key, object Value)[] Reopen(params (string Key, object Value)[] changed)
    {
        (string Key, object Value)[] all =
        [
            ("stage", "pemungutan"), ("form", "psu"), ("starts", "2024-12-01"), ("ends", "2024-12-01"),
            ("stations", Array.Empty<string>()), ("reason", "rekomendasi"),
        ];
        return [.. all.ExceptBy(changed.Select(c => c.Key), p => p.Key), .. changed];
    }
}
