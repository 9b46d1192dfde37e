using Praja.Documents.Maps;
using Praja.Documents.Plans;
using Praja.Documents.Writing;
using Praja.Operations;

namespace Praja.Documents.Print;

/// <summary>
/// lembar-tugas: one page per beat that the team takes along; it works without signal and without power.
/// </summary>
internal static class DutySheets
{
    // From this many stations on the page is set in smaller type, so that it stays one page.
    private const int DenseFrom = 8;

    public static byte[] Write(PlanView view)
    {
        var title = view.Words.Say("Lembar tugas PAM TPS", "Duty sheets, polling stations");
        var html = HtmlPage.Open(view.Words, title + " - " + view.Plan.Operation, PageStyles.Duty);
        var travel = new TravelModel(view.Operation, view.Doctrine.Travel);
        foreach (var beat in view.Beats)
            Page(view, html, beat, travel);
        return HtmlPage.Finish(html);
    }

    private static void Page(PlanView view, MarkupWriter html, BeatView beat, TravelModel travel)
    {
        StationView[] stations = [.. beat.Beat.Stations.Select(view.Station)];
        html.Open("section", ("class", stations.Length >= DenseFrom ? "dense" : null));
        HtmlPage.Letterhead(html, view);
        Head(view, html, beat);
        Facts(view, html, beat);
        if (beat.Missing.Count > 0) Alarm(view, html, beat);
        Stations(view, html, stations, travel);
        html.Open("table", ("class", "halves")).Open("tbody").Open("tr").Open("td");
        html.Leaf("h2", view.Words.Say("Denah beat", "Sketch of the beat"));
        BeatSketch.Draw(view, html, beat, stations);
        DutyOrders.Leave(view, html, beat, stations[0]);
        DutyOrders.Call(view, html, beat);
        html.Close().Open("td");
        DutyOrders.Partners(view, html, stations);
        DutyOrders.Rules(view, html);
        html.Close(4).Line();
        DutyOrders.Reports(view, html);
        DutyOrders.Sign(view, html, beat);
        html.Close().Line();
    }

    private static void Head(PlanView view, MarkupWriter html, BeatView beat)
    {
        var words = view.Words;
        html.Leaf("h1", words.Say("LEMBAR TUGAS PAM TPS - BEAT ", "POLLING STATION DUTY SHEET - BEAT ") + beat.Beat.Id);
        var villages = string.Join(", ", beat.Beat.Villages.Select(view.RegionName));
        html.Leaf(
            "p",
            $"{words.DayWithName(view.Plan.ElectionDate)} | {words.Say("Kec.", "District")} "
                + $"{view.DistrictName(beat.Beat.District)}"
            + $" | {words.Say("Desa/Kel.", "Village")} {villages} | {view.Plan.Operation}",
            ("class", "sub"));
        html.Leaf("p", words.Say("Surat Perintah (Sprin) nomor: ", "Duty order (Sprin) number: ")
            + new string('.', 60), ("class", "sub")).Line();
    }

    private static void Facts(PlanView view, MarkupWriter html, BeatView beat)
    {
        var words = view.Words;
        html.Open("table", ("class", "facts")).Open("tr");
        Fact(html, words.Say("Kategori", "Band"), view.Band(beat.Beat.Band).Name);
        Fact(html, words.Say("Polri", "Police"), People(view, beat, Agency.Polri));
        Fact(html, "TNI", People(view, beat, Agency.Tni));
        Fact(html, "Linmas", words.Number(beat.Beat.Linmas));
        Fact(html, words.Say("Berangkat", "Leave"), beat.Main is null ? "-" : words.Departure(beat.DaysBefore));
        Fact(html, words.Say("Keliling beat", "Round of the beat"),
            beat.Beat.Stations.Count == 1 ? "-" : words.Minutes(beat.Beat.RouteMinutes));
        html.Close(2).Line();
    }

    private static void Fact(MarkupWriter html, string what, string value) =>
        html.Open("td").Leaf("span", what).Leaf("b", value).Close();

    private static string People(PlanView view, BeatView beat, Agency agency)
    {
        var sent = beat.Sent.Where(a => view.Voting.AgencyOf(a) == agency).ToArray();
        return sent.Length == 0 ? "-" : view.Words.Number(sent.Sum(a => a.People));
    }

    private static void Alarm(PlanView view, MarkupWriter html, BeatView beat)
    {
        var missing = string.Join(
            ", ", beat.Missing.Select(m => $"{view.Words.Number(m.Missing)} {view.Words.Name(m.Agency)}"));
        html.Leaf("p", view.Words.Say("BELUM TERISI: ", "NOT FILLED: ") + missing + view.Words.Say(
            ". Tunggu keputusan Kabag Ops sebelum lembar ini dibagikan.",
            ". Wait for the head of operations before handing this out."), ("class", "alarm"));
    }

    private static void Stations(PlanView view, MarkupWriter html, StationView[] stations, TravelModel travel)
    {
        var words = view.Words;
        html.Leaf("h2", words.Say("TPS yang dijaga, menurut urutan kunjungan", "Stations, in visiting order"));
        var villages = stations.Select(s => s.Site.Region).Distinct(StringComparer.Ordinal).Count() > 1;
        html.Open("table", ("class", "grid")).Open("tr").Leaf("th", "No.").Leaf("th", "TPS");
        if (villages) html.Leaf("th", words.Say("Desa/Kelurahan", "Village"));
        html.Leaf("th", words.Say("Pemilih", "Voters"), ("class", "n"))
            .Leaf("th", words.Say("Indeks", "Index"), ("class", "n"));
        html.Leaf("th", words.Say("Mengapa", "Why"))
            .Leaf("th", words.Say("Dari sebelumnya", "From previous"), ("class", "nowrap")).Close();
        for (var i = 0; i < stations.Length; i++)
        {
            var station = stations[i];
            html.Open("tr").Leaf("td", words.Number(i + 1), ("class", "n"))
                .Leaf("td", station.Site.Name, ("class", "nowrap"));
            if (villages) html.Leaf("td", view.RegionName(station.Site.Region));
            html.Leaf("td", station.Site.Voters is { } v ? words.Number(v) : "-", ("class", "n"));
            html.Leaf("td", words.Number(station.Planned.Index, 1), ("class", "n"))
                .Leaf("td", Reasons.Short(view, station, most: 2));
            html.Leaf("td", i == 0 ? "-" : Leg(view, travel, stations[i - 1], station), ("class", "nowrap")).Close();
        }
        html.Close().Line();
    }

    private static string Leg(PlanView view, TravelModel travel, StationView from, StationView to)
    {
        var time = travel.Between(
            TravelPoint.Of(from.Site, view.PositionOf(from)), TravelPoint.Of(to.Site, view.PositionOf(to)));
        return view.Words.Minutes(time.Minutes) + ", " + view.Words.Name(time.Mode);
    }
}
