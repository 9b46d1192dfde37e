using System.Globalization;
using Praja.CommandPost.Frame;
using Praja.Journal;

namespace Praja.CommandPost.Units;

/// <summary>What the post knows of units and of help.</summary>
public sealed class UnitBoard : IPicturePart
{
    private readonly Dictionary<string, Unit> byId = new(StringComparer.Ordinal);
    private readonly SortedSet<string> touched = new(StringComparer.Ordinal);
    private readonly List<Unit> all = [];
    private readonly List<HelpRequest> requests = [];
    private readonly List<ReliefRequest> reliefs = [];
    private readonly PostFrame frame;

    internal UnitBoard(PostFrame frame)
    {
        this.frame = frame;
        Clear();
    }

    /// <summary>The units of the plan in its order, then others in the order in which something was first said of them:
    /// help that came, and units that only an earlier plan has.</summary>
    public IReadOnlyList<Unit> All => all;

    /// <summary>Requests for help in order.</summary>
    public IReadOnlyList<HelpRequest> Requests => requests;

    /// <summary>Reliefs asked for and not made yet, in order.</summary>
    public IReadOnlyList<ReliefRequest> Reliefs => reliefs;

    /// <summary>Regions without signal.</summary>
    public IReadOnlyCollection<string> NoSignal => NoSignalSet;

    /// <summary>Regions whose roads or rivers are closed.</summary>
    public IReadOnlyCollection<string> ClosedRoads => ClosedRoadSet;

    internal SortedSet<string> NoSignalSet { get; } = new(StringComparer.Ordinal);

    internal SortedSet<string> ClosedRoadSet { get; } = new(StringComparer.Ordinal);

    IReadOnlyList<string> IPicturePart.Kinds { get; } = [.. UnitFold.Kinds];

    /// <summary>A unit; null when neither the plan nor the journal has it.</summary>
    public Unit? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>A request for help; null when there is none.</summary>
    public HelpRequest? Request(string number) => requests.Find(r => r.Number == number);

    /// <summary>The number the next request gets.</summary>
    internal string NextRequest => (requests.Count + 1).ToString("0000", CultureInfo.InvariantCulture);

    void IPicturePart.Apply(Entry entry) => UnitFold.Apply(this, entry);

    /// <summary>A unit that something is said of; one nobody knew is put in.</summary>
    internal Unit? Touch(string id)
    {
        if (id.Length == 0) return null;
        touched.Add(id);
        return byId.TryGetValue(id, out var unit)
            ? unit
            : Added(new(id, frame.Terrain.UnitBefore(id), isOfPlan: false));
    }

    /// <summary>Puts a request in, or what became of it.</summary>
    internal void Put(HelpRequest request)
    {
        var at = requests.FindIndex(r => r.Number == request.Number);
        if (at < 0) requests.Add(request);
        else requests[at] = request;
    }

    /// <summary>A relief was asked for.</summary>
    internal void Put(ReliefRequest relief)
    {
        Remove(relief.From);
        reliefs.Add(relief);
    }

    /// <summary>It was made.</summary>
    internal void Remove(string relievedUnit) => reliefs.RemoveAll(r => r.From == relievedUnit);

    void IPicturePart.Write(PictureWriter writer)
    {
        // In the order in which they are listed, so that those of no plan come back in the same.
        var written = all.Where(u => touched.Contains(u.Id)).ToArray();
        writer.Write(written.Length);
        foreach (var unit in written)
            UnitBytes.Write(writer, unit);
        writer.Write(NoSignalSet);
        writer.Write(ClosedRoadSet);
        writer.Write(requests.Count);
        foreach (var request in requests)
            UnitBytes.Write(writer, request);
        writer.Write(reliefs.Count);
        foreach (var relief in reliefs)
            UnitBytes.Write(writer, relief);
    }

    void IPicturePart.Read(PictureReader reader)
    {
        Clear();
        for (var left = reader.Int(); left > 0; left--)
            UnitBytes.Read(reader, id => Touch(id)!);
        NoSignalSet.UnionWith(reader.Texts());
        ClosedRoadSet.UnionWith(reader.Texts());
        for (var left = reader.Int(); left > 0; left--)
            requests.Add(UnitBytes.ReadRequest(reader));
        for (var left = reader.Int(); left > 0; left--)
            reliefs.Add(UnitBytes.ReadRelief(reader));
    }

    private void Clear()
    {
        byId.Clear();
        touched.Clear();
        all.Clear();
        requests.Clear();
        reliefs.Clear();
        NoSignalSet.Clear();
        ClosedRoadSet.Clear();
        foreach (var planned in frame.Units.Units)
            Added(new(planned.Model.Id, planned, isOfPlan: true));
    }

    private Unit Added(Unit unit)
    {
        byId.Add(unit.Id, unit);
        all.Add(unit);
        return unit;
    }
}

/// <summary>A relief asked for.</summary>
/// <param name="From">Unit to be relieved.</param>
/// <param name="Relief">lapis_ganti or lintas_ganti.</param>
/// <param name="RequestedAt">When.</param>
/// <param name="To">Unit proposed; empty when none.</param>
/// <param name="Reason">Why.</param>
public sealed record ReliefRequest(
    string From, string Relief, DateTimeOffset RequestedAt, string To, string Reason);
