using Praja.Documents.Plans;

namespace Praja.Documents.Print;

/// <summary>Why a station is where it is, in the doctrine's short words.</summary>
internal static class Reasons
{
    /// <summary>The heaviest indicators; the commander's reason first where the band was overridden.</summary>
    public static string Short(PlanView view, StationView station, int most)
    {
        var risk = station.Risk;
        if (risk is null) return "-";
        var reasons = risk.Contributions.Where(c => c.Points >= 1).Take(most)
            .Select(c => view.Doctrine.Indicators.FirstOrDefault(i => i.Id == c.Indicator))
            .Where(i => i is not null)
            .Select(i => view.Words.Say(i!.Reason));
        var text = string.Join("; ", reasons);
        if (risk.Override is { } over)
        {
            text = view.Words.Say($"keputusan {over.By}: {over.Reason}", $"decided by {over.By}: {over.Reason}")
                + (text.Length > 0 ? "; " + text : "");
        }
        return text.Length == 0 ? view.Words.Say("tidak ada yang menonjol", "nothing stands out") : text;
    }
}
