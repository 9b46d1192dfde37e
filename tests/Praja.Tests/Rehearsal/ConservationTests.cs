using Praja.Rehearsal;

namespace Praja.Tests.Rehearsal;

/// <summary>What can never be otherwise, read from the traces of runs that use everything.</summary>
public sealed class ConservationTests
{
    private const double End = 18 * 3600;

    private static readonly SmallModel Town = Towns.Busy();

    public static TheoryData<DispatchPolicy> Policies => [.. Enum.GetValues<DispatchPolicy>()];

    [Theory]
    [MemberData(nameof(Policies))]
    public void Events_come_in_order_and_every_kind_of_them(DispatchPolicy policy)
    {
        var seen = new HashSet<TraceKind>();
        foreach (var trace in Traces(policy))
        {
            var last = 0.0;
            foreach (var e in trace.Events)
            {
                Assert.True(e.Second >= last);
                Assert.InRange(e.Second, 0, End);
                last = e.Second;
                seen.Add(e.Kind);
            }
        }
        Assert.Equal(Enum.GetValues<TraceKind>().Order(), seen.Order());
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void A_unit_is_at_one_place_at_a_time(DispatchPolicy policy)
    {
        foreach (var trace in Traces(policy))
        {
            var at = new Dictionary<int, int>();
            var resting = new HashSet<int>();
            foreach (var e in trace.Events.Where(e => e.Unit >= 0))
            {
                switch (e.Kind)
                {
                    case TraceKind.UnitSent:
                        Assert.DoesNotContain(e.Unit, resting);
                        Assert.True(at.TryAdd(e.Unit, e.Incident), $"unit {e.Unit} was sent while it was elsewhere");
                        break;
                    case TraceKind.UnitArrived:
                        Assert.Equal(e.Incident, at[e.Unit]);
                        break;
                    case TraceKind.UnitLeft:
                        // A team that stood there when it happened was never sent.
                        if (at.Remove(e.Unit, out var incident)) Assert.Equal(incident, e.Incident);
                        else Assert.Equal(UnitKind.Team, Town.Units[e.Unit].Kind);
                        break;
                    case TraceKind.UnitRests:
                        Assert.True(resting.Add(e.Unit));
                        Assert.NotEqual(UnitKind.Team, Town.Units[e.Unit].Kind);
                        break;
                    case TraceKind.UnitReady:
                        resting.Remove(e.Unit);
                        Assert.DoesNotContain(e.Unit, at.Keys);
                        break;
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void The_post_sends_only_kinds_that_a_level_decided_may_send(DispatchPolicy policy)
    {
        var waited = 0;
        foreach (var trace in Traces(policy))
        {
            var level = new Dictionary<int, int>();
            var decided = new Dictionary<int, int>();
            foreach (var e in trace.Events)
            {
                if (e.Kind is TraceKind.Happened or TraceKind.LevelRaised or TraceKind.LevelLowered)
                    level[e.Incident] = e.Value;
                if (e.Kind == TraceKind.Decided)
                    decided[e.Incident] = Math.Max(e.Value, decided.GetValueOrDefault(e.Incident));
                if (e.Kind != TraceKind.UnitSent) continue;
                var incident = trace.Outcome.Incidents[e.Incident];
                if (Town.Units[e.Unit].Beat >= 0 && Town.Units[e.Unit].Beat == Town.Sites[incident.Site].Beat) continue;
                var kinds = Town.Levels[Math.Min(level[e.Incident], decided[e.Incident])].Kinds;
                Assert.NotEqual(0, kinds & Towns.Kinds(Town.Units[e.Unit].Kind));
                if (incident.UnitWait > 0) waited++;
            }
        }
        Assert.True(waited > 10, $"{waited} units were sent after a wait");
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void An_incident_is_closed_once_or_open_at_the_end(DispatchPolicy policy)
    {
        foreach (var trace in Traces(policy))
        {
            var happened = trace.Events.Where(e => e.Kind == TraceKind.Happened).Select(e => e.Incident).ToArray();
            Assert.Equal(Enumerable.Range(0, trace.Outcome.Incidents.Count), happened);
            var closed = trace.Events.Where(e => e.Kind == TraceKind.Closed).ToDictionary(e => e.Incident);
            for (var incident = 0; incident < happened.Length; incident++)
            {
                var outcome = trace.Outcome.Incidents[incident];
                Assert.Equal(closed.ContainsKey(incident), !float.IsNaN(outcome.Closed));
                if (!closed.TryGetValue(incident, out var end)) continue;
                Assert.Equal(outcome.Happened + outcome.Closed, end.Second, 0.05);
                // After the end there is only what was under way: the report, units that leave.
                Assert.DoesNotContain(trace.Events, e => e.Incident == incident && e.Second > end.Second
                    && e.Kind is TraceKind.UnitSent or TraceKind.UnitArrived or TraceKind.Enough
                        or TraceKind.LevelRaised or TraceKind.LevelLowered);
            }
        }
    }

    [Fact]
    public void The_parts_of_a_response_add_up_to_the_first_arrival()
    {
        var count = 0;
        foreach (var trace in Traces(DispatchPolicy.Nearest))
        {
            foreach (var incident in trace.Outcome.Incidents)
            {
                var sum = incident.Notice + incident.Report + incident.CallWait + incident.Decision + incident.UnitWait
                    + incident.Travel;
                if (float.IsNaN(sum)) continue;
                Assert.True(sum >= incident.First - 0.1);
                Assert.True(incident.Decision >= -0.1);
                Assert.True(incident.UnitWait >= 0);
                count++;
            }
        }
        Assert.True(count > 50);
    }

    [Fact]
    public void Time_away_is_what_the_trace_says()
    {
        foreach (var trace in Traces(DispatchPolicy.Nearest))
        {
            var busy = new double[Town.Units.Count];
            var since = new Dictionary<int, double>();
            foreach (var e in trace.Events)
            {
                if (e.Kind == TraceKind.UnitSent) since.TryAdd(e.Unit, e.Second);
                if (e.Kind is TraceKind.UnitReady or TraceKind.UnitRests && since.Remove(e.Unit, out var from))
                    busy[e.Unit] += e.Second - from;
            }
            foreach (var (unit, from) in since) busy[unit] += End - from;
            for (var unit = 0; unit < busy.Length; unit++)
            {
                // A team is also busy where it stood when an incident happened: nobody sent it there.
                if (Town.Units[unit].Kind == UnitKind.Team) continue;
                Assert.Equal(busy[unit], trace.Outcome.UnitBusy[unit], 1.0);
            }
            Assert.Equal(
                trace.Events.Count(e => e.Kind == TraceKind.UnitSent), trace.Outcome.UnitTrips.Sum());
        }
    }

    [Fact]
    public void The_number_open_is_the_rate_times_the_time_open()
    {
        // Little's law as an identity: the integral of the number open is the sum of the times open.
        foreach (var trace in Traces(DispatchPolicy.Nearest))
        {
            var (open, integral, last) = (0, 0.0, 0.0);
            foreach (var e in trace.Events.Where(e => e.Kind is TraceKind.Happened or TraceKind.Closed))
            {
                integral += open * (e.Second - last);
                last = e.Second;
                open += e.Kind == TraceKind.Happened ? 1 : -1;
            }
            integral += open * (End - last);
            var sum = trace.Outcome.Incidents.Sum(
                i => float.IsNaN(i.Closed) ? End - i.Happened : (double)i.Closed);
            Assert.Equal(sum, integral, 1e-5 * sum);
        }
    }

    [Fact]
    public void Hours_without_a_reserve_are_those_in_which_all_squads_are_away()
    {
        foreach (var trace in Traces(DispatchPolicy.Nearest))
        {
            var reserves = Enumerable.Range(0, Town.Units.Count)
                .Where(u => Town.Units[u].Kind == UnitKind.Reserve).ToHashSet();
            var (away, none, last) = (new HashSet<int>(), 0.0, 0.0);
            foreach (var e in trace.Events.Where(e => reserves.Contains(e.Unit)))
            {
                if (away.Count == reserves.Count) none += e.Second - last;
                last = e.Second;
                if (e.Kind == TraceKind.UnitSent) away.Add(e.Unit);
                if (e.Kind == TraceKind.UnitReady) away.Remove(e.Unit);
            }
            if (away.Count == reserves.Count) none += End - last;
            Assert.Equal(none, trace.Outcome.NoReserveByHour.Sum(), 1.0);
            Assert.All(trace.Outcome.NoReserveByHour, s => Assert.InRange(s, 0, 3600.01f));
        }
    }

    private static IEnumerable<RunTrace> Traces(DispatchPolicy policy)
    {
        var model = Towns.Busy();
        model.Policy = policy;
        var built = model.Build();
        for (var run = 0; run < 25; run++) yield return Rehearser.Trace(built, new() { Seed = 7 }, run);
    }
}
