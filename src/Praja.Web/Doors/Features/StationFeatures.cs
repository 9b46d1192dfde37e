using System.Runtime.CompilerServices;
using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.CommandPost.Stations;
using Praja.Operations;

namespace Praja.Web.Doors.Features;

/// <summary>The polling stations with where their day stands.</summary>
internal sealed class StationFeatures : IFeatures
{
    private const string NoStep = "none";

    // The steps of a day by what the door calls them: the kinds of their entries.
    private static readonly string[] Steps =
    [
        "guard_arrived", "logistics_completed", "station_opened", "station_closed", "count_started", "count_finished",
        "box_departed", "box_received", "duty_ended",
    ];

    // By dossier: frames of several plans have the same stations.
    private static readonly ConditionalWeakTable<Operation, StationGrid> Grids = [];

    public string Id => "stations";

    public Text Title { get; } = new("TPS", "Polling stations");

    public Text Description { get; } = new(
        "Semua TPS dengan langkah terakhir yang dilaporkan. Tanpa hasil penghitungan.",
        "All polling stations with the last step reported. No results of counts.");

    public PostView View => PostView.StationStatus;

    public IReadOnlyList<FeatureFilter> Filters { get; } =
    [
        new("region", new("Kode wilayah beserta isinya.", "Code of an area, with all in it."), PostView.StationStatus),
        new("step", new("Langkah terakhir, atau none.", "Last step, or none."), PostView.StationStatus),
        new("band", new("Kategori kerawanan; TERBATAS.", "Vulnerability band; restricted."), PostView.Bands),
    ];

    /// <summary>The grid of a frame.</summary>
    public static StationGrid GridOf(PostFrame frame) =>
        Grids.GetValue(frame.Operation, _ => new(frame.Stations));

    public IEnumerable<(int At, int Index)> Select(Picture picture, Sender sender, FeatureQuery query)
    {
        var frame = picture.Frame;
        var grid = GridOf(frame);
        // A sender of one area asks for it even when they do not say so: then no more is looked at.
        var region = query["region"].Length == 0 && sender.Regions.Count == 1 ? sender.Regions[0] : query["region"];
        var found = query.Box is { } box ? grid.Within(box, query.After)
            : region.Length > 0 ? grid.Under(region, query.After)
            : grid.All(query.After);
        var filter = Filter.Of(frame, query);
        foreach (var (at, station) in found)
        {
            if (region.Length > 0 && query.Box is not null && !Region.Covers(region, frame.Stations[station].Region))
                continue;
            if (filter.Passes(picture, station) && IsSeen(frame, sender, station)) yield return (at, station);
        }
    }

    public int Find(Picture picture, Sender sender, string id)
    {
        var station = picture.Frame.Stations.IndexOf(id);
        return station >= 0 && IsSeen(picture.Frame, sender, station) ? station : -1;
    }

    public int? Count(Picture picture, Sender sender) =>
        sender.Regions.Count == 0 ? picture.Frame.Stations.Count : null;

    public void Write(FeaturePen pen, Picture picture, Sender sender, int index)
    {
        var frame = picture.Frame;
        var site = frame.Stations[index];
        var standing = picture.Stations.StandingOf(index);
        pen.Begin(site.Id, site.Position);
        pen.Write("name", site.Name);
        pen.Write("region", site.Region);
        pen.Write("position_quality", site.Position is null ? null : site.Quality switch
        {
            PositionQuality.Stated => "stated",
            PositionQuality.Generated => "generated",
            _ => "centre",
        });
        pen.Write("step", StepOf(picture, index));
        pen.Write("status", standing.Status);
        pen.Write("last_heard", standing.LastHeard);
        if (RoleRights.MaySee(sender.Role, PostView.Bands))
            pen.Write("band", frame.Doctrine.Bands.Select(b => b.Id).ElementAtOrDefault(frame.Stations.BandOf(index)));
        pen.End();
    }

    private static string StepOf(Picture picture, int station) =>
        picture.Stations.LastStep(station) is { } step ? Steps[(int)step] : NoStep;

    private static int BandOf(PostFrame frame, string band)
    {
        for (var at = 0; at < frame.Doctrine.Bands.Count; at++)
        {
            if (frame.Doctrine.Bands[at].Id == band) return at;
        }
        return int.MaxValue;
    }

    private static bool IsSeen(PostFrame frame, Sender sender, int station) =>
        SenderScope.Covers(sender, frame.Regions, frame.Stations.RegionOf(station));

    // Looked up once: a filter that hardly any station passes looks at the whole country while the post waits.
    private readonly record struct Filter(int? Band, bool HasStep, StationReport? Step)
    {
        public static Filter Of(PostFrame frame, FeatureQuery query)
        {
            var (band, step) = (query["band"], query["step"]);
            return new(
                band.Length == 0 ? null : BandOf(frame, band), step.Length > 0,
                step == NoStep ? null : (StationReport)Array.IndexOf(Steps, step));
        }

        public bool Passes(Picture picture, int station) =>
            (Band is null || picture.Frame.Stations.BandOf(station) == Band)
            && (!HasStep || picture.Stations.LastStep(station) == Step);
    }
}
