using Praja.Documents.Plans;
using Praja.Documents.Writing;
using Praja.Operations;

namespace Praja.Documents.Print;

/// <summary>Second page of the summary: what is short, what is risky, what to decide.</summary>
internal static class SummaryFindings
{
    private const int RiskyShown = 10;
    private const int ShortShown = 7;

    public static void Write(PlanView view, MarkupWriter html)
    {
        var words = view.Words;
        html.Open("section");
        html.Leaf("h1", words.Say(
            "Yang kurang, yang rawan, yang harus diputuskan", "What is short, what is risky, what to decide"));
        Short(view, html);
        Risky(view, html);
        DecisionList.Write(view, html);
        SummaryPages.Foot(view, html, 2);
        html.Close().Line();
    }

    private static void Short(PlanView view, MarkupWriter html)
    {
        var words = view.Words;
        html.Leaf("h2", words.Say("1. Yang kurang", "1. What is short"));
        html.Open("table", ("class", "grid")).Open("tr").Leaf("th", words.Say("Hari pemungutan suara", "Voting day"));
        foreach (var head in (string[])[words.Say("Dibutuhkan", "Needed"), words.Say("Ditugaskan", "Assigned"),
            words.Say("Kurang", "Missing")])
        {
            html.Leaf("th", head, ("class", "n"));
        }
        html.Close();
        foreach (var agency in (Agency[])[Agency.Polri, Agency.Tni, Agency.Linmas])
        {
            var (needed, sent, missing) = (
                view.Voting.Needed(agency), view.Voting.Sent(agency), view.Voting.Missing(agency));
            if (agency == Agency.Linmas && needed == 0)
            {
                (needed, sent) = (view.Plan.Linmas.Sum(l => l.Needed), view.Plan.Linmas.Sum(l => l.Assigned));
                missing = view.Plan.Linmas.Sum(l => Math.Max(0, l.Needed - l.Assigned));
            }
            if (needed == 0 && sent == 0) continue;
            html.Open("tr").Leaf("td", words.Name(agency));
            html.Leaf("td", words.Number(needed), ("class", "n")).Leaf("td", words.Number(sent), ("class", "n"));
            html.Leaf("td", words.Number(missing), ("class", "n")).Close();
        }
        html.Close();
        html.Leaf("p", ShortPlaces(view), ("class", "small")).Line();
    }

    private static string ShortPlaces(PlanView view)
    {
        var words = view.Words;
        var places = view.Voting.Period.Shortfalls.OrderByDescending(s => s.Missing)
            .Select(s =>
                $"{view.Voting.Demand(s.Demand)?.Name ?? s.Demand} ({words.Number(s.Missing)} {words.Name(s.Agency)})")
                .ToArray();
        var other = view.Days.Where(d => d != view.Voting).Sum(d => d.Period.Shortfalls.Sum(s => s.Missing));
        var text = places.Length == 0
            ? words.Say("Pada hari pemungutan suara tidak ada tugas yang kosong.", "No duty is empty on voting day.")
            : words.Say("Terbesar: ", "Largest: ") + string.Join("; ", places.Take(ShortShown))
                + (places.Length > ShortShown
                    ? words.Say($"; dan {words.Number(places.Length - ShortShown)} tempat lain",
                    $"; and {words.Number(places.Length - ShortShown)} more") : "") + ".";
        return other == 0 ? text : text + words.Say(
            $" Pada tahapan lain kurang {words.Number(other)} orang-tugas; rincian di plotting.xlsx.",
            $" Other stages miss {words.Number(other)} person-duties; see plotting.xlsx.");
    }

    private static void Risky(PlanView view, MarkupWriter html)
    {
        var words = view.Words;
        html.Leaf("h2", words.Say("2. Yang paling rawan", "2. What is most at risk"));
        html.Open("table", ("class", "grid")).Open("tr").Leaf("th", words.Say("TPS", "Station"))
            .Leaf("th", words.Say("Kategori", "Band"));
        html.Leaf("th", words.Say("Indeks", "Index"), ("class", "n"))
            .Leaf("th", words.Say("Mantap", "Firm"), ("class", "n"));
        html.Leaf("th", words.Say("Mengapa", "Why")).Close();
        var risky = view.Stations.OrderByDescending(s => s.Band.Order).ThenByDescending(s => s.Planned.Index)
            .ThenBy(s => s.Site.Id, StringComparer.Ordinal).Take(RiskyShown);
        foreach (var station in risky)
        {
            html.Open("tr").Leaf("td", view.SiteName(station.Site));
            html.Leaf("td", station.Band.Name, ("class", "nowrap"))
                .Leaf("td", words.Number(station.Planned.Index, 1), ("class", "n"));
            html.Leaf("td", station.Risk is { } risk ? words.Percent(risk.Stability) : "-", ("class", "n"));
            html.Leaf("td", Reasons.Short(view, station, most: 3)).Close();
        }
        html.Close();
        html.Leaf("p", words.Say(
            "Mantap = bagian pembobotan wajar yang memberi kategori sama. Indeks dihitung dari daftar periksa "
                + "doktrin, tanpa data pilihan, agama, suku atau riwayat orang.",
            "Firm = share of plausible weightings that give the same band. The index comes from the doctrine's "
                + "checklist, without anyone's vote, faith, ethnicity or history."),
            ("class", "small")).Line();
    }
}
