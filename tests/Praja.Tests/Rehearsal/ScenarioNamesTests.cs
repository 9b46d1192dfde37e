using Praja.Operations;
using Praja.Rehearsal;
using Praja.Tests.Planning;

namespace Praja.Tests.Rehearsal;

public sealed class ScenarioNamesTests
{
    private static readonly Operation Operation = Countries.Usual().Operation();

    [Fact]
    public void Names_become_ids_without_regard_to_capitals()
    {
        var scenario = ScenarioNames.Resolve(Operation, new()
        {
            ClosedRoads = [new("MUARA", "polsek batu")],
            Floods = ["muara", "10.01.02"],
            NoSignal = ["Batu"],
            AddedReserves = [new("kpu tanah hulu", 10), new("POLSEK-MUARA", 30)],
        });
        Assert.Equal([new ClosedRoad("10.01.01", "polsek-batu")], scenario.ClosedRoads);
        Assert.Equal(["10.01.01", "10.01.02"], scenario.Floods);
        Assert.Equal(["10.01.02"], scenario.NoSignal);
        Assert.Equal([new AddedReserve("kpu", 10), new AddedReserve("polsek-muara", 30)], scenario.AddedReserves);
    }

    [Fact]
    public void What_fits_nothing_or_two_things_stays_as_it_was_written()
    {
        Region[] twins =
        [
            .. Operation.Regions.Select(r => r.Level == RegionLevel.District ? r with { Name = "Kembar" } : r),
        ];
        var scenario = ScenarioNames.Resolve(
            Operation with { Regions = twins }, new() { Floods = ["tidak ada"], NoSignal = ["kembar"] });
        Assert.Equal(["tidak ada"], scenario.Floods);
        Assert.Equal(["kembar"], scenario.NoSignal);
    }
}
