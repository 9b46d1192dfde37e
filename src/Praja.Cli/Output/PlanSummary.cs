using System.Globalization;
using System.Text.Json;
using Praja.Planning;

namespace Praja.Cli.Output;

/// <summary>What a plan comes to, in a screenful.</summary>
internal static class PlanSummary
{
    internal static void Print(Screen screen, PlanDone done)
    {
        var plan = done.Plan;
        screen.Heading(screen.Say($"Rencana {plan.Operation}", $"Plan of {plan.Operation}"));
        Periods(screen, plan);
        Bands(screen, done);
        Reserves(screen, plan.Reserves);
        Repairs(screen, plan);
        screen.Line();
        screen.Heading(screen.Say("Dokumen", "Documents"));
        var folder = Path.GetRelativePath(Environment.CurrentDirectory, done.Package.Folder);
        foreach (var file in done.Package.Files)
            screen.Line("  " + Path.Combine(folder, file));
        foreach (var note in done.Package.Notes)
            screen.Line("  " + screen.Say(note));
    }

    internal static void Write(Utf8JsonWriter json, PlanDone done)
    {
        var day = done.Plan.VotingDay;
        json.WriteStartObject();
        json.WriteNumber("stations", done.Plan.Stations.Count);
        json.WriteNumber("beats", done.Plan.Beats.Count);
        json.WriteNumber("demanded", day.Demands.Sum(d => (long)d.People));
        json.WriteNumber("assigned", day.Assignments.Sum(a => (long)a.People));
        json.WriteNumber("missing", day.Shortfalls.Sum(s => (long)s.Missing));
        json.WriteNumber("reserveShare", Math.Round(done.Plan.Reserves.CoveredShare, 4));
        json.WriteStartArray("solver");
        foreach (var statement in day.Solver)
        {
            json.WriteStartObject();
            json.WriteString("agency", statement.Agency.ToString().ToLowerInvariant());
            json.WriteString("status", statement.Status);
            json.WriteBoolean("certified", statement.Certified);
            json.WriteNumber("cost", statement.Cost);
            json.WriteNumber("missing", statement.Missing);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("files");
        foreach (var file in done.Package.Files)
            json.WriteStringValue(Path.Combine(done.Package.Folder, file));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Periods(Screen screen, Plan plan) =>
        screen.Table(
            [screen.Say("Periode", "Period"), screen.Say("Tahapan", "Stages"), screen.Say(">Butuh", ">Needed"),
                screen.Say(">Terisi", ">Filled"), screen.Say(">Kurang", ">Missing")],
            plan.Periods.Select(p => (IReadOnlyList<string>)
            [
                Dates(p),
                string.Join(", ", p.Stages),
                DossierSummary.Number(screen, p.Demands.Sum(d => (long)d.People)),
                DossierSummary.Number(screen, p.Assignments.Sum(a => (long)a.People)),
                DossierSummary.Number(screen, p.Shortfalls.Sum(s => (long)s.Missing)),
            ]));

    private static void Bands(Screen screen, PlanDone done) =>
        screen.Table(
            [screen.Say("Kelas", "Class"), screen.Say("Pola", "Pattern"), ">TPS", screen.Say(">Regu", ">Teams"),
                screen.Say(">Polri", ">Police")],
            done.Loaded.Doctrine.Bands.Select(band => (IReadOnlyList<string>)
            [
                screen.Say(band.Name),
                done.Plan.Patterns.FirstOrDefault(p => p.Band == band.Id)?.Id ?? "-",
                DossierSummary.Number(screen, done.Plan.Stations.Count(s => s.Band == band.Id)),
                DossierSummary.Number(screen, done.Plan.Beats.Count(b => b.Band == band.Id)),
                DossierSummary.Number(screen, done.Plan.Beats.Where(b => b.Band == band.Id).Sum(b => (long)b.Police)),
            ]));

    private static void Reserves(Screen screen, ReservePlan reserves)
    {
        var share = (reserves.CoveredShare * 100).ToString("0.0", CultureInfo.InvariantCulture);
        screen.Line(screen.Say(
            $"Cadangan: {reserves.Units.Count} satuan menjangkau {share} % kerawanan "
            + $"dalam {reserves.TargetMinutes} menit ({reserves.Status})",
            $"Reserves: {reserves.Units.Count} units reach {share} % of the risk "
            + $"within {reserves.TargetMinutes} minutes ({reserves.Status})"));
    }

    private static void Repairs(Screen screen, Plan plan)
    {
        foreach (var statement in plan.VotingDay.Solver)
        {
            var certified = statement.Certified
                ? screen.Say("bersertifikat", "certified")
                : screen.Say("tanpa sertifikat", "no certificate");
            screen.Line($"{DossierSummary.AgencyName(screen, statement.Agency)}: {statement.Status}, {certified}, "
                + screen.Say($"kurang {statement.Missing}", $"{statement.Missing} missing"));
        }
        foreach (var repair in plan.Repairs)
            screen.Line("- " + screen.Say(repair.What));
        foreach (var gain in plan.VotingDay.Gains.Take(5))
        {
            var minutes = gain.MinutesSaved.ToString("0", CultureInfo.InvariantCulture);
            var effect = gain.ClosesShortfall
                ? screen.Say("menutup satu kekurangan", "closes one shortfall")
                : screen.Say($"{minutes} menit perjalanan dihemat", $"{minutes} travel minutes saved");
            screen.Line(screen.Say(
                $"  +1 {gain.Agency} di {gain.Command}: {effect}", $"  +1 {gain.Agency} at {gain.Command}: {effect}"));
        }
    }

    private static string Dates(PeriodPlan period) =>
        period.From == period.To ? Date(period.From) : Date(period.From) + " - " + Date(period.To);

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
