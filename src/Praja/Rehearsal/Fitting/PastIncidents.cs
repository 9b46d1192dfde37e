using System.Globalization;
using Praja.Doctrine;
using Praja.Operations;
using Praja.Operations.Checks;
using Praja.Operations.Dossiers;

namespace Praja.Rehearsal.Fitting;

/// <summary>An incident of the past.</summary>
/// <param name="Date">Day.</param>
/// <param name="Time">Time of day; null when unknown.</param>
/// <param name="Incident">Incident type id.</param>
/// <param name="Target">Kind of place.</param>
/// <param name="Stage">Stage id.</param>
/// <param name="Band">Band id; empty when unknown.</param>
/// <param name="Place">Where it stands in the file.</param>
public sealed record PastIncident(
    DateOnly Date, TimeOnly? Time, string Incident, SiteKind Target, string Stage, string Band, Place Place);

/// <summary>Reads a list of past incidents. All problems are told at once.</summary>
public sealed class PastIncidents
{
    private static readonly string[] Times = ["HH:mm", "H:mm", "HH.mm", "H.mm", "HH:mm:ss"];

    private readonly DoctrineBook doctrine;
    private readonly FitSettings settings;
    private readonly ProblemList problems;
    private readonly NearestNames nearest = new();
    private readonly PastPlaces places;
    private readonly PastStages stages;

    private PastIncidents(Operation operation, DoctrineBook doctrine, FitSettings settings, ProblemList problems)
    {
        (this.doctrine, this.settings, this.problems) = (doctrine, settings, problems);
        places = new(operation, problems);
        stages = new(operation, doctrine, problems);
    }

    /// <summary>The rows that could be read; what is wrong with the others is told.</summary>
    public static IReadOnlyList<PastIncident> Bind(
        Sheet sheet, Operation operation, DoctrineBook doctrine, FitSettings settings, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(doctrine);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(problems);
        var reader = new PastIncidents(operation, doctrine, settings, problems);
        return SheetRows.Of(sheet, PastIncidentSheet.Columns, reader.Row, problems);
    }

    private PastIncident Row(RowCells row)
    {
        var date = row.RequiredDate("date");
        var incident = row.RequiredSlug("incident");
        var place = row.Required("place");
        var target = row.Choice("target", Vocabulary.SiteKinds, SiteKind.Tps);
        var read = new PastIncident(
            date, TimeOf(row.Text("time"), row.Place), incident, places.TargetOf(place, target, row.Place),
            row.Slug("stage"), BandOf(place, row.Slug("band"), row.Place), row.Place);
        if (incident.Length > 0 && doctrine.Incidents.All(i => i.Id != incident))
        {
            var near = nearest.To(incident, doctrine.Incidents.Select(i => i.Id));
            problems.Add(FitProblems.UnknownIncident, row.Place with { Field = "incident" }, incident, near);
        }

        return row.Failed ? read : read with { Stage = stages.Of(read) };
    }

    private TimeOnly? TimeOf(string text, Place place)
    {
        if (text.Length == 0) return null;
        var invariant = CultureInfo.InvariantCulture;
        if (TimeOnly.TryParseExact(text, Times, invariant, DateTimeStyles.None, out var time)) return time;
        problems.Add(FitProblems.BadTime, place with { Field = "time" }, text);
        return null;
    }

    private string BandOf(string place, string stated, Place at)
    {
        if (stated.Length == 0) return settings.Bands.GetValueOrDefault(place, "");
        if (doctrine.Bands.Any(b => b.Id == stated)) return stated;
        var bands = string.Join(", ", doctrine.Bands.Select(b => b.Id));
        problems.Add(FitProblems.UnknownBand, at with { Field = "band" }, stated, bands);
        return "";
    }
}
