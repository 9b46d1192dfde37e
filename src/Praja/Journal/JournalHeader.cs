using System.Globalization;

namespace Praja.Journal;

/// <summary>What a journal is of: the body of its first entry.</summary>
public sealed record JournalHeader
{
    /// <summary>Kind of the first entry.</summary>
    public const string Kind = "journal_opened";

    /// <summary>Name and version of the format.</summary>
    public const string SchemaName = "praja-journal/1";

    /// <summary>Operation's name.</summary>
    public required string Operation { get; init; }

    /// <summary>Region code.</summary>
    public required string Region { get; init; }

    /// <summary>Doctrine id.</summary>
    public required string Doctrine { get; init; }

    /// <summary>Minutes by which local time is ahead of UTC, e.g. 420 for WIB.</summary>
    public int UtcOffsetMinutes { get; init; }

    /// <summary>SHA-256 of the plan file, lower-case hexadecimal; empty when there is none.</summary>
    public string PlanSha256 { get; init; } = "";

    /// <summary>The run of a simulation; null for an exercise or an operation.</summary>
    public SimulatedRun? Run { get; init; }

    /// <summary>The header as a body.</summary>
    public EntryBody ToBody()
    {
        var body = EntryBody.Empty
            .With("schema", SchemaName)
            .With("operation", Operation)
            .With("region", Region)
            .With("doctrine", Doctrine)
            .With("utc_offset_minutes", UtcOffsetMinutes);
        if (PlanSha256.Length > 0) body = body.With("plan_sha256", PlanSha256);
        return Run is null
            ? body
            : body
                .With("stage", Run.Stage)
                .With("day", Run.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .With("seed", Run.Seed.ToString(CultureInfo.InvariantCulture))
                .With("run", Run.Number);
    }
}

/// <summary>Which run of a rehearsal a journal tells: with the plan and the dossier it can be made again.</summary>
/// <param name="Stage">Stage id.</param>
/// <param name="Day">The rehearsed day.</param>
/// <param name="Seed">Seed; written as text, since it may have more digits than a number keeps.</param>
/// <param name="Number">Run number from 0.</param>
public sealed record SimulatedRun(string Stage, DateOnly Day, ulong Seed, int Number);
