using Praja.Rehearsal;

namespace Praja.Documents.Rehearsals;

/// <summary>The records of the run archive.</summary>
internal static class RunRecords
{
    private const int IncidentBytes = 52;

    /// <summary>Fewest bytes of a run: counts, calls, queue and events of a byte each, and the operators'
    /// time.</summary>
    private const int LeastRunBytes = 13;

    /// <summary>Most numbers kept by unit and hour over all runs of a stage: a file of few bytes may not ask for more
    /// memory than the largest rehearsal needs.</summary>
    private const long MostNumbers = 200_000_000;

    public static void WriteStage(BinaryWriter writer, KeptRuns stage)
    {
        var shape = stage.Shape;
        writer.Write(stage.Stage);
        foreach (var size in (int[])[shape.Sites, shape.Types, shape.Levels, shape.Units, shape.Hours])
            writer.Write7BitEncodedInt(size);
        writer.Write7BitEncodedInt(stage.Outcomes.Count);
        foreach (var run in stage.Outcomes)
        {
            Invariant.Holds(
                run.UnitBusy.Count == shape.Units && run.NoReserveByHour.Count == shape.Hours,
                "Runs have the shape of their model.");
            WriteRun(writer, run);
        }
    }

    /// <exception cref="InvalidDataException">A count or index is impossible.</exception>
    public static KeptRuns ReadStage(BinaryReader reader)
    {
        var name = reader.ReadString();
        var shape = new RunShape(Size(reader), Size(reader), Size(reader), Size(reader), Size(reader));
        var runs = new RunOutcome[RunArchive.Count(reader, LeastRunBytes)];
        if ((shape.Units + (long)shape.Hours) * runs.Length > MostNumbers) throw new InvalidDataException();
        for (var run = 0; run < runs.Length; run++)
            runs[run] = ReadRun(reader, run, shape);
        return new(name, shape, runs);
    }

    private static int Size(BinaryReader reader) =>
        reader.Read7BitEncodedInt() is >= 0 and var size ? size : throw new InvalidDataException();

    private static void WriteRun(BinaryWriter writer, RunOutcome run)
    {
        writer.Write7BitEncodedInt(run.Incidents.Count);
        foreach (var incident in run.Incidents)
            WriteIncident(writer, incident);
        var units = Enumerable.Range(0, run.UnitBusy.Count);
        int[] busy = [.. units.Where(u => run.UnitBusy[u] != 0 || run.UnitTrips[u] != 0)];
        writer.Write7BitEncodedInt(busy.Length);
        foreach (var unit in busy)
        {
            writer.Write7BitEncodedInt(unit);
            writer.Write(run.UnitBusy[unit]);
            writer.Write7BitEncodedInt(run.UnitTrips[unit]);
        }
        foreach (var seconds in run.NoReserveByHour)
            writer.Write(seconds);
        writer.Write7BitEncodedInt(run.Calls);
        writer.Write(run.OperatorBusy);
        writer.Write7BitEncodedInt(run.LongestQueue);
        writer.Write7BitEncodedInt64(run.Events);
    }

    private static RunOutcome ReadRun(BinaryReader reader, int run, RunShape shape)
    {
        var incidents = new IncidentOutcome[RunArchive.Count(reader, IncidentBytes)];
        for (var i = 0; i < incidents.Length; i++)
            incidents[i] = ReadIncident(reader, shape);
        var (busy, trips) = (new float[shape.Units], new int[shape.Units]);
        for (var left = RunArchive.Count(reader, smallest: 6); left > 0; left--)
        {
            var unit = Index(reader.Read7BitEncodedInt(), shape.Units);
            busy[unit] = reader.ReadSingle();
            trips[unit] = Size(reader);
        }
        var hours = new float[shape.Hours];
        for (var hour = 0; hour < hours.Length; hour++)
            hours[hour] = reader.ReadSingle();
        return new()
        {
            Run = run,
            Incidents = incidents,
            UnitBusy = busy,
            UnitTrips = trips,
            NoReserveByHour = hours,
            Calls = Size(reader),
            OperatorBusy = reader.ReadDouble(),
            LongestQueue = Size(reader),
            Events = reader.Read7BitEncodedInt64(),
        };
    }

    private static void WriteIncident(BinaryWriter writer, IncidentOutcome incident)
    {
        writer.Write(incident.Site);
        writer.Write(incident.Type);
        writer.Write(incident.FirstLevel);
        writer.Write(incident.PeakLevel);
        writer.Write((byte)incident.Marks);
        writer.Write(incident.Needed);
        writer.Write(incident.Happened);
        writer.Write(incident.Notice);
        writer.Write(incident.Report);
        writer.Write(incident.CallWait);
        writer.Write(incident.Decision);
        writer.Write(incident.UnitWait);
        writer.Write(incident.Travel);
        writer.Write(incident.First);
        writer.Write(incident.Enough);
        writer.Write(incident.Closed);
    }

    private static IncidentOutcome ReadIncident(BinaryReader reader, RunShape shape) => new()
    {
        Site = Index(reader.ReadInt32(), shape.Sites),
        Type = (byte)Index(reader.ReadByte(), shape.Types),
        FirstLevel = (byte)Index(reader.ReadByte(), shape.Levels),
        PeakLevel = (byte)Index(reader.ReadByte(), shape.Levels),
        Marks = (IncidentMarks)reader.ReadByte(),
        Needed = reader.ReadInt32(),
        Happened = reader.ReadSingle(),
        Notice = reader.ReadSingle(),
        Report = reader.ReadSingle(),
        CallWait = reader.ReadSingle(),
        Decision = reader.ReadSingle(),
        UnitWait = reader.ReadSingle(),
        Travel = reader.ReadSingle(),
        First = reader.ReadSingle(),
        Enough = reader.ReadSingle(),
        Closed = reader.ReadSingle(),
    };

    private static int Index(int index, int count) =>
        index >= 0 && index < count ? index : throw new InvalidDataException();
}
