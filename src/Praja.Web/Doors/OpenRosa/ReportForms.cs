using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Rights;
using Praja.Operations;

namespace Praja.Web.Doors.OpenRosa;

/// <summary>The forms of an operation: the tables by which answers are read, and the forms as written for a telephone,
/// which lists the places its sender answers for. Thread-safe.</summary>
internal sealed class ReportForms
{
    private const int MostScopes = 2_000;

    private static readonly ConditionalWeakTable<PostFrame, ReportForms> ByFrame = [];

    private readonly PostFrame frame;
    private readonly ConcurrentDictionary<string, IReadOnlyList<WrittenForm>> written = new(StringComparer.Ordinal);

    private ReportForms(PostFrame frame)
    {
        this.frame = frame;
        All = Tables([], []);
    }

    /// <summary>The tables, without places to choose from.</summary>
    public IReadOnlyList<ReportForm> All { get; }

    /// <summary>The forms of a frame.</summary>
    public static ReportForms Of(PostFrame frame) => ByFrame.GetValue(frame, f => new(f));

    /// <summary>The form of an id; null when there is none.</summary>
    public ReportForm? Find(string id)
    {
        foreach (var form in All)
        {
            if (form.Id == id) return form;
        }
        return null;
    }

    /// <summary>The forms as written for a sender.</summary>
    public IReadOnlyList<WrittenForm> For(Sender sender)
    {
        // What one set of regions gets is the same for all who have it; a set beyond the limit is written each time.
        var scope = string.Join('\n', sender.Regions.Order(StringComparer.Ordinal));
        if (written.TryGetValue(scope, out var known)) return known;
        IReadOnlyList<WrittenForm> forms =
            [.. Tables(StationsOf(sender), RegionsOf(sender)).Select(XFormWriter.Write)];
        if (written.Count < MostScopes) written.TryAdd(scope, forms);
        return forms;
    }

    private ReportForm[] Tables(IReadOnlyList<FormChoice> stations, IReadOnlyList<FormChoice> regions) =>
        [StationForm.Of(frame.Doctrine, stations), IncidentForm.Of(frame.Doctrine, stations, regions)];

    private List<FormChoice> StationsOf(Sender sender)
    {
        var choices = new List<FormChoice>();
        for (var station = 0; station < frame.Stations.Count; station++)
        {
            if (!SenderScope.Covers(sender, frame.Regions, frame.Stations.RegionOf(station))) continue;
            if (choices.Count == DoorLimits.StationChoices) return [];
            var site = frame.Stations[station];
            var village = frame.Regions.IndexOf(site.Region) is >= 0 and var at ? frame.Regions.NameOf(at) : "";
            choices.Add(new(site.Id, new($"{site.Name}, {village}", $"{site.Name}, {village}")));
        }
        return choices;
    }

    private FormChoice[] RegionsOf(Sender sender)
    {
        var own = frame.Operation.Regions
            .Where(r => SenderScope.Covers(sender, frame.Regions, frame.Regions.IndexOf(r.Code)))
            .OrderBy(r => r.Code, StringComparer.Ordinal)
            .ToArray();
        foreach (var level in new[] { RegionLevel.Village, RegionLevel.District, RegionLevel.Regency })
        {
            var listed = own.Where(r => r.Level == level).ToArray();
            if (listed.Length is > 0 and <= DoorLimits.StationChoices)
                return [.. listed.Select(r => new FormChoice(r.Code, new(r.Name, r.Name)))];
        }
        return [];
    }
}
