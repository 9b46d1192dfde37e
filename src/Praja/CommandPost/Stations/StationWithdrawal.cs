using System.Globalization;
using Praja.Journal;

namespace Praja.CommandPost.Stations;

/// <summary>Taking a report back: a wrong step is corrected by a later entry, never by a change.</summary>
internal static class StationWithdrawal
{
    /// <summary>Decides it.</summary>
    public static Decision Decide(Picture picture, Submission submission)
    {
        var body = submission.Body;
        var kind = EntryKinds.Of(StationWords.Withdrawn);
        Invariant.Holds(kind is not null, "The journal's reference knows every kind that can be submitted.");
        if (StationForm.RefusalOf(kind, submission) is { } refusal) return refusal;
        var station = picture.Frame.Stations.IndexOf(body.Text("station"));
        if (station < 0) return StationRules.UnknownStation(body);
        var number = body["entry"]!.Value.Number;
        return picture.Stations.ReportAt(station, number) switch
        {
            null => StationRefusals.ReportUnknown.Because(
                $"Entri {Say(number)} bukan laporan TPS ini; nomornya ada di riwayat TPS.",
                $"Entry {Say(number)} is no report of this station; its history has the numbers."),
            { IsWithdrawn: true } => StationRefusals.ReportWithdrawn.Because(
                $"Laporan {Say(number)} sudah ditarik; tidak ada yang perlu dilakukan.",
                $"Report {Say(number)} was taken back before; there is nothing to do."),
            _ => Decision.Record(submission),
        };
    }

    private static string Say(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
