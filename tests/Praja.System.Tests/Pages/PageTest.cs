namespace Praja.SystemTests.Pages;

/// <summary>All tests of pages share one server and one browser, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PagesInTurn : ICollectionFixture<PageHouse>
{
    public const string Name = "Pages";
}

/// <summary>A test of pages. When it is over, no browser may have complained of anything.</summary>
/// <param name="house">Server and browser.</param>
[Collection(PagesInTurn.Name)]
public abstract class PageTest(PageHouse house) : IAsyncDisposable
{
    private readonly List<Seat> seats = [];

    /// <summary>Server and browser.</summary>
    protected PageHouse House => house;

    internal async Task<Seat> Sit(string user = "operator", Looks? looks = null)
    {
        var seat = await house.Sit(user, looks ?? new());
        seats.Add(seat);
        return seat;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var seat in seats)
            await seat.Context.CloseAsync();
        var faults = seats.SelectMany(s => s.Faults).ToArray();
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }
}
