using System.Globalization;
using Praja.CommandPost.Frame;
using Praja.Journal;
using Praja.Operations;

namespace Praja.CommandPost.Incidents;

// All that is known of an incident follows from the entries that name it, so a snapshot holds those alone and they are
// folded again when it is read. An incident merged into another stays as it is, is out of the list of open ones, and
// comes back as it was when the merge is undone.

/// <summary>What the post knows of incidents.</summary>
public sealed class IncidentBoard : IPicturePart
{
    private readonly PostFrame frame;
    private readonly Dictionary<string, Site> places;
    private readonly Dictionary<string, Incident> byNumber = new(StringComparer.Ordinal);
    private readonly List<Incident> all = [];
    private int highest;

    internal IncidentBoard(PostFrame frame)
    {
        this.frame = frame;
        places = frame.OtherSites
            .GroupBy(s => s.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    /// <summary>All incidents in the order of their reports.</summary>
    public IReadOnlyList<Incident> All => all;

    /// <summary>Those neither closed nor merged into another.</summary>
    public IEnumerable<Incident> Open => all.Where(i => i.IsOpen);

    IReadOnlyList<string> IPicturePart.Kinds { get; } = [.. IncidentFold.Kinds, "incident_reported"];

    /// <summary>An incident by the post's number; null when there is none.</summary>
    public Incident? Find(string number) => byNumber.GetValueOrDefault(number);

    /// <summary>The incident a merged one has become part of; itself when it stands for itself.</summary>
    public Incident MainOf(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        for (var steps = all.Count; steps > 0 && Find(incident.MergedInto) is { } next; steps--)
            incident = next;
        return incident;
    }

    /// <summary>The incidents that were merged into one.</summary>
    public IEnumerable<Incident> MergedInto(string number) => all.Where(i => i.MergedInto == number);

    /// <summary>A site or station of the dossier; null when there is none.</summary>
    internal Site? Place(string id) =>
        frame.Stations.IndexOf(id) is >= 0 and var station ? frame.Stations[station] : places.GetValueOrDefault(id);

    /// <summary>The number the next report gets.</summary>
    internal string NextNumber => (highest + 1).ToString("0000", CultureInfo.InvariantCulture);

    void IPicturePart.Apply(Entry entry)
    {
        var draft = entry.Draft;
        var (kind, body) = Upcasters.Newest(draft.Kind, draft.Body);
        Take(body.Text("incident"), new(entry.Sequence, draft.Time, draft.Actor, kind, body));
    }

    void IPicturePart.Write(PictureWriter writer)
    {
        var events = all.SelectMany(i => i.EventList).OrderBy(e => e.Sequence).ToArray();
        writer.Write(events.Length);
        foreach (var e in events)
        {
            writer.Write(e.Sequence);
            writer.Write(e.Time);
            writer.Write(e.Actor);
            writer.Write(e.Kind);
            BodyWords.Write(writer, e.Body);
        }
    }

    void IPicturePart.Read(PictureReader reader)
    {
        byNumber.Clear();
        all.Clear();
        highest = 0;
        for (var left = reader.Int(); left > 0; left--)
        {
            var (sequence, time) = (reader.Long(), reader.Instant());
            var (actor, kind, body) = (reader.Text(), reader.Text(), BodyWords.Read(reader));
            Take(body.Text("incident"), new(sequence, time, actor, kind, body));
        }
    }

    private void Take(string number, IncidentEvent e)
    {
        if (e.Kind == IncidentFold.Reported && !byNumber.ContainsKey(number) && number.Length > 0)
        {
            var reported = new Incident(number, e.Sequence, e.Time, e.Actor);
            byNumber.Add(number, reported);
            all.Add(reported);
            highest = Math.Max(highest, ValueOf(number));
        }
        else if (e.Kind == IncidentFold.Reported)
        {
            return;
        }
        if (Find(number) is not { } incident) return;
        IncidentFold.Apply(incident, e, frame);
        Locate(incident);
    }

    private static int ValueOf(string number) =>
        number.Length < 9 && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : 0;

    private void Locate(Incident incident)
    {
        if (Place(incident.Site) is not { } site) return;
        if (incident.Region.Length == 0) incident.Region = site.Region;
        incident.Position ??= site.Position;
    }
}
