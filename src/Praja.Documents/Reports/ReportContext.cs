using System.Globalization;
using Praja.CommandPost.Routine;
using Praja.Documents.Plans;
using Praja.Operations;

namespace Praja.Documents.Reports;

/// <summary>What a report's document is written from.</summary>
/// <param name="Operation">The dossier.</param>
/// <param name="Draft">The draft.</param>
/// <param name="UtcOffsetMinutes">Minutes local time is ahead of UTC.</param>
/// <param name="Language">Language of the document.</param>
public sealed record ReportContext(Operation Operation, ReportDraft Draft, int UtcOffsetMinutes, Language Language)
{
    internal Wording Words { get; } = new(Language);

    /// <summary>The leading command; null when the dossier has none.</summary>
    internal Command? Leader => Operation.Commands.FirstOrDefault(c => c.Id == Operation.Profile.Command);

    /// <summary>The command above it; null when the dossier has none.</summary>
    internal Command? Above => Operation.Commands.FirstOrDefault(c => c.Id == Leader?.Parent);

    /// <summary>Name of a command; what it is called by where the dossier has none of that id.</summary>
    internal string NameOf(string command) =>
        Operation.Commands.FirstOrDefault(c => c.Id == command)?.Name ?? command;

    /// <summary>08.15, or 26/11 08.15 on another day.</summary>
    internal string Hour(DateTimeOffset time)
    {
        var local = Local(time);
        var sameDay = local.Date == Local(Draft.At).Date;
        return local.ToString(sameDay ? "HH.mm" : "dd/MM HH.mm", CultureInfo.InvariantCulture);
    }

    /// <summary>Rabu, 27 November 2024 pukul 08.15 WITA.</summary>
    internal string Moment(DateTimeOffset time)
    {
        var local = Local(time);
        return Words.DayWithName(DateOnly.FromDateTime(local)) + Words.Say(" pukul ", " at ")
            + local.ToString("HH.mm", CultureInfo.InvariantCulture) + " " + Zone;
    }

    private string Zone => UtcOffsetMinutes switch
    {
        420 => "WIB",
        480 => "WITA",
        540 => "WIT",
        _ => "UTC+" + (UtcOffsetMinutes / 60.0).ToString("0.##", CultureInfo.InvariantCulture),
    };

    private DateTime Local(DateTimeOffset time) => time.UtcDateTime.AddMinutes(UtcOffsetMinutes);
}
