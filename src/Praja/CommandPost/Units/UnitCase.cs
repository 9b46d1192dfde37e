using Praja.CommandPost.Rights;
using Praja.Journal;

namespace Praja.CommandPost.Units;

/// <summary>A submission about a unit that is there.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Submission">What is submitted.</param>
/// <param name="Now">When.</param>
/// <param name="Unit">The unit.</param>
internal sealed record UnitCase(Picture Picture, Submission Submission, DateTimeOffset Now, Unit Unit)
{
    /// <summary>Its particulars.</summary>
    public EntryBody Body => Submission.Body;

    /// <summary>A rule about a unit of the plan or of help that came.</summary>
    public static SubmittableKind Rule(string kind, IReadOnlyList<PostRole> roles, Func<UnitCase, Decision> rule) =>
        new(kind, roles, (picture, submission, now) =>
        {
            var id = submission.Body.Text("unit");
            return picture.Units.Find(id) is { } unit ? rule(new(picture, submission, now, unit)) : Unknown(id);
        });

    /// <summary>Records it as it is, when its body is whole.</summary>
    public Decision Record() => Record(Body);

    /// <summary>Records it with this body, when that is whole.</summary>
    public Decision Record(EntryBody body) => BodyCheck.Record(Submission.Kind, body);

    /// <summary>Refuses a unit that neither plan nor journal has.</summary>
    public static Decision Unknown(string id) => Decision.Refuse(
        "unit-unknown",
        $"Satuan {id} tidak ada di rencana maupun di antara bantuan yang datang.",
        $"Neither the plan nor the help that came has a unit {id}.");

    /// <summary>Why a unit cannot be sent; null when it can.</summary>
    public static Decision? Busy(Unit unit)
    {
        if (unit.IsOffDuty)
        {
            return Decision.Refuse(
                "unit-off-duty", $"{unit.Id} sedang tidak bertugas.", $"{unit.Id} is off duty.");
        }
        if (unit.Status == UnitStatus.Resting)
        {
            return Decision.Refuse(
                "unit-resting",
                $"{unit.Id} sedang istirahat; catat siap dahulu.",
                $"{unit.Id} rests; say ready first.");
        }
        return unit.CanGo
            ? null
            : Decision.Refuse(
                "unit-busy",
                $"{unit.Id} sedang di kejadian {unit.Incident}; lepas dahulu.",
                $"{unit.Id} is at incident {unit.Incident}; release it first.");
    }
}
