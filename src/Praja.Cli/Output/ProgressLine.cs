using System.Diagnostics;
using System.Globalization;

namespace Praja.Cli.Output;

/// <summary>
/// Progress with the time left, on standard error: one line that changes where a person watches, else a line for every
/// tenth, at most one a second. Several threads may report.
/// </summary>
internal sealed class ProgressLine(Screen screen, string title)
{
    private const long LookMilliseconds = 200;
    private const long LineMilliseconds = 1000;

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Lock gate = new();
    private int start = -1;
    private int tenth;
    private long shown;

    /// <summary>So many are done.</summary>
    internal void Report(int done, int of)
    {
        lock (gate)
        {
            if (start < 0) start = done;
            if (Screen.HasWatcher)
                Update(done, of);
            else
                Tell(done, of);
        }
    }

    /// <summary>Nothing more comes: what is shown stays.</summary>
    internal void End()
    {
        lock (gate)
        {
            if (Screen.HasWatcher && shown > 0) screen.Note("");
        }
    }

    private void Update(int done, int of)
    {
        if (watch.ElapsedMilliseconds < shown + LookMilliseconds && done < of) return;
        shown = watch.ElapsedMilliseconds;
        Screen.Update(Line(done, of));
    }

    private void Tell(int done, int of)
    {
        var now = (int)(10L * done / Math.Max(1, of));
        if (now <= tenth || (watch.ElapsedMilliseconds < shown + LineMilliseconds && done < of)) return;
        shown = watch.ElapsedMilliseconds;
        tenth = now;
        screen.Note(Line(done, of));
    }

    private string Line(int done, int of)
    {
        var percent = (100L * done / Math.Max(1, of)).ToString(CultureInfo.InvariantCulture);
        var numbers = DossierSummary.Number(screen, done) + " / " + DossierSummary.Number(screen, of);
        var left = done > start && done < of ? ", " + screen.Say("sisa ", "left ") + Left(done, of) : "";
        return $"  {title}: {numbers} ({percent} %){left}";
    }

    private string Left(int done, int of)
    {
        var seconds = (long)Math.Ceiling(watch.Elapsed.TotalSeconds / (done - start) * (of - done));
        return seconds < 60
            ? seconds.ToString(CultureInfo.InvariantCulture) + screen.Say(" detik", " s")
            : ((seconds + 59) / 60).ToString(CultureInfo.InvariantCulture) + screen.Say(" menit", " min");
    }
}
