using System.Runtime.CompilerServices;
using Praja.CommandPost.Frame;
using Praja.Operations;
using Praja.Risk;
using Praja.Web.Incidents;

namespace Praja.Web.Risk;

// Risk is of the dossier and the doctrine alone: a new plan changes nothing of it, so it is kept by the dossier. A
// nation's takes seconds of a processor, so it is made beside the requests.

/// <summary>The assessed risk of each operation, made once and when somebody first asks. Thread-safe.</summary>
internal static class RiskDesk
{
    private static readonly ConditionalWeakTable<Operation, Task<RiskMap>> Made = [];

    // What a first reader waits: a regency is done by then.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);

    /// <summary>The risk of a frame's stations; null while it is being made.</summary>
    public static RiskMap? Of(PostFrame frame)
    {
        var map = Made.GetValue(frame.Operation, _ => LowThread.Run("risk", () => Assess(frame)));
        return map.Wait(Patience) ? map.Result : null;
    }

    private static RiskMap Assess(PostFrame frame)
    {
        var map = RiskAssessment.Assess(frame.Operation, frame.Doctrine, new RiskSettings { Threads = 1 });
        foreach (var stage in map.Stages)
            RiskOrder.Of(stage, frame);
        return map;
    }
}
