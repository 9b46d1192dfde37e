using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Praja.Algorithms.Statistics;
using Praja.Rehearsal.Fitting;

namespace Praja.Cli.Output;

/// <summary>Fitted rates, as a table or as JSON.</summary>
internal static class FitSummary
{
    internal static ExitCode Tell(
        ParseResult call, Screen screen, Loaded loaded, FitResult fit, ProblemList problems, string file)
    {
        var code = ProblemReport.CodeOf(problems);
        if (call.GetValue(CallOptions.Json))
        {
            Json.Print(json => Write(json, fit, problems, screen.Language, code));
            return code;
        }
        if (problems.Count > 0) ProblemReport.Print(screen, problems);
        Print(screen, loaded, fit);
        if (file.Length > 0)
        {
            screen.Line(screen.Say(
                $"Ditulis ke {file}: tempelkan pada bagian rehearsal doktrin.",
                $"Written to {file}: put it into the doctrine's section rehearsal."));
        }
        return code;
    }

    private static void Print(Screen screen, Loaded loaded, FitResult fit)
    {
        var count = DossierSummary.Number(screen, fit.Incidents);
        var (from, to) = (Day(fit.From), Day(fit.To));
        screen.Heading(screen.Say($"{count} kejadian, {from} s.d. {to}", $"{count} incidents, {from} to {to}"));
        var types = loaded.Doctrine.Incidents.ToDictionary(i => i.Id, i => i.Name, StringComparer.Ordinal);
        screen.Table(
            [screen.Say("Tahapan", "Stage"), screen.Say("Jenis", "Type"), screen.Say("Tempat", "Place"),
                screen.Say("Kelas", "Class"), screen.Say(">Kejadian", ">Incidents"), screen.Say(">Hari", ">Days"),
                screen.Say(">Per 1.000 tempat/hari", ">Per 1,000 places/day"), screen.Say("95 %", "95%"),
                screen.Say(">Varians/rata-rata", ">Variance/mean")],
            fit.Rates.SelectMany(r => Rows(screen, types, r)));
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(
        Screen screen, Dictionary<string, Text> types, FittedRate rate)
    {
        var type = types.TryGetValue(rate.Incident, out var name) ? screen.Say(name) : rate.Incident;
        yield return
        [
            rate.Stage, type, Word(rate), screen.Say("semua", "all"), Number(rate.Count), Number(rate.Days),
            Number(rate.Per1000.Value), Interval(rate.Per1000), Number(rate.Dispersion),
        ];
        foreach (var band in rate.Bands)
        {
            yield return
            [
                "", "", "", band.Band, Number(band.Count), "", Number(band.Per1000.Value), Interval(band.Per1000), "",
            ];
        }
    }

    private static void Write(
        Utf8JsonWriter json, FitResult fit, ProblemList problems, Language language, ExitCode code)
    {
        json.WriteStartObject();
        json.WriteNumber("exit", (int)code);
        json.WriteNumber("incidents", fit.Incidents);
        json.WriteString("from", Day(fit.From));
        json.WriteString("to", Day(fit.To));
        json.WriteStartArray("rates");
        foreach (var rate in fit.Rates)
        {
            json.WriteStartObject();
            json.WriteString("incident", rate.Incident);
            json.WriteString("stage", rate.Stage);
            json.WriteString("target", Word(rate));
            json.WriteNumber("count", rate.Count);
            json.WriteNumber("days", rate.Days);
            ComparisonSummary.Estimate(json, "per_1000", rate.Per1000);
            json.WriteStartObject("bands");
            foreach (var band in rate.Bands)
                ComparisonSummary.Estimate(json, band.Band, band.Per1000);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Json.Problems(json, problems, language);
        json.WriteEndObject();
    }

    private static string Word(FittedRate rate) => JsonNamingPolicy.SnakeCaseLower.ConvertName(rate.Target.ToString());

    private static string Interval(Estimate e) => $"({Number(e.Low)} - {Number(e.High)})";

    private static string Number(double value) =>
        double.IsNaN(value) ? "-" : value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
