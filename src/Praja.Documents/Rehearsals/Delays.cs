using Praja.Rehearsal;

namespace Praja.Documents.Rehearsals;

/// <summary>The parts of the time until the post's first help, in their order.</summary>
internal static class Delays
{
    /// <summary>Names and mean minutes; what is not known counts as nothing.</summary>
    public static IReadOnlyList<(string Name, double Minutes)> Parts(RehearsalView view, DelayResult delays)
    {
        var words = view.Words;
        return
        [
            (words.Say("Diketahui", "Being noticed"), Known(delays.Notice)),
            (words.Say("Laporan sampai", "Report arriving"), Known(delays.Report)),
            (words.Say("Menunggu operator", "Waiting for operator"), Known(delays.CallWait)),
            (words.Say("Telepon dan keputusan", "Call and decision"), Known(delays.Decision)),
            (words.Say("Menunggu satuan", "Waiting for a unit"), Known(delays.UnitWait)),
            (words.Say("Bersiap dan perjalanan", "Turnout and travel"), Known(delays.Travel)),
        ];
    }

    private static double Known(double minutes) => double.IsFinite(minutes) ? minutes : 0;
}
