using Praja.Journal;

namespace Praja.CommandPost.Units;

/// <summary>Decisions: readiness, rest and duty.</summary>
internal static class DutyRules
{
    /// <summary>It is back and ready.</summary>
    public static Decision BeReady(UnitCase c)
    {
        if (AtIncident(c.Unit) is { } busy) return busy;
        return c.Unit.Status == UnitStatus.Ready
            ? Decision.Refuse("unit-ready", $"{c.Unit.Id} sudah siap.", $"{c.Unit.Id} is ready already.")
            : c.Record();
    }

    /// <summary>It rests: for the doctrine's time when none is said.</summary>
    public static Decision Rest(UnitCase c)
    {
        if (AtIncident(c.Unit) is { } busy) return busy;
        var hours = c.Picture.Frame.Doctrine.Rehearsal?.Numbers.RestHours ?? 0;
        var body = c.Body["minutes"] is null
            ? c.Body.Set("minutes", BodyValue.Of(Math.Round((decimal)hours * 60)))
            : c.Body;
        return body.Amount("minutes") is >= 1 and <= 2880
            ? c.Record(body)
            : Decision.Refuse("count-invalid", "minutes: 1 sampai 2880.", "minutes: 1 to 2880.");
    }

    /// <summary>It comes on duty.</summary>
    public static Decision BeginDuty(UnitCase c)
    {
        if (AtIncident(c.Unit) is { } busy) return busy;
        return c.Body["people"] is null || c.Body.Whole("people") is >= 1 and <= 10_000
            ? c.Record()
            : Decision.Refuse("count-invalid", "people: 1 sampai 10000.", "people: 1 to 10000.");
    }

    /// <summary>It goes off duty.</summary>
    public static Decision EndDuty(UnitCase c)
    {
        if (AtIncident(c.Unit) is { } busy) return busy;
        return c.Unit.IsOffDuty
            ? Decision.Refuse(
                "unit-off-duty", $"{c.Unit.Id} sedang tidak bertugas.", $"{c.Unit.Id} is off duty.")
            : c.Record();
    }

    private static Decision? AtIncident(Unit unit) => unit.Incident.Length == 0
        ? null
        : Decision.Refuse(
            "unit-busy",
            $"{unit.Id} sedang di kejadian {unit.Incident}; lepas dahulu.",
            $"{unit.Id} is at incident {unit.Incident}; release it first.");
}
