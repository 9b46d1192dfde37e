using Praja.CommandPost.Rights;

namespace Praja.SystemTests.Doors;

/// <summary>Tests at the doors of a server of their own, which come as somebody with Basic.</summary>
/// <param name="role">As whom.</param>
/// <param name="regions">The regions they answer for; none for the whole operation.</param>
public abstract class DoorTests(PostRole role, params string[] regions) : IAsyncLifetime
{
    private protected DoorHouse House { get; private set; } = null!;

    private protected HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        House = await DoorHouse.Open();
        Client = House.Client(role, regions);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await House.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
