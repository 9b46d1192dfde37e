using System.Globalization;

namespace Praja.Doctrine.Binding;

/// <summary>
/// Checks of the travel model: every mode has legs without gap or end, and a longer way never takes less time.
/// </summary>
internal static class TravelCheck
{
    public static void Legs(IReadOnlyList<Placed<TravelLeg>> legs, ProblemList problems)
    {
        if (legs.Count == 0) return;
        foreach (var mode in WorkRecords.Modes)
        {
            var own = legs.Where(l => l.Value.Mode == mode).ToList();
            if (own.Count == 0 || !double.IsPositiveInfinity(own[^1].Value.UpToKm))
            {
                var place = own.Count == 0 ? legs[^1].Map.Place with { Field = "travel" } : own[^1].At("up_to_km");
                var seen = own.Count == 0 ? "" : Say(own[^1].Value.UpToKm);
                problems.Add(DoctrineProblems.BoundedLegs, place, seen, mode);
            }

            for (var i = 1; i < own.Count; i++)
                Joint(own[i - 1].Value, own[i], problems);
        }
    }

    private static void Joint(TravelLeg before, Placed<TravelLeg> leg, ProblemList problems)
    {
        if (leg.Value.UpToKm <= before.UpToKm)
        {
            problems.Add(DoctrineProblems.LegsNotRising, leg.At("up_to_km"), Say(leg.Value.UpToKm), Say(before.UpToKm));
            return;
        }

        var (least, minutes) = (Minutes(before, before.UpToKm), Minutes(leg.Value, before.UpToKm));
        if (minutes < least - 1e-9)
            problems.Add(DoctrineProblems.TimeFalls, leg.Map.Place, Say(minutes), Say(least), Say(before.UpToKm));
    }

    private static double Minutes(TravelLeg leg, double km) =>
        leg.FixedMinutes + (km * leg.Circuity / leg.SpeedKmh * 60);

    private static string Say(double value) =>
        double.IsPositiveInfinity(value) ? WorkRecords.Unbounded : value.ToString("0.##", CultureInfo.InvariantCulture);
}
