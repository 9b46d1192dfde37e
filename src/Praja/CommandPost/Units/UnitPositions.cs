using Praja.Doctrine;

namespace Praja.CommandPost.Units;

/// <summary>Where a unit said it is.</summary>
/// <param name="Unit">Unit id.</param>
/// <param name="At">Where.</param>
/// <param name="AccuracyMeters">How sure, metres; null when not said.</param>
/// <param name="Time">When, by the unit.</param>
public sealed record UnitPosition(string Unit, Coordinate At, double? AccuracyMeters, DateTimeOffset Time);

// Positions never enter the journal: what is written there stays for ever, and where somebody was is nobody's
// business (UU 27/2022). Only the newest of each unit on duty is held, in memory, until the doctrine's time has passed
// or it goes off duty.

/// <summary>The newest position of each unit on duty, for a short time. Thread-safe.</summary>
public sealed class UnitPositions
{
    // A phone's clock may be fast by as much; a choice of ours, unsourced.
    private static readonly TimeSpan FastestClock = TimeSpan.FromMinutes(2);

    private readonly Lock gate = new();
    private readonly SortedDictionary<string, UnitPosition> newest = new(StringComparer.Ordinal);

    /// <summary>Takes a report in.</summary>
    /// <param name="picture">The picture now.</param>
    /// <param name="position">The report.</param>
    /// <param name="now">When it came.</param>
    /// <returns>Why it is not held; null when it is, or a newer one is.</returns>
    public Refusal? Take(Picture picture, UnitPosition position, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(position);
        var rules = picture.Frame.Doctrine.Response;
        if (picture.Units.Find(position.Unit) is not { } unit)
        {
            return new("unit-unknown", new(
                $"Satuan {position.Unit} tidak ada di rencana maupun di antara bantuan yang datang.",
                $"Neither the plan nor the help that came has a unit {position.Unit}."));
        }
        if (!IsOnDuty(unit))
        {
            return new("unit-off-duty", new(
                $"{unit.Id} sedang tidak bertugas; posisinya tidak disimpan.",
                $"{unit.Id} is off duty; its position is not held."));
        }
        if (Math.Abs(position.At.Latitude) is not <= 90 || Math.Abs(position.At.Longitude) is not <= 180)
        {
            return new("position-invalid", new(
                "Posisi: latitude -90 sampai 90 dan longitude -180 sampai 180, keduanya.",
                "A position: latitude -90 to 90 and longitude -180 to 180, both."));
        }
        if (position.Time > now + FastestClock || position.Time < now.AddMinutes(-rules.PositionKeptMinutes))
        {
            return new("position-time", new(
                $"Waktu posisi harus dalam {rules.PositionKeptMinutes} menit terakhir.",
                $"A position's time lies within the last {rules.PositionKeptMinutes} minutes."));
        }
        lock (gate)
        {
            if (!newest.TryGetValue(unit.Id, out var known) || known.Time <= position.Time)
                newest[unit.Id] = position;
        }
        return null;
    }

    /// <summary>What is held of units on duty; what is too old, or of a unit off duty, is forgotten.</summary>
    public IReadOnlyList<UnitPosition> Known(Picture picture, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var oldest = now.AddMinutes(-picture.Frame.Doctrine.Response.PositionKeptMinutes);
        lock (gate)
        {
            var gone = newest.Values
                .Where(p => p.Time < oldest || picture.Units.Find(p.Unit) is not { } unit || !IsOnDuty(unit))
                .Select(p => p.Unit).ToArray();
            foreach (var unit in gone)
                newest.Remove(unit);
            return [.. newest.Values];
        }
    }

    /// <summary>True when a position is older than the doctrine's time.</summary>
    public static bool IsStale(UnitPosition position, ResponseRules rules, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(rules);
        return position.Time < now.AddMinutes(-rules.PositionStaleMinutes);
    }

    /// <summary>Positions that are not stale, by unit id.</summary>
    public IReadOnlyDictionary<string, Coordinate> Fresh(Picture picture, DateTimeOffset now)
    {
        var rules = picture?.Frame.Doctrine.Response ?? throw new ArgumentNullException(nameof(picture));
        return Known(picture, now).Where(p => !IsStale(p, rules, now))
            .ToDictionary(p => p.Unit, p => p.At, StringComparer.Ordinal);
    }

    private static bool IsOnDuty(Unit unit) => !unit.IsOffDuty && unit.Status != UnitStatus.Resting;
}
