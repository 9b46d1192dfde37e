using Praja.CommandPost;
using Praja.CommandPost.Playing;
using Praja.CommandPost.Rights;
using Praja.Journal;
using Praja.Tests.CommandPost.Incidents;
using Praja.Tests.Journal;
using Praja.Web.Simulation;

namespace Praja.Tests.Web;

/// <summary>Whom a person sends arrives, and leaves when the person closes the incident; the day's own orders have
/// their own answers. Minutes count from dawn.</summary>
public sealed class FieldAnswersTests
{
    private static readonly Sender Person = new("polres/kabag-ops", PostRole.OperationsHead, []);

    private readonly PostDesk desk = new(HuluPost.Frame(), new MemoryJournal().Open());
    private readonly FieldAnswers field = new();
    private ulong next;

    public FieldAnswersTests() =>
        desk.OpenJournal(SmallJournal.Header, JournalMode.Simulation, "system/open", Id(), HuluPost.Dawn);

    private string Unit => desk.Picture.Frame.Units.Units[0].Model.Id;

    [Fact]
    public void A_unit_that_a_person_sends_arrives_and_leaves()
    {
        Report();
        Do(61, Person, "unit_ordered", ("unit", Unit), ("reason", "Terdekat."));
        Assert.Empty(Due(64));
        var arrived = Assert.Single(Due(240));
        Assert.Equal("unit_arrived", arrived.Kind);
        Assert.Null(desk.Process([arrived], HuluPost.Dawn.AddMinutes(240)).Answers[0].Refusal);
        Do(250, Person, "incident_closed", ("reason", "settled"), ("disposition", "some"));
        Assert.Equal(["unit_released", "unit_ready"], Due(400).Select(s => s.Kind));
    }

    [Fact]
    public void What_the_day_itself_orders_is_not_answered_twice()
    {
        Report();
        Do(61, PlayedSenders.Operator, "unit_ordered", ("unit", Unit), ("reason", "Terdekat."));
        Assert.Empty(Due(400));
    }

    private IReadOnlyList<Submission> Due(double minute) => field.Due(
        incident => [.. desk.Picture.Incidents.Find(incident)!.Units.Keys], HuluPost.Dawn.AddMinutes(minute));

    private void Report() => Hand(
        60, PlayedSenders.Operator, "incident_reported", HuluPost.Body(("type", "ribut"), ("site", HuluPost.Site)));

    private void Do(double minute, Sender sender, string kind, params (string, object)[] pairs) =>
        Hand(minute, sender, kind, HuluPost.Body([("incident", "0001"), .. pairs]));

    private void Hand(double minute, Sender sender, string kind, EntryBody body)
    {
        var round = desk.Process([new(Id(), kind, body, sender)], HuluPost.Dawn.AddMinutes(minute));
        Assert.Null(round.Answers[0].Refusal);
        field.Hear(round.Appended!);
    }

    private Guid Id() => Uuid7.Of(SmallJournal.Dawn, 3, ++next);
}
