using Praja.CommandPost.Stations;
using Praja.CommandPost.Units;
using Praja.Doctrine;
using Praja.Operations;
using Praja.Planning;

namespace Praja.CommandPost.Frame;

/// <summary>What a post knows before its journal's first entry: the dossier, the doctrine and the plan, turned into
/// tables. Immutable; a picture is a function of its frame and the entries.</summary>
public sealed class PostFrame
{
    private readonly Lazy<string> hash;

    /// <summary>Makes the frame.</summary>
    /// <param name="operation">The dossier, checked.</param>
    /// <param name="doctrine">Its doctrine.</param>
    /// <param name="plan">The plan in force; null when there is none.</param>
    public PostFrame(Operation operation, DoctrineBook doctrine, Plan? plan)
        : this(FramePlans.Of(plan), operation, doctrine)
    {
    }

    private PostFrame(FramePlans plans, Operation operation, DoctrineBook doctrine)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(doctrine);
        ArgumentNullException.ThrowIfNull(plans);
        (Operation, Doctrine, Plans) = (operation, doctrine, plans);
        string[] bands = [.. doctrine.Bands.Select(b => b.Id)];
        Regions = new(operation.Regions, operation.Sites.Where(s => s.Kind == SiteKind.Tps).Select(s => s.Region));
        OtherSites = [.. operation.Sites.Where(s => s.Kind != SiteKind.Tps)];
        Stations = new(operation.Sites, Regions, bands, plans.InForce);
        Day = new(doctrine.StationDay, bands, TimeZones.AheadOfUtc(operation.Profile.TimeZone));
        Levels = [.. doctrine.Escalation.Select(e => e.Id)];
        LevelWords = new([.. Levels]);
        Commands = new(operation.Commands, Regions);
        Terrain = new(this);
        hash = new(() => FrameHash.Of(this));
    }

    /// <summary>Makes the frame of a plan in force and those before it.</summary>
    /// <param name="operation">The dossier, checked.</param>
    /// <param name="doctrine">Its doctrine.</param>
    /// <param name="plans">The plans.</param>
    public static PostFrame Of(Operation operation, DoctrineBook doctrine, FramePlans plans) =>
        new(plans, operation, doctrine);

    /// <summary>The dossier.</summary>
    public Operation Operation { get; }

    /// <summary>The doctrine.</summary>
    public DoctrineBook Doctrine { get; }

    /// <summary>The plan in force; null when there is none.</summary>
    public Plan? Plan => Plans.InForce;

    /// <summary>The plan in force and those before it.</summary>
    public FramePlans Plans { get; }

    /// <summary>Places of the dossier that are no polling stations.</summary>
    public IReadOnlyList<Site> OtherSites { get; }

    /// <summary>Areas.</summary>
    public RegionTable Regions { get; }

    /// <summary>Polling stations.</summary>
    public StationTable Stations { get; }

    /// <summary>The plan's units, stage by stage.</summary>
    public UnitRoster Units => Terrain.Roster;

    /// <summary>Ways, cover and models.</summary>
    internal Terrain Terrain { get; }

    /// <summary>The course of a station's day.</summary>
    public StationDay Day { get; }

    /// <summary>Ids of the levels of a situation, from the calmest.</summary>
    public IReadOnlyList<string> Levels { get; }

    /// <summary>Place of a level, 0 for the calmest; -1 for none of them.</summary>
    /// <param name="level">Id.</param>
    public int RankOf(string level)
    {
        for (var rank = Levels.Count - 1; rank >= 0; rank--)
        {
            if (Levels[rank] == level) return rank;
        }
        return -1;
    }

    /// <summary>Which police command answers in each area.</summary>
    public CommandTable Commands { get; }

    /// <summary>Codes of the areas that a command answers for; none when there is no such command.</summary>
    /// <param name="command">Id of the command.</param>
    public IReadOnlyList<string> AreasOf(string command) => Commands.Find(command)?.Jurisdiction ?? [];

    /// <summary>SHA-256, lower-case hexadecimal, of all that a fold over this frame may depend on: equal frames have
    /// equal ones.</summary>
    public string Hash => hash.Value;

    internal Utf8Index LevelWords { get; }

    /// <summary>Makes what is otherwise made when it is first asked for: units, what they cover, the hash. On any
    /// thread, while others use the frame.</summary>
    public void Warm()
    {
        Terrain.Cover.Warm();
        _ = Hash;
    }
}
