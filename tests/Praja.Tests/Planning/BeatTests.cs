namespace Praja.Tests.Planning;

public sealed class BeatTests
{
    [Fact]
    public void A_village_is_cut_into_the_fewest_teams_and_small_remainders_join()
    {
        // Five and two stations three kilometres apart, four a team: 4 + 1 and 2 become 4 + 3.
        var country = new SmallCountry();
        country.AddVillage("10.01.01.2001", new(0, 100), 5);
        country.AddVillage("10.01.01.2002", new(0, 100.03), 2);
        var beats = country.Plan().Beats;
        Assert.Equal(["10.01.01/01", "10.01.01/02"], beats.Select(b => b.Id));
        Assert.Equal([7, 2], new[] { beats.Sum(b => b.Stations.Count), beats.Count });
    }

    [Fact]
    public void Beats_do_not_join_over_a_jurisdiction()
    {
        var country = new SmallCountry();
        country.AddVillage("10.01.01.2001", new(0, 100.3), 1);
        country.AddVillage("10.01.01.2002", new(0, 100.301), 1);
        Assert.Single(country.Plan().Beats);
        country.Commands[2] = country.Commands[2] with { Jurisdiction = ["10.01.02", "10.01.03", "10.01.01.2002"] };
        Assert.Equal(["polsek-muara", "polsek-batu"], country.Plan().Beats.Select(b => b.Command));
    }

    [Fact]
    public void Beats_do_not_join_beyond_the_limit_of_travel()
    {
        var country = new SmallCountry();
        country.AddVillage("10.01.01.2001", new(0, 100), 1);
        country.AddVillage("10.01.01.2002", new(0, 100.2), 1);
        Assert.Equal(2, country.Plan().Beats.Count);
        var patient = new SmallCountry { Rules = new() { BeatMinutes = 60 } };
        patient.AddVillage("10.01.01.2001", new(0, 100), 1);
        patient.AddVillage("10.01.01.2002", new(0, 100.2), 1);
        Assert.Equal(["10.01.01.2001", "10.01.01.2002"], Assert.Single(patient.Plan().Beats).Villages);
    }

    [Fact]
    public void Bands_are_not_mixed_in_a_beat()
    {
        var country = new SmallCountry();
        country.AddVillage("10.01.01.2001", new(0, 100), 4);
        country.Risks.AddRange(country.Sites.Select((s, i) => SmallRisk.Of(s.Id, i < 2 ? 10 : 50)));
        Assert.Equal(["kurang_rawan", "rawan"], country.Plan().Beats.Select(b => b.Band));
    }

    [Fact]
    public void Visits_run_along_the_road_and_the_centre_is_in_the_middle()
    {
        var country = new SmallCountry();
        country.AddVillage("10.01.01.2001", new(0, 100), 3);
        (country.Sites[0], country.Sites[2]) = (country.Sites[2], country.Sites[0]);
        var beat = Assert.Single(country.Plan().Beats);
        Assert.Equal("10.01.01.2001/002", beat.Stations[1]);
        Assert.Equal(country.Sites.Single(s => s.Id == "10.01.01.2001/002").Position, beat.Centre);
        Assert.Equal(6, beat.Linmas);
    }
}
