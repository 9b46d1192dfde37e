using System.Text.Json;
using Praja.Documents.Plans;
using Praja.Operations;

namespace Praja.Documents.Maps;

/// <summary>
/// peta.geojson (RFC 7946): districts, beats, stations, commands and reserves as features that a GIS opens.
/// </summary>
internal static class PlanGeoJson
{
    public static byte[] Write(PlanView view)
    {
        using var stream = new MemoryStream(1 << 17);
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteString("name", view.Plan.Operation);
            json.WriteString("note", view.Words.Say(
                "TERBATAS. Posisi TPS dengan quality generated atau centre bukan titik survei.",
                "RESTRICTED. Station positions of quality generated or centre are not surveyed."));
            json.WriteStartArray("features");
            foreach (var boundary in view.Operation.Boundaries) District(view, json, boundary);
            foreach (var beat in view.Beats) BeatLines(view, json, beat);
            foreach (var station in view.Stations) Station(view, json, station);
            foreach (var command in view.Operation.Commands) Base(view, json, command);
            foreach (var unit in view.Plan.Reserves.Units) Reserve(view, json, unit);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void District(PlanView view, Utf8JsonWriter json, Boundary boundary)
    {
        Start(json, "region", boundary.Code, view.RegionName(boundary.Code));
        Geometry(json, "MultiPolygon");
        foreach (var ring in boundary.Rings)
        {
            json.WriteStartArray();
            json.WriteStartArray();
            foreach (var point in ring) Position(json, point);
            json.WriteEndArray();
            json.WriteEndArray();
        }
        json.WriteEndArray();
        End(json);
    }

    private static void BeatLines(PlanView view, Utf8JsonWriter json, BeatView beat)
    {
        Start(json, "beat", beat.Beat.Id, "Beat " + beat.Beat.Id);
        json.WriteString("band", beat.Beat.Band);
        json.WriteString("command", beat.Beat.Command);
        json.WriteNumber("stations", beat.Beat.Stations.Count);
        json.WriteNumber("police", beat.Beat.Police);
        json.WriteNumber("army", beat.Beat.Army);
        json.WriteNumber("missing", beat.Missing.Sum(m => m.Missing));
        json.WriteNumber("minutes", beat.Minutes);
        Geometry(json, "MultiLineString");
        foreach (var id in beat.Beat.Stations)
        {
            json.WriteStartArray();
            Position(json, beat.Beat.Centre);
            Position(json, view.PositionOf(view.Station(id)));
            json.WriteEndArray();
        }
        json.WriteEndArray();
        End(json);
    }

    private static void Station(PlanView view, Utf8JsonWriter json, StationView station)
    {
        Start(json, "station", station.Site.Id, station.Site.Name);
        json.WriteString("band", station.Planned.Band);
        json.WriteNumber("index", Math.Round(station.Planned.Index, 2));
        json.WriteString("beat", station.Planned.Beat);
        json.WriteString("command", station.Beat.Beat.Command);
        json.WriteString("quality", station.Site.Quality switch
        {
            PositionQuality.Stated => "stated",
            PositionQuality.Generated => "generated",
            _ => "centre",
        });
        Point(json, view.PositionOf(station));
    }

    private static void Base(PlanView view, Utf8JsonWriter json, Command command)
    {
        if (command.Position is not { } position) return;
        Start(json, "command", command.Id, command.Name);
        json.WriteString("agency", view.Words.Name(command.Agency));
        json.WriteNumber("sent", view.Voting.Period.Assignments.Where(a => a.Command == command.Id).Sum(a => a.People));
        Point(json, position);
    }

    private static void Reserve(PlanView view, Utf8JsonWriter json, Planning.ReserveUnit unit)
    {
        Start(json, "reserve", unit.Force, view.PlaceName(unit.Station));
        json.WriteString("agency", view.Words.Name(unit.Agency));
        json.WriteNumber("people", unit.People);
        json.WriteNumber("covers", unit.Covers);
        Point(json, unit.Position);
    }

    private static void Start(Utf8JsonWriter json, string kind, string id, string name)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("kind", kind);
        json.WriteString("id", id);
        json.WriteString("name", name);
    }

    private static void Geometry(Utf8JsonWriter json, string type)
    {
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", type);
        json.WriteStartArray("coordinates");
    }

    private static void Point(Utf8JsonWriter json, Coordinate position)
    {
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WritePropertyName("coordinates");
        Position(json, position);
        End(json);
    }

    private static void Position(Utf8JsonWriter json, Coordinate point)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round(point.Longitude, 6));
        json.WriteNumberValue(Math.Round(point.Latitude, 6));
        json.WriteEndArray();
    }

    private static void End(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
