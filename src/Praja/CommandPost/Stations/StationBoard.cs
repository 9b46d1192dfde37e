using System.Runtime.InteropServices;
using Praja.CommandPost.Frame;
using Praja.Journal;

namespace Praja.CommandPost.Stations;

// A station's state is what its reports give one after another, those taken back left out. New ones are added to the
// state; when one is taken back the state is made anew from the station's own reports, a dozen or so. The counters of
// the areas follow each change of a state, so that they are always what counting all stations would give.

/// <summary>What the post knows of the polling stations.</summary>
public sealed partial class StationBoard : IPicturePart
{
    private readonly PostFrame frame;
    private readonly StationLog log = new();
    private readonly StationTexts texts = new();
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

    void IPicturePart.Apply(Entry entry)
    {
        var said = StationSaid.Of(frame, entry);
        if (said.Station < 0) return;
        if (said.IsWithdrawal)
        {
            Withdraw(said.Station, said.Entry);
            return;
        }
        texts.Clear();
        Take(StationRow.Of(entry.Sequence, said, texts), texts);
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

    /// <summary>Asks for the stations of some reports, and for their counters, before the first is taken in: they lie
    /// scattered.</summary>
    internal void Touch(ReadOnlySpan<FoldLine> lines)
    {
        foreach (ref readonly var line in lines)
        {
            if (line.Way == FoldWay.Report) Prefetch.Of(ref states[line.Report.Station]);
        }
        foreach (ref readonly var line in lines)
        {
            if (line.Way == FoldWay.Report) counts.Touch(states[line.Report.Station]);
        }
    }

    /// <summary>Takes a report in.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="words">Where its words are.</param>
    internal void Take(in StationRow report, StationTexts words)
    {
        ref var state = ref states[report.Station];
        var before = state;
        var number = log.Add(report, words, state.Last);
        state = state.With(report, frame.Day);
        state.Last = number;
        counts.Move(before, state);
    }

    private void Withdraw(int station, long entry)
    {
        var number = log.Find(entry);
        if (number == 0 || log[number].Station != station) return;
        ref var state = ref states[station];
        var before = state;
        log[number].Withdraw();
        state = Anew(state);
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
