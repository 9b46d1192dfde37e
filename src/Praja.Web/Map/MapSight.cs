using System.Security.Cryptography;
using System.Text;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;

namespace Praja.Web.Map;

/// <summary>What somebody may see on a map: which parts, and where.</summary>
internal sealed class MapSight
{
    // Of another one browsers must not show tiles they kept.
    private const int Format = 1;

    /// <summary>Depth of the codes of districts.</summary>
    public const int District = 3;

    private readonly List<(int From, int To)> scope;

    private MapSight(PostFrame frame, Sender sender)
    {
        Frame = frame;
        bool Sees(PostView view) => RoleRights.MaySee(sender.Role, view);
        Stations = Sees(PostView.StationStatus);
        Bands = Sees(PostView.Bands);
        Places = Sees(PostView.Plan);
        Incidents = Sees(PostView.IncidentStatus);
        Details = Sees(PostView.IncidentDetail);
        Units = Sees(PostView.UnitPositions);
        scope = sender.Regions.Count == 0
            ? [(0, frame.Regions.Count)]
            : [.. sender.Regions.Select(frame.Regions.IndexOf).Where(r => r >= 0).Order()
                .Select(r => (r, frame.Regions.EndOf(r)))];
        var said = string.Join(';', scope.Select(s => $"{s.From}-{s.To}"));
        Key = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(
            $"{Format} {frame.Hash} {Stations} {Bands} {Places} {said}")))[..16];
    }

    /// <summary>What is seen: under the same plan all the while that one request is answered.</summary>
    public PostFrame Frame { get; }

    /// <summary>Single stations and how they stand.</summary>
    public bool Stations { get; }

    /// <summary>Bands of stations.</summary>
    public bool Bands { get; }

    /// <summary>Offices and commands.</summary>
    public bool Places { get; }

    /// <summary>That there are incidents.</summary>
    public bool Incidents { get; }

    /// <summary>How they stand.</summary>
    public bool Details { get; }

    /// <summary>Where units are.</summary>
    public bool Units { get; }

    /// <summary>Two sights of equal keys are shown the same tiles.</summary>
    public string Key { get; }

    /// <summary>What addresses of tiles begin with.</summary>
    public string TilesOf(string operation) => $"/operations/{operation}/map/{Key}";

    /// <summary>Deepest areas shown: to whom only counts are told, none below the district.</summary>
    public int DeepestArea => Stations ? int.MaxValue : District;

    /// <summary>Of somebody who looks at an operation.</summary>
    public static MapSight Of(PostFrame frame, Sender sender) => new(frame, sender);

    /// <summary>True when an area is theirs to look at.</summary>
    public bool Covers(int region) => scope.Any(s => region >= s.From && region < s.To);

    /// <summary>What their stations take up.</summary>
    public Extent ExtentOf(MapGround ground) =>
        scope.Aggregate(default(Extent), (all, s) => all.With(ground.Extents[s.From]));
}
