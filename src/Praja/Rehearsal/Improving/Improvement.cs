using Praja.Algorithms.Statistics;
using Praja.Planning;

namespace Praja.Rehearsal.Improving;

/// <summary>What kind of change a step is.</summary>
public enum MoveKind
{
    /// <summary>A reserve unit stands by elsewhere.</summary>
    ReserveMoved,

    /// <summary>Part of a reserve unit stands by elsewhere.</summary>
    ReserveSplit,

    /// <summary>A station went to another beat.</summary>
    StationMoved,

    /// <summary>Two beats exchanged stations.</summary>
    StationsExchanged,

    /// <summary>An officer went to another beat.</summary>
    OfficerMoved,

    /// <summary>Several stations changed beats at once: each alone moves too little to be seen.</summary>
    StationsRearranged,

    /// <summary>Several officers changed beats at once.</summary>
    OfficersRearranged,
}

/// <summary>One change of the plan.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="What">In words.</param>
/// <param name="Gain">Late incidents per run it saved when it was accepted, with its paired 95 % interval. Chosen among
/// many, it is a little too good; <see cref="Improvement.Confirmed"/> is not.</param>
public sealed record ImproveStep(MoveKind Kind, Text What, Estimate Gain);

/// <summary>A plan searched for a better one.</summary>
/// <param name="Plan">The better plan; the old one when nothing helped.</param>
/// <param name="Steps">What was changed, in order.</param>
/// <param name="Confirmed">Old and new plan on incidents that the search had not met, so that the difference and its
/// interval are unbiased; null when nothing was changed or the search was interrupted.</param>
/// <param name="Tried">Proposals rehearsed.</param>
/// <param name="Runs">Runs made in all.</param>
/// <param name="Interrupted">True when the user stopped the search; the steps accepted by then are kept.</param>
public sealed record Improvement(
    Plan Plan, IReadOnlyList<ImproveStep> Steps, Comparison? Confirmed, int Tried, long Runs, bool Interrupted)
{
    /// <summary>Late incidents saved per run, with the paired 95 % interval; count 0 when not confirmed.</summary>
    public Estimate Gain
    {
        get
        {
            if (Confirmed is null) return new(double.NaN, double.NaN, double.NaN, 0);
            var late = Confirmed.Differences[0].First(d => d.Measure == RunMeasure.Late).Difference;
            return new(-late.Value, -late.High, -late.Low, late.Count);
        }
    }

    /// <summary>True when the whole interval of the confirmed gain is above zero.</summary>
    public bool IsCertain => Gain.Low > 0;

    /// <summary>What was found, in words.</summary>
    public Text Verdict
    {
        get
        {
            if (Steps.Count == 0)
            {
                return new(
                    $"Dari {Tried} perubahan yang dicoba tidak ada yang terbukti mengurangi kejadian terlambat.",
                    $"Of {Tried} changes tried none was shown to reduce late incidents.");
            }
            if (Confirmed is null)
            {
                return new(
                    "Pencarian dihentikan; langkah yang sudah diterima disimpan, hasil seluruhnya belum dipastikan.",
                    "The search was stopped; the steps accepted are kept, their whole gain is not confirmed.");
            }
            return IsCertain
                ? new(
                    "Rencana baru mengurangi kejadian terlambat; dipastikan pada kejadian yang belum pernah dipakai.",
                    "The new plan has fewer late incidents; confirmed on incidents the search had not met.")
                : new(
                    "Perbaikan tidak terbukti pada kejadian baru; rencana lama dapat dipertahankan.",
                    "The gain did not show on new incidents; the old plan may be kept.");
        }
    }
}
