using Praja.Algorithms.Random;
using Praja.Rehearsal.Engine;

namespace Praja.Tests.Rehearsal;

/// <summary>The agenda's short cuts change nothing in the order of (time, insertion).</summary>
public sealed class AgendaTests
{
    [Fact]
    public void Steps_come_by_time_and_then_in_the_order_in_which_they_were_planned()
    {
        var agenda = new Agenda();
        var rng = new Rng(5);
        for (var round = 0; round < 20; round++)
        {
            agenda.Clear();
            var open = new List<(double Time, int Number)>();
            var (number, now) = (0, 0.0);
            for (; number < 5; number++) Plan(number % 3);
            while (open.Count > 0)
            {
                Assert.True(agenda.IsBefore(double.PositiveInfinity, out now));
                var step = agenda.Begin();
                var first = open.Min();
                Assert.Equal(first, (now, step.Subject));
                open.Remove(first);
                for (var more = rng.Next(4); more > 0 && number < 2000; more--, number++) Plan(rng.Next(3));
                agenda.Finish();
            }
            Assert.False(agenda.IsBefore(double.PositiveInfinity, out _));
            Assert.True(number > 4);

            void Plan(int delay)
            {
                open.Add((now + delay, number));
                agenda.Add(now, now + delay, new(StepKind.Notice, number, 0));
            }
        }
    }

    [Fact]
    public void An_arrival_comes_before_steps_of_the_same_time()
    {
        var agenda = new Agenda();
        agenda.Add(0, 5, new(StepKind.Notice, 0, 0));
        Assert.False(agenda.IsBefore(5, out _));
        Assert.True(agenda.IsBefore(5.001, out var time));
        Assert.Equal(5, time);
    }
}
