using Praja.CommandPost.Incidents;
using Praja.Journal;

namespace Praja.CommandPost.Units;

// The post never sends anybody by itself. Whoever orders a unit sees what is recommended; what was recommended, what
// was chosen, and why when it differs, go into the order's entry.

/// <summary>Decisions: units sent, there, and away again.</summary>
internal static class OrderRules
{
    /// <summary>A unit is ordered to go.</summary>
    public static Decision Order(IncidentCase c)
    {
        if (Found(c, out var unit) is { } unknown) return unknown;
        if (UnitCase.Busy(unit!) is { } busy) return busy;
        var body = c.Body.Set("people", BodyValue.Of(c.Body.Amount("people") ?? unit!.People))
            .Without("recommended").Without("travel_minutes").Without("uncovered_share");
        if (body.Amount("people") is not (>= 0 and <= 10_000))
            return Decision.Refuse("count-invalid", "people: 0 sampai 10000.", "people: 0 to 10000.");
        var advice = DispatchAdvice.For(c.Picture, c.Incident, c.Now, null);
        string[] recommended = [.. advice.Recommended.Take(DispatchAdvice.MostNamed).Select(r => r.Unit)];
        if (recommended.Length > 0)
        {
            if (!recommended.Contains(unit!.Id) && BodyCheck.Reason(body) is { } reason) return reason;
            body = body.Set("recommended", BodyValue.Of(recommended));
        }
        if (advice.Candidates.FirstOrDefault(r => r.Unit == unit!.Id) is { } chosen)
        {
            body = body.With("travel_minutes", Math.Round((decimal)chosen.TravelSeconds / 60, 1));
            if (chosen.UncoveredShare is { } share) body = body.With("uncovered_share", Math.Round((decimal)share, 4));
        }
        return c.Record(body);
    }

    /// <summary>A unit had set out of its own accord.</summary>
    public static Decision Engage(IncidentCase c)
    {
        if (Found(c, out var unit) is { } unknown) return unknown;
        return UnitCase.Busy(unit!) ?? c.Record();
    }

    /// <summary>It is there; the post counts who is.</summary>
    public static Decision Arrive(IncidentCase c)
    {
        if (Found(c, out var unit) is { } unknown) return unknown;
        if (unit!.Incident != c.Incident.Number) return NotThere(c, unit);
        if (unit.Status == UnitStatus.OnScene)
        {
            return Decision.Refuse(
                "unit-there", $"{unit.Id} sudah tercatat di tempat.", $"{unit.Id} is on record as there.");
        }
        var there = c.Incident.Units.Where(u => u.Value && u.Key != unit.Id)
            .Sum(u => (long)(c.Picture.Units.Find(u.Key)?.People ?? 0));
        return c.Record(c.Body.Set("people_there", BodyValue.Of(there + unit.People)));
    }

    /// <summary>Something about a unit of this incident.</summary>
    public static Decision OfIts(IncidentCase c)
    {
        if (Found(c, out var unit) is { } unknown) return unknown;
        return unit!.Incident == c.Incident.Number ? c.Record() : NotThere(c, unit);
    }

    private static Decision? Found(IncidentCase c, out Unit? unit)
    {
        var id = c.Body.Text("unit");
        unit = c.Picture.Units.Find(id);
        return unit is null ? UnitCase.Unknown(id) : null;
    }

    private static Decision NotThere(IncidentCase c, Unit unit) => Decision.Refuse(
        "unit-not-ordered",
        $"{unit.Id} tidak diperintahkan ke kejadian {c.Incident.Number}.",
        $"{unit.Id} was not ordered to incident {c.Incident.Number}.");
}
