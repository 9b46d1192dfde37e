using Praja.Doctrine;
using Praja.Operations;
using Praja.Risk;

namespace Praja.Planning;

// The way of a plan: band (the commander's where there is one) -> pattern -> beats -> demands per period -> exact
// assignment -> reserves -> linmas -> shortfall, gains and repairs. Voting day is planned first; whoever sets out for
// it on earlier days is not free in the periods of those days. Within a period a person is assigned once, so nobody is
// in two places. Nothing is drawn by chance; ties go to the smaller id. Sources of the numbers are in the doctrine.

/// <summary>Makes the plan of an operation that passed its checks.</summary>
public static class Planner
{
    private static readonly Text[] Steps =
    [
        new("Menyiapkan peta wilayah dan waktu tempuh", "Preparing jurisdictions and travel times"),
        new("Membagi TPS menjadi beat", "Cutting stations into beats"),
        new("Menugaskan personel hari pemungutan suara", "Assigning people for voting day"),
        new("Menugaskan personel tahapan lain", "Assigning people for the other stages"),
        new("Menempatkan pasukan cadangan", "Placing reserves"),
        new("Mencari cara menutup kekurangan", "Looking for ways to close the shortfall"),
    ];

    /// <summary>Plans the whole operation. A shortfall is a result, not a failure.</summary>
    /// <param name="operation">The dossier, checked: broken references are not reported again here.</param>
    /// <param name="doctrine">The doctrine it names.</param>
    /// <param name="risk">Its assessed risk; stations not in it count as the safest band.</param>
    /// <param name="settings">Choices beyond the dossier.</param>
    /// <param name="progress">Told of each step as it begins; may be null.</param>
    /// <param name="stop">Stops the planning.</param>
    /// <exception cref="ArgumentException">A chosen pattern is not in the doctrine.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Plan Plan(
        Operation operation,
        DoctrineBook doctrine,
        RiskMap risk,
        PlanSettings settings,
        IProgress<PlanStep>? progress = null,
        CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(doctrine);
        ArgumentNullException.ThrowIfNull(risk);
        ArgumentNullException.ThrowIfNull(settings);
        return new Planning(operation, doctrine, risk, settings, progress, stop).Run();
    }

    private sealed class Planning(
        Operation operation,
        DoctrineBook doctrine,
        RiskMap risk,
        PlanSettings settings,
        IProgress<PlanStep>? progress,
        CancellationToken stop)
    {
        private readonly Dictionary<string, int> nobodyAway = [];
        private int step;

        public Plan Run()
        {
            Begin();
            var ground = new Ground(operation, doctrine);
            var patterns = PatternChoice.Of(operation, doctrine, settings);
            var stations = BeatStations.Of(ground, risk);
            Begin();
            var beatPlanner = new BeatPlanner(ground, stations);
            var beats = beatPlanner.Plan(patterns);
            Begin();
            var (villages, linmasUsed) = LinmasPlanner.Plan(ground, stations);
            var planner = new PeriodPlanner(ground);
            var calendar = CalendarPeriods.Of(operation);
            var votingDay = calendar.First(p => p.Contains(operation.Profile.ElectionDate));
            var voting = planner.Plan(votingDay, beats, linmasUsed, stop);
            Begin();
            var periods = calendar
                .Select(p => p == votingDay ? voting : planner.Plan(p, [], EarlyDepartures.Of(voting, p), stop))
                .Where(p => p.Demands.Count > 0 || p == voting)
                .ToList();
            Begin();
            var reserves = new ReservePlanner(ground, stations).Plan(voting, nobodyAway);
            Begin();
            var changes = new PatternChanges(ground, planner, beatPlanner, patterns, votingDay, linmasUsed);
            var repairs = settings.Repairs
                ? new RepairPlanner(ground, planner, changes, votingDay, linmasUsed).Plan(voting, beats, stop)
                : [];
            return PlanFrame.Of(operation, doctrine, settings, patterns, stations, beats) with
            {
                Periods = periods,
                Reserves = reserves,
                Linmas = villages,
                Repairs = repairs,
            };
        }

        private void Begin()
        {
            stop.ThrowIfCancellationRequested();
            progress?.Report(new(step + 1, Steps.Length, Steps[step]));
            step++;
        }
    }
}
