using Praja.CommandPost;
using Praja.CommandPost.Frame;
using Praja.CommandPost.Units;
using Praja.Journal;
using Praja.Rehearsal;
using Praja.Rehearsal.Building;
using Praja.Tests.Planning;

namespace Praja.Tests.CommandPost.Incidents;

/// <summary>What <c>praja rehearse --journal</c> writes is a day like any other to the post.</summary>
public sealed class SimulatedJournalTests
{
    [Fact]
    public void A_small_day_becomes_a_picture() => Holds(HuluPost.Frame(per1000: 400), "pungut", runs: 20);

    [Theory]
    [InlineData("kutai-timur-2024")]
    [InlineData("balikpapan-2024")]
    public void A_sample_s_voting_day_becomes_a_picture(string sample)
    {
        var (operation, doctrine) = SampleRun.Read(sample);
        Holds(new(operation, doctrine, SampleRun.Plan(sample)), "pemungutan", runs: 2);
    }

    private static void Holds(PostFrame frame, string stage, int runs)
    {
        var model = ModelBuilder.Build(
            frame.Operation, frame.Doctrine, frame.Plan!, stage, Scenario.None, Assumptions.AsStated);
        Assert.Equal(
            model.Units.Select(u => u.Id).Order(StringComparer.Ordinal),
            frame.Units.Units.Where(u => u.Stages.Contains(stage)).Select(u => u.Model.Id)
                .Order(StringComparer.Ordinal));
        var reported = 0;
        for (var run = 0; run < runs; run++)
        {
            var picture = new Picture(frame);
            var entries = Journal(frame, model, run);
            foreach (var entry in entries)
                picture.Apply(entry);
            reported += Reports(picture, entries);
            Ends(picture, entries);
            Moves(picture, entries);
            var copy = new Picture(frame);
            Assert.True(copy.TryRead(picture.ToBytes()));
            Assert.True(picture.ToBytes().Span.SequenceEqual(copy.ToBytes().Span));
        }
        Assert.True(reported > 0);
    }

    private static int Reports(Picture picture, IReadOnlyList<Entry> entries)
    {
        var numbers = Of(entries, "incident_reported").Select(e => e.Draft.Body.Text("incident"));
        Assert.Equal(numbers, picture.Incidents.All.Select(i => i.Number));
        Assert.All(picture.Incidents.All, i => Assert.NotNull(i.Position));
        Assert.DoesNotContain(
            picture.Incidents.All.SelectMany(i => i.Timeline),
            e => e.Kind.StartsWith("simulated_", StringComparison.Ordinal));
        return picture.Incidents.All.Count;
    }

    private static void Ends(Picture picture, IReadOnlyList<Entry> entries)
    {
        var closed = Of(entries, "incident_closed").Select(e => e.Draft.Body.Text("incident")).ToHashSet();
        Assert.Equal(
            picture.Incidents.All.Where(i => !closed.Contains(i.Number)), picture.Incidents.Open);
    }

    // The last entry that names a unit says where it is.
    private static void Moves(Picture picture, IReadOnlyList<Entry> entries)
    {
        foreach (var last in entries
            .Where(e => e.Draft.Kind.StartsWith("unit_", StringComparison.Ordinal))
            .GroupBy(e => e.Draft.Body.Text("unit"), (_, all) => all.Last()))
        {
            Assert.Equal(
                last.Draft.Kind switch
                {
                    "unit_ordered" or "unit_broke_down" => UnitStatus.Ordered,
                    "unit_engaged" => last.Draft.Body["there"]!.Value.Truth
                        ? UnitStatus.OnScene
                        : UnitStatus.Ordered,
                    "unit_arrived" => UnitStatus.OnScene,
                    "unit_released" => UnitStatus.Returning,
                    "unit_rested" => UnitStatus.Resting,
                    _ => UnitStatus.Ready,
                },
                picture.Units.Find(last.Draft.Body.Text("unit"))!.Status);
        }
    }

    private static IEnumerable<Entry> Of(IReadOnlyList<Entry> entries, string kind) =>
        entries.Where(e => e.Draft.Kind == kind);

    private static IReadOnlyList<Entry> Journal(PostFrame frame, RehearsalModel model, int run)
    {
        var header = new JournalHeader
        {
            Operation = frame.Operation.Profile.Name,
            Region = frame.Operation.Profile.Region,
            Doctrine = frame.Doctrine.Id,
            UtcOffsetMinutes = 480,
            Run = new(model.Stage, model.Day, 1, run),
        };
        var trace = Rehearser.Trace(model, new() { Seed = 1 }, run);
        return RunJournal.Write(trace, model, header, frame.Doctrine.Escalation).Entries;
    }
}
