using Praja.Documents.Maps;
using Praja.Documents.Plans;
using Praja.Documents.Writing;
using Praja.Operations;

namespace Praja.Documents.Print;

/// <summary>
/// ringkasan: two pages that a chief reads in a minute. What it is; what is short, what is risky, what to decide.
/// </summary>
internal static class SummaryPages
{
    public static byte[] Write(PlanView view)
    {
        var title = view.Words.Say("Ringkasan untuk pimpinan", "Summary for the chief");
        var html = HtmlPage.Open(view.Words, title + " - " + view.Plan.Operation, PageStyles.Summary);
        FirstPage(view, html);
        SummaryFindings.Write(view, html);
        return HtmlPage.Finish(html);
    }

    private static void FirstPage(PlanView view, MarkupWriter html)
    {
        var words = view.Words;
        html.Open("section");
        HtmlPage.Letterhead(html, view);
        html.Leaf("h1", view.Plan.Operation);
        html.Leaf("p", words.Say("Rencana pengamanan pemungutan suara, ", "Security plan for voting day, ")
            + words.DayWithName(view.Plan.ElectionDate) + ", " + view.RegionName(view.Plan.Region), ("class", "sub"));
        SixNumbers(view, html);
        html.Open("div", ("class", "map"));
        PlanMap.Draw(view, html, MapSize.OnPage);
        html.Close().Line();
        Districts(view, html);
        Foot(view, html, 1);
        html.Close().Line();
    }

    private static void SixNumbers(PlanView view, MarkupWriter html)
    {
        var words = view.Words;
        var (police, needed) = (view.Voting.Sent(Agency.Polri, beatsOnly: true),
            view.Voting.Needed(Agency.Polri, beatsOnly: true));
        var missing = view.Voting.Period.Shortfalls.Sum(s => s.Missing);
        var early = view.Voting.Period.Assignments.Where(a => a.DaysBefore > 0).ToArray();
        var reserves = view.Plan.Reserves;
        html.Open("table", ("class", "six")).Open("tr");
        Six(html, "TPS", words.Number(view.Stations.Count),
            words.Number(view.Stations.Sum(s => (long)(s.Site.Voters ?? 0))) + words.Say(" pemilih", " voters"));
        Six(html, words.Say("Rawan ke atas", "Prone or more"), words.Number(view.Stations.Count(s => s.Band.Order > 0)),
            string.Join("; ", view.Bands.Skip(1)
                .Select(b =>
                $"{words.Number(view.Stations.Count(s => s.Band.Id == b.Id))} {b.Name.ToLowerInvariant()}")));
        Six(html, words.Say("Polri PAM TPS", "Police at stations"), words.Number(police),
            words.Say($"dari {words.Number(needed)} dibutuhkan, {words.Number(view.Beats.Count)} beat",
                $"of {words.Number(needed)} needed, {words.Number(view.Beats.Count)} beats"));
        Six(html, words.Say("Kurang", "Missing"), words.Number(missing),
            missing == 0 ? words.Say("semua tugas hari H terisi", "every duty of the day is filled")
                : words.Say("personel pada hari H", "people on voting day"), missing > 0);
        Six(html, words.Say("Berangkat dini", "Leave early"), words.Number(early.Sum(a => a.People)),
            words.Say("personel: ", "people: ") + Early(words, early));
        Six(html, words.Say("Cadangan", "Reserves"), words.Percent(reserves.CoveredShare),
            words.Say($"TPS (bobot risiko) terjangkau {words.Minutes(reserves.TargetMinutes)}",
                $"of stations (by risk) within {words.Minutes(reserves.TargetMinutes)}"));
        html.Close(2).Line();
    }

    private static string Early(Wording words, Planning.Assignment[] early)
    {
        var days = early.GroupBy(a => a.DaysBefore).OrderByDescending(g => g.Key)
            .Select(g => $"{words.Number(g.Sum(a => a.People))} {words.Departure(g.Key)}");
        return early.Length == 0 ? words.Say("tidak ada", "none") : string.Join(", ", days);
    }

    private static void Six(MarkupWriter html, string what, string value, string remark, bool alarm = false)
    {
        html.Open("td", ("class", alarm ? "alarm" : null));
        html.Leaf("span", what, ("class", "what")).Leaf("b", value).Leaf("span", remark).Close();
    }

    private static void Districts(PlanView view, MarkupWriter html)
    {
        var words = view.Words;
        html.Leaf("h2", words.Say("Per kecamatan", "By district"));
        var half = (view.Districts.Count + 1) / 2;
        html.Open("table", ("class", "halves")).Open("tr");
        foreach (var side in (IEnumerable<DistrictView>[])[view.Districts.Take(half), view.Districts.Skip(half)])
        {
            html.Open("td").Open("table", ("class", "grid small")).Open("tr");
            html.Leaf("th", words.Say("Kecamatan", "District")).Leaf("th", "TPS", ("class", "n"));
            foreach (var band in view.Bands.Skip(1)) html.Leaf("th", band.Name, ("class", "n"));
            html.Leaf("th", words.Say("Polri", "Police"), ("class", "n"))
                .Leaf("th", words.Say("Kurang", "Missing"), ("class", "n")).Close();
            foreach (var district in side) District(view, html, district);
            html.Close(2);
        }
        html.Close(2).Line();
    }

    private static void District(PlanView view, MarkupWriter html, DistrictView district)
    {
        var words = view.Words;
        BeatView[] beats = [.. district.Stations.Select(s => s.Beat).Distinct()];
        var police = beats.SelectMany(b => b.Sent).Where(a => view.Voting.AgencyOf(a) == Agency.Polri)
            .Sum(a => a.People);
        html.Open("tr").Leaf("td", district.Name).Leaf("td", words.Number(district.Stations.Count), ("class", "n"));
        foreach (var band in view.Bands.Skip(1))
            html.Leaf("td", words.Number(district.Stations.Count(s => s.Band.Id == band.Id)), ("class", "n"));
        html.Leaf("td", words.Number(police), ("class", "n"));
        html.Leaf("td", words.Number(beats.Sum(b => b.Missing.Sum(m => m.Missing))), ("class", "n")).Close();
    }

    public static void Foot(PlanView view, MarkupWriter html, int page) => html.Leaf(
        "div",
        $"{view.Words.Restricted} - {view.Plan.Operation} - {view.Words.Say("halaman", "page")} "
            + $"{view.Words.Number(page)} {view.Words.Say("dari", "of")} 2. "
        + view.Words.Say("Doktrin ", "Doctrine ") + view.Plan.Doctrine + view.Words.Say(", benih ", ", seed ")
        + view.Plan.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture)
        + view.Words.Say(". Peta: posisi TPS menurut berkas operasi.", ". Map: station positions as in the dossier."),
        ("class", "foot"));
}
