using Praja.CommandPost.Units;
using Praja.Planning;

namespace Praja.CommandPost.Frame;

// What units and what-ifs need; made when somebody first asks, since most posts of a country never do.
public sealed partial class PostFrame
{
    private readonly Lazy<Ground> ground;
    private readonly Lazy<UnitRoster> roster;
    private readonly Lazy<CoverTable> cover;

    /// <summary>The plan's units, stage by stage.</summary>
    public UnitRoster Units => roster.Value;

    /// <summary>Which stations are within the target of whom.</summary>
    internal CoverTable Cover => cover.Value;

    /// <summary>The dossier as ground.</summary>
    internal Ground Ground => ground.Value;

    /// <summary>True for a command or site of the dossier.</summary>
    internal bool HasPlace(string id) =>
        Stations.IndexOf(id) >= 0 || Ground.Command(id) is not null || Operation.Sites.Any(s => s.Id == id);

    /// <summary>Stage whose units are on duty at a time; empty when none has units then.</summary>
    internal string StageAt(DateTimeOffset now)
    {
        var hours = Operation.Profile.TimeZone switch { "WITA" => 8, "WIT" => 9, _ => 7 };
        var day = DateOnly.FromDateTime(now.UtcDateTime.AddHours(hours));
        return Units.StageOn(Operation, Doctrine, day);
    }

    private (Lazy<Ground>, Lazy<UnitRoster>, Lazy<CoverTable>) Lazily() => (
        new(() => new(Operation, Doctrine)),
        new(() => UnitRoster.Of(Ground, Plan)),
        new(() => new(this)));
}
