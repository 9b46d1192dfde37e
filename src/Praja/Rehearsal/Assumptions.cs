namespace Praja.Rehearsal;

/// <summary>Factors on the doctrine's numbers; 1 leaves them as they are. Sensitivity studies vary them.</summary>
/// <param name="Id">Unique id in snake case.</param>
/// <param name="Name">What it scales.</param>
/// <param name="Low">Lowest factor thought plausible.</param>
/// <param name="High">Highest factor thought plausible.</param>
public sealed record Assumption(string Id, Text Name, double Low, double High)
{
    /// <summary>Every assumption that can be varied, in a fixed order.</summary>
    public static readonly IReadOnlyList<Assumption> All =
    [
        new("rates", new("Jumlah kejadian", "Number of incidents"), 0.33, 3),
        new("false_calls", new("Bagian laporan palsu", "Share of false calls"), 0.5, 2),
        new("size", new("Besar kejadian", "Size of incidents"), 0.5, 2),
        new("notice", new("Waktu sampai diketahui", "Time until noticed"), 0.5, 2),
        new("report", new("Waktu laporan sampai ke posko", "Time until the report reaches the post"), 0.5, 2),
        new("call", new("Lama operator menangani laporan", "Operator's time per call"), 0.5, 2),
        new("decision", new("Waktu keputusan pimpinan", "Time to decide"), 0.5, 2),
        new("turnout", new("Waktu bersiap berangkat", "Time to set out"), 0.5, 2),
        new("travel", new("Waktu tempuh", "Travel time"), 0.67, 1.5),
        new("handling", new("Lama penanganan di tempat", "Time on scene"), 0.5, 2),
        new("rise", new("Waktu sampai situasi naik", "Time until a situation rises"), 0.5, 2),
        new("signal", new("Kegagalan sinyal", "Signal failures"), 0.33, 3),
        new("closure", new("Penutupan jalan dan sungai", "Closures of roads and rivers"), 0.33, 3),
        new("breakdown", new("Kendaraan atau perahu mogok", "Breakdowns on the way"), 0.33, 3),
    ];
}

/// <summary>The factors of one rehearsal by assumption id; 1 where not named.</summary>
/// <param name="Factors">By id.</param>
public sealed record Assumptions(IReadOnlyDictionary<string, double> Factors)
{
    /// <summary>The doctrine as it is.</summary>
    public static readonly Assumptions AsStated = new(new SortedDictionary<string, double>(StringComparer.Ordinal));

    /// <summary>The factor of an assumption.</summary>
    public double this[string id] => Factors.GetValueOrDefault(id, 1);
}
