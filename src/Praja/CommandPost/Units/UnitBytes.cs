namespace Praja.CommandPost.Units;

/// <summary>Units and requests in a snapshot.</summary>
internal static class UnitBytes
{
    /// <summary>Writes a unit.</summary>
    public static void Write(PictureWriter writer, Unit unit)
    {
        writer.Write(unit.Id);
        writer.Write(unit.People);
        writer.Write((int)unit.Status);
        writer.Write(unit.Since);
        writer.Write(unit.Incident);
        writer.Write(unit.LastIncident);
        writer.Write(unit.IsBroken);
        writer.Write(unit.IsOffDuty);
        writer.Write(unit.BusySince);
        writer.Write(unit.Worked.Ticks);
        writer.Write(unit.RestUntil);
        writer.Write(unit.Trips);
        writer.Write(unit.Request);
        writer.Write(unit.Home);
    }

    /// <summary>Reads a unit into the one of its id.</summary>
    public static void Read(PictureReader reader, Func<string, Unit> find)
    {
        var unit = find(reader.Text());
        unit.People = reader.Int();
        unit.Status = (UnitStatus)reader.Int();
        unit.Since = reader.OptionalInstant();
        unit.Incident = reader.Text();
        unit.LastIncident = reader.Text();
        unit.IsBroken = reader.Bool();
        unit.IsOffDuty = reader.Bool();
        unit.BusySince = reader.OptionalInstant();
        unit.Worked = new TimeSpan(reader.Long());
        unit.RestUntil = reader.OptionalInstant();
        unit.Trips = reader.Int();
        unit.Request = reader.Text();
        unit.Home = reader.Text();
    }

    /// <summary>Writes a request.</summary>
    public static void Write(PictureWriter writer, HelpRequest request)
    {
        writer.Write(request.Number);
        writer.Write(request.RequestedAt);
        writer.Write(request.Direction);
        writer.Write(request.To);
        writer.Write(request.People);
        writer.Write(request.Incident);
        writer.Write(request.Reason);
        writer.Write(request.AnsweredAt);
        writer.Write(request.Granted);
        writer.Write(request.From);
        writer.Write(request.Until);
        writer.Write(request.AnswerReason);
        writer.Write(request.Arrived);
        writer.Write(request.WithdrawnFor);
    }

    /// <summary>Reads a request.</summary>
    public static HelpRequest ReadRequest(PictureReader reader) => new(
        reader.Text(), reader.Instant(), reader.Text(), reader.Text(), reader.Int(), reader.Text(), reader.Text())
    {
        AnsweredAt = reader.OptionalInstant(),
        Granted = reader.Int(),
        From = reader.OptionalInstant(),
        Until = reader.OptionalInstant(),
        AnswerReason = reader.Text(),
        Arrived = reader.Int(),
        WithdrawnFor = reader.Text(),
    };

    /// <summary>Writes a relief asked for.</summary>
    public static void Write(PictureWriter writer, ReliefRequest relief)
    {
        writer.Write(relief.From);
        writer.Write(relief.Relief);
        writer.Write(relief.RequestedAt);
        writer.Write(relief.To);
        writer.Write(relief.Reason);
    }

    /// <summary>Reads a relief asked for.</summary>
    public static ReliefRequest ReadRelief(PictureReader reader) =>
        new(reader.Text(), reader.Text(), reader.Instant(), reader.Text(), reader.Text());
}
