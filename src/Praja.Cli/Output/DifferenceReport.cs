using System.Globalization;
using System.Text.Json;
using Praja.Planning;

namespace Praja.Cli.Output;

/// <summary>What changed between two plans, as tables or as JSON.</summary>
internal static class DifferenceReport
{
    private const int MostRows = 40;

    internal static void Print(Screen screen, PlanDifference difference)
    {
        if (difference.IsEmpty)
        {
            screen.Line(screen.Say("Tidak ada perbedaan.", "Nothing differs."));
            return;
        }
        string[] headers = [screen.Say("Apa", "What"), screen.Say(">Lama", ">Before"), screen.Say(">Baru", ">After")];
        screen.Table(headers, difference.Figures.Select(f =>
            (IReadOnlyList<string>)[screen.Say(f.Name), Figure(f.Before), Figure(f.After)]));
        Section(screen, screen.Say("Personel per komando", "People by command"), headers,
            [.. difference.Commands.Select(c =>
                (IReadOnlyList<string>)[c.Command, Figure(c.Before), Figure(c.After)])]);
        Section(screen, screen.Say("TPS yang kelas atau regunya berubah", "Stations whose class or team changed"),
            ["TPS", screen.Say("Kelas", "Class"), screen.Say("Regu", "Team")],
            [.. difference.Stations.Select(s => (IReadOnlyList<string>)
                [s.Site, Change(s.BandBefore, s.BandAfter), Change(s.BeatBefore, s.BeatAfter)])]);
        Section(screen, screen.Say("Regu yang asalnya berubah", "Teams that come from elsewhere"),
            [screen.Say("Regu", "Team"), screen.Say("Lama", "Before"), screen.Say("Baru", "After")],
            [.. difference.Teams.Select(t => (IReadOnlyList<string>)[t.Beat, t.Before, t.After])]);
    }

    internal static void Write(Utf8JsonWriter json, PlanDifference difference)
    {
        json.WriteStartObject();
        json.WriteBoolean("empty", difference.IsEmpty);
        Array(json, "figures", difference.Figures, f =>
        {
            json.WriteString("figure", f.Figure);
            json.WriteNumber("before", f.Before);
            json.WriteNumber("after", f.After);
        });
        Array(json, "commands", difference.Commands, c =>
        {
            json.WriteString("command", c.Command);
            json.WriteNumber("before", c.Before);
            json.WriteNumber("after", c.After);
        });
        Array(json, "stations", difference.Stations, s =>
        {
            json.WriteString("site", s.Site);
            json.WriteString("bandBefore", s.BandBefore);
            json.WriteString("bandAfter", s.BandAfter);
            json.WriteString("beatBefore", s.BeatBefore);
            json.WriteString("beatAfter", s.BeatAfter);
        });
        Array(json, "teams", difference.Teams, t =>
        {
            json.WriteString("beat", t.Beat);
            json.WriteString("before", t.Before);
            json.WriteString("after", t.After);
        });
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Section(
        Screen screen, string title, IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0) return;
        screen.Heading($"{title}: {rows.Count}");
        screen.Table(headers, rows.Take(MostRows));
        if (rows.Count <= MostRows) return;
        screen.Line(screen.Say(
            $"... dan {rows.Count - MostRows} lagi; semuanya dengan --json",
            $"... and {rows.Count - MostRows} more; all with --json"));
    }

    private static string Change(string before, string after) => before == after ? after : $"{before} -> {after}";

    private static string Figure(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
