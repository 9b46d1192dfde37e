using Praja.Operations;

namespace Praja.Planning;

/// <summary>A place where a reserve may stand by.</summary>
internal sealed record ReservePlace(string Id, string Name, TravelPoint Point);

/// <summary>Where reserves may stand by, and which stations they reach from there within the target.</summary>
internal sealed class ReservePlaces
{
    private readonly Ground ground;
    private readonly IReadOnlyList<BeatStation> stations;
    private readonly int targetSeconds;

    public ReservePlaces(Ground ground, IReadOnlyList<BeatStation> stations)
    {
        this.ground = ground;
        this.stations = stations;
        targetSeconds = 60 * ground.Operation.Profile.ResponseTargetMinutes;
        All = Candidates();
        Weights = [.. stations.Select(s => Math.Max(1, (long)Math.Round(10 * s.Index)))];
    }

    /// <summary>Commands of police and TNI, and the offices of PPK and KPU, by id.</summary>
    public IReadOnlyList<ReservePlace> All { get; }

    /// <summary>What each station counts.</summary>
    public long[] Weights { get; }

    /// <summary>Indices of the stations reached within the target.</summary>
    public int[] Reach(ReservePlace place) => Within(Seconds(place));

    /// <summary>Indices of the stations no further than the target.</summary>
    public int[] Within(int[] seconds) =>
        [.. Enumerable.Range(0, seconds.Length).Where(s => seconds[s] <= targetSeconds)];

    /// <summary>Seconds to every station.</summary>
    public int[] Seconds(ReservePlace place) =>
        [.. stations.Select(s => ground.Between(place.Point, s.Point).Seconds)];

    private List<ReservePlace> Candidates()
    {
        var commands = ground.Operation.Commands
            .Where(c => c.Agency is Agency.Polri or Agency.Tni && ground.PositionOf(c) is not null)
            .Select(c => new ReservePlace(c.Id, c.Name, TravelPoint.Of(c, ground.PositionOf(c)!.Value)));
        var sites = ground.Operation.Sites
            .Where(s => s.Kind is SiteKind.Ppk or SiteKind.Kpu)
            .Select(s => new ReservePlace(s.Id, s.Name, TravelPoint.Of(s, ground.PositionOf(s))));
        return [.. commands.Concat(sites).OrderBy(p => p.Id, StringComparer.Ordinal)];
    }
}
