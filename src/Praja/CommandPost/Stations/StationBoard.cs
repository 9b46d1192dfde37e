using System.Runtime.InteropServices;
using Praja.CommandPost.Frame;
using Praja.Journal;

namespace Praja.CommandPost.Stations;

// A station's state is what its reports give one after another, those taken back left out. New ones are added to the
// state; when one is taken back the state is made anew from the station's own reports, a dozen or so. The counters of
// the areas follow each change of a state, so that they are always what counting all stations would give.

/// <summary>What the post knows of the polling stations.</summary>
public sealed partial class StationBoard : IPicturePart, ILinePart
{
    private readonly PostFrame frame;
    private readonly StationLog log = new();
    private readonly StationState[] states;
    private readonly StationCounts counts;

    internal StationBoard(PostFrame frame)
    {
        this.frame = frame;
        states = new StationState[frame.Stations.Count];
        counts = new(frame, states);
    }

    /// <summary>How many reports were recorded, those taken back among them.</summary>
    public int ReportCount => log.Count;

    IReadOnlyList<string> IPicturePart.Kinds { get; } = [.. StationWords.Kinds, StationWords.Withdrawn];

    internal StationLog Log => log;

    internal StationCounts Counts => counts;

    internal ref readonly StationState StateOf(int station) => ref states[station];

    void IPicturePart.Apply(Entry entry) => Take(StationSaid.Of(frame, entry), entry.Sequence);

    bool ILinePart.TryApply(in LineScan line)
    {
        if (!StationSaid.TryOf(frame, line, out var said)) return false;
        Take(said, line.Sequence);
        return true;
    }

    void IPicturePart.Write(PictureWriter writer)
    {
        log.Write(writer);
        writer.Write(MemoryMarshal.AsBytes(states.AsSpan()));
        counts.Write(writer);
    }

    void IPicturePart.Read(PictureReader reader)
    {
        log.Read(reader);
        var bytes = MemoryMarshal.AsBytes(states.AsSpan());
        reader.Take(bytes.Length).CopyTo(bytes);
        counts.Read(reader);
    }

    private void Take(in StationSaid said, long sequence)
    {
        if (said.Station < 0) return;
        ref var state = ref states[said.Station];
        var before = state;
        if (said.IsWithdrawal)
        {
            var number = log.Find(said.Entry);
            if (number == 0 || log[number].Station != said.Station) return;
            log[number].Withdraw();
            state = Anew(state);
        }
        else
        {
            var number = log.Add(sequence, state.Last, said);
            state = state.With(log[number], frame.Day);
            state.Last = number;
        }
        counts.Move(before, state);
    }

    private StationState Anew(in StationState old)
    {
        var state = new StationState { Last = old.Last, Home = old.Home };
        foreach (var number in log.Of(old.Last).Reverse())
            state = state.With(log[number], frame.Day);
        return state;
    }
}
