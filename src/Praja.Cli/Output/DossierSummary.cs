using System.Globalization;
using Praja.Operations;

namespace Praja.Cli.Output;

/// <summary>The few figures by which a planner recognises a dossier.</summary>
internal static class DossierSummary
{
    internal static void Print(Screen screen, Operation operation)
    {
        var stations = operation.Sites.Count(s => s.Kind == SiteKind.Tps);
        var districts = operation.Regions.Count(r => r.Level == RegionLevel.District);
        var villages = operation.Regions.Count(r => r.Level == RegionLevel.Village);
        screen.Heading(operation.Profile.Name);
        screen.Table(
            [screen.Say("Data", "Data"), screen.Say(">Jumlah", ">Count")],
            [
                [screen.Say("TPS", "Polling stations"), Number(screen, stations)],
                [screen.Say("Kecamatan", "Districts"), Number(screen, districts)],
                [screen.Say("Desa/kelurahan", "Villages"), Number(screen, villages)],
                [screen.Say("Pemilih", "Voters"), Number(screen, operation.Sites.Sum(s => (long)(s.Voters ?? 0)))],
                .. Enum.GetValues<Agency>().Select(agency => (IReadOnlyList<string>)
                    [AgencyName(screen, agency), Number(screen, Strength(operation, agency))]),
            ]);
        foreach (var note in operation.Profile.Notes)
            screen.Line("- " + note);
        screen.Line();
    }

    internal static string AgencyName(Screen screen, Agency agency) => agency switch
    {
        Agency.Polri => screen.Say("Polri", "Police"),
        Agency.Tni => screen.Say("TNI", "Army"),
        Agency.Linmas => screen.Say("Linmas", "Civil protection"),
        _ => screen.Say("Pemda", "Local government"),
    };

    internal static string Number(Screen screen, long value) =>
        value.ToString("N0", CultureInfo.GetCultureInfo(screen.Language == Language.English ? "en-US" : "id-ID"));

    private static long Strength(Operation operation, Agency agency) =>
        operation.Forces.Where(f => f.Agency == agency).Sum(f => (long)f.Strength);
}
