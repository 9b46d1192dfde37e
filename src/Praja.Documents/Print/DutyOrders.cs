using System.Globalization;
using Praja.Documents.Plans;
using Praja.Documents.Writing;
using Praja.Planning;

namespace Praja.Documents.Print;

/// <summary>
/// The words of a duty sheet. The rules restate, in our own words, what the orders of February and November 2024 and
/// the neutrality rules say: outside the station, in only when the KPPS asks, no firearm, no record of results, no side
/// taken.
/// </summary>
internal static class DutyOrders
{
    // Polls open at 07.00 and the KPPS prepares from 06.00; the hour of arrival is a proposal, unsourced.
    private static readonly TimeOnly Arrival = new(6, 0);

    private static readonly Text[] RuleTexts =
    [
        new("Berjaga di luar TPS. Masuk hanya atas permintaan KPPS dan keluar lagi setelah selesai.",
            "Stand outside the station. Enter only when the KPPS asks, and leave when done."),
        new("Tanpa senjata api. Perlengkapan diperiksa Provos sebelum berangkat.",
            "No firearm. Kit is checked before leaving."),
        new("Netral: tidak berfoto dengan paslon atau pendukung, tidak memakai atribut, tidak menanggapi pilihan "
            + "siapa pun.",
            "Neutral: no photo with candidates or supporters, no emblem, no word on anyone's choice."),
        new("Jangan mencatat, memotret atau menyebarkan hasil penghitungan.",
            "Do not note, photograph or pass on results of the count."),
        new("Pamit kepada KPPS dan Linmas sebelum pindah TPS; tinggalkan nomor yang dapat dihubungi.",
            "Take leave of the KPPS and Linmas before moving on; leave a number."),
        new("Laporkan setiap kejadian berjenjang, saat itu juga. Pelanggaran pemilihan diteruskan ke PTPS/Bawaslu.",
            "Report each event upward at once. Election violations go to the supervisor (PTPS/Bawaslu)."),
        new("Kotak suara dikawal sampai PPS/PPK; serah terima dengan tanda terima.",
            "Escort the ballot boxes to PPS/PPK; hand over against a receipt."),
        new("Tetap di tempat sampai semuanya selesai dan ada izin kembali.",
            "Stay until everything is finished and you are released."),
    ];

    private static readonly Text[] EventTexts =
    [
        new("tiba di TPS", "arrived"),
        new("logistik lengkap dan tersegel", "material complete and sealed"),
        new("TPS dibuka / ditutup", "station opened / closed"),
        new("penghitungan mulai / selesai (tanpa angka)", "count began / ended (no numbers)"),
        new("kotak suara berangkat / diterima (no. tanda terima)", "boxes left / received (receipt no.)"),
        new("setiap kejadian; selesai tugas", "every event; end of duty"),
    ];

    public static void Leave(PlanView view, MarkupWriter html, BeatView beat, StationView first)
    {
        var words = view.Words;
        html.Leaf("h2", words.Say("Berangkat", "Leaving"));
        html.Open("table", ("class", "grid"));
        foreach (var sent in beat.Sent)
            Departure(view, html, sent);
        html.Close();
        html.Leaf("p", words.Say(
            $"Tiba di {first.Site.Name} paling lambat pukul {Clock(Arrival)} (usulan).",
            $"Be at {first.Site.Name} by {Clock(Arrival)} (proposal)."), ("class", "small")).Line();
    }

    private static void Departure(PlanView view, MarkupWriter html, Assignment sent)
    {
        var words = view.Words;
        var day = words.DayWithName(view.Plan.ElectionDate.AddDays(-sent.DaysBefore));
        var clock = sent.DaysBefore == 0 && sent.Minutes < 360
            ? words.Say("paling lambat pukul ", "at the latest ") + Clock(Arrival.AddMinutes(-sent.Minutes))
            : words.Say("pukul ..........", "at ..........");
        var basis = sent.Measured ? words.Say("terukur", "measured") : words.Say("perkiraan model", "modelled");
        html.Open("tr").Leaf(
            "td", $"{words.Number(sent.People)} {words.Name(view.Voting.AgencyOf(sent))} {words.Say("dari", "from")} "
                + $"{view.CommandName(sent.Command)}");
        html.Leaf(
            "td", $"{words.Departure(sent.DaysBefore)}, {day}, {clock}; {words.Say("tempuh", "travel")} "
            + $"{words.Minutes(sent.Minutes)} ({basis})").Close();
    }

    public static void Partners(PlanView view, MarkupWriter html, StationView[] stations)
    {
        var words = view.Words;
        html.Leaf("h2", words.Say("Mitra di setiap TPS", "Partners at each station"));
        var linmas = words.Number(view.Doctrine.Planning.LinmasPerStation);
        html.Open("ul");
        html.Leaf("li", words.Say(
            $"Linmas {linmas} orang: satu di pintu masuk, satu di pintu keluar ({words.Number(stations.Length)} TPS).",
            $"Linmas, {linmas}: one at the entrance, one at the exit ({words.Number(stations.Length)} stations)."));
        html.Leaf("li", words.Say(
            "Ketua KPPS: memimpin TPS dan meminta bantuan bila perlu.",
            "Chair of the KPPS: leads the station and asks for help."));
        html.Leaf("li", words.Say(
            "PTPS (Pengawas TPS): menerima laporan pelanggaran pemilihan.",
            "Station supervisor (PTPS): receives reports of violations."));
        html.Close().Line();
    }

    public static void Call(PlanView view, MarkupWriter html, BeatView beat)
    {
        var words = view.Words;
        var sector = view.Command(beat.Beat.Command);
        html.Leaf("h2", words.Say("Siapa dihubungi, berurutan", "Whom to call, in this order"));
        html.Open("table", ("class", "grid"));
        Line(html, "1", words.Say("Perwira pengendali", "Officer in control"), "");
        var next = 2;
        if (sector is not null && sector.Id != view.Leader?.Id)
        {
            Line(html, Digits(next++), words.Say("Kapolsek / piket ", "Head or duty desk, ") + sector.Name,
                sector.Contact);
        }
        Line(html, Digits(next++), "Posko " + (view.Leader?.Name ?? ""), view.Leader?.Contact ?? "");
        Line(html, Digits(next), words.Say("Layanan polisi (darurat umum)", "Police emergency line"), "110");
        html.Close().Line();
    }

    public static void Rules(PlanView view, MarkupWriter html)
    {
        html.Leaf("h2", view.Words.Say("Aturan di TPS", "Rules at the station"));
        html.Open("ol");
        foreach (var rule in RuleTexts)
            html.Leaf("li", view.Words.Say(rule));
        html.Close().Line();
    }

    public static void Reports(PlanView view, MarkupWriter html)
    {
        var words = view.Words;
        html.Leaf("h2", words.Say("Lapor", "Reports"));
        html.Open("table", ("class", "grid"));
        foreach (var report in view.Doctrine.Reports.Where(
            r => r.Level == "tps" && (r.Stage == "*" || r.Stage == view.VotingStage)))
        {
            html.Open("tr").Leaf("td", report.Times.Count == 0 ? "-" : string.Join(", ", report.Times.Select(Clock)),
                ("class", "nowrap"));
            html.Leaf("td", words.Say(report.Name)).Close();
        }
        html.Open("tr").Leaf("td", words.Say("Saat terjadi", "As it happens"), ("class", "nowrap"));
        html.Leaf("td", string.Join("; ", EventTexts.Select(words.Say)) + ".").Close(2).Line();
    }

    public static void Sign(PlanView view, MarkupWriter html, BeatView beat)
    {
        var words = view.Words;
        var lines = Math.Clamp(Math.Max(beat.Beat.Police + beat.Beat.Army, 2), 2, 4);
        html.Open("div", ("class", "sign")).Open("table").Open("tr").Open("td", ("style", "width:62%"));
        html.Leaf("div", words.Say(
            "Nama, pangkat dan nomor yang dapat dihubungi:", "Names, ranks and numbers to reach:"), ("class", "small"));
        for (var i = 0; i < lines; i++)
            html.Leaf("div", Digits(i + 1) + ".", ("class", "line"));
        html.Close().Open("td");
        html.Leaf("div", words.Say("Perwira pengendali,", "Officer in control,"), ("class", "c"));
        html.Leaf("div", "", ("class", "line")).Leaf("div", "", ("class", "line"));
        html.Leaf("div", words.Say("(nama, pangkat, NRP)", "(name, rank, number)"), ("class", "small c")).Close(4)
            .Line();
    }

    private static void Line(MarkupWriter html, string number, string who, string contact) =>
        html.Open("tr").Leaf("td", number, ("class", "n")).Leaf("td", who)
            .Leaf("td", contact.Length == 0 ? new string('.', 24) : contact, ("class", "nowrap")).Close();

    private static string Clock(TimeOnly time) => time.ToString("HH.mm", CultureInfo.InvariantCulture);

    private static string Digits(int value) => value.ToString(CultureInfo.InvariantCulture);
}
