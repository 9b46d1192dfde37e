using System.Globalization;
using Praja.Doctrine;
using Praja.Documents.Writing;

namespace Praja.Documents.Rehearsals;

/// <summary>What the numbers rest on and what the model does not know: the end of every report.</summary>
internal static class ClosingNotes
{
    private static readonly Text[] Unknown =
    [
        new("Orang: rencana, perasaan dan hubungan antarkelompok tidak ada dalam model; kejadian datang secara acak.",
            "People: plans, moods and relations of groups are not in the model; incidents come by chance."),
        new("Jalan dan sungai: waktu tempuh dari model atau pengukuran; kemacetan dan cuaca hari itu tidak diketahui.",
            "Roads and rivers: travel times are modelled or measured; the day's traffic and weather are not known."),
        new("Satuan dianggap lengkap dan siap di tempat menurut rencana, dan patuh pada perintah posko.",
            "Units are taken to be complete and ready where the plan puts them, and to follow the post."),
        new("Bantuan warga, tokoh masyarakat, KPU dan Bawaslu yang menyelesaikan banyak hal sendiri tidak dihitung.",
            "Help by residents, elders, KPU and Bawaslu, who settle much themselves, is not counted."),
    ];

    public static void Write(RehearsalView view, MarkupWriter html)
    {
        var words = view.Words;
        html.Leaf("h2", words.Say("Dasar angka-angka ini", "What these numbers rest on"));
        html.Open("div", ("class", "pair")).Open("div");
        html.Leaf("h3", words.Say("Asumsi penting", "Important assumptions")).Open("ul", ("class", "findings"));
        foreach (var assumption in Assumed(view)) html.Leaf("li", assumption);
        html.Close(2).Open("div");
        html.Leaf("h3", words.Say("Yang tidak diketahui model", "What the model does not know"));
        html.Open("ul", ("class", "findings"));
        foreach (var unknown in Unknown) html.Leaf("li", words.Say(unknown));
        html.Close(3);
        html.Leaf("p", words.Say(
            "Gladi menunjukkan kapan bantuan datang dan apakah cukup. Gladi tidak menyarankan penggunaan kekuatan; itu "
                + "keputusan pimpinan menurut peraturan.",
            "A rehearsal shows when help comes and whether it suffices. It does not recommend force; that is for the "
                + "chiefs to decide under the rules."));
        html.Leaf("p", Origin(view), ("class", "small foot")).Line();
    }

    private static IEnumerable<string> Assumed(RehearsalView view)
    {
        var words = view.Words;
        if (view.Context.Doctrine.Rehearsal is not { } rules)
        {
            yield return words.Say(
                "Doktrin ini tidak memuat bagian gladi.", "This doctrine has no section on rehearsals.");
            yield break;
        }
        yield return Sources(view, rules);
        var n = rules.Numbers;
        yield return words.Say(
            $"Diketahui dalam {Mean(view, n.NoticeGuarded)} bila dijaga, {Mean(view, n.NoticeUnguarded)} bila tidak; "
                + $"laporan sampai dalam {Mean(view, n.Report)}, tanpa sinyal {Mean(view, n.ReportWithoutSignal)}.",
            $"Noticed within {Mean(view, n.NoticeGuarded)} where guarded, {Mean(view, n.NoticeUnguarded)} where not; "
                + $"the report takes {Mean(view, n.Report)}, without signal {Mean(view, n.ReportWithoutSignal)}.");
        yield return words.Say(
            $"Posko: {words.Number(n.Operators)} operator, {Mean(view, n.Call)} per laporan. Regu berangkat dalam "
                + $"{Mean(view, n.Turnout)}, cadangan dalam {Mean(view, n.ReserveTurnout)}.",
            $"Post: {words.Number(n.Operators)} operators, {Mean(view, n.Call)} a call. Teams set out within "
                + $"{Mean(view, n.Turnout)}, reserves within {Mean(view, n.ReserveTurnout)}.");
        foreach (var help in rules.Outside)
        {
            yield return words.Say(
                $"{help.Name.Id}: {words.Number(help.Units)} satuan masing-masing {words.Number(help.People)} orang, "
                    + $"siap {Mean(view, help.Minutes)} setelah diminta.",
                $"{help.Name.En}: {words.Number(help.Units)} units of {words.Number(help.People)}, ready "
                    + $"{Mean(view, help.Minutes)} after the request.");
        }
    }

    private static string Mean(RehearsalView view, DurationRule rule) =>
        rule.Mean < 10 ? view.Figures.Plain(rule.Mean) + view.Words.Say(" menit", " min")
            : view.Figures.Time(rule.Mean);

    private static string Sources(RehearsalView view, RehearsalRules rules)
    {
        var words = view.Words;
        (Text What, IEnumerable<string> Sources)[] kinds =
        [
            (new("seberapa sering kejadian", "how often incidents happen"), rules.Rates.Select(r => r.Source)),
            (new("jalannya kejadian", "how incidents run"), rules.Courses.Select(c => c.Source)),
            (new("sebaran menurut jam", "spread over the hours"), rules.Profiles.Select(p => p.Source)),
            (new("kebutuhan tiap tingkat", "what each level needs"), rules.Needs.Select(n => n.Source)),
            (new("bantuan dari luar", "help from outside"), rules.Outside.Select(o => o.Source)),
            (new("waktu komando, laporan, perjalanan", "delays of command, report, travel"),
                rules.Numbers.Sources.Values),
        ];
        var parts = kinds.Select(k => (k.What, All: k.Sources.Count(), Open: k.Sources.Count(IsUnsourced)))
            .Where(k => k.Open > 0).ToArray();
        if (parts.Length == 0)
        {
            return words.Say(
                "Semua angka doktrin gladi bersumber.", "Every number of the rehearsal's doctrine has a source.");
        }
        var list = words.Join([.. parts.Select(p =>
            $"{words.Say(p.What)} ({words.Number(p.Open)} {words.Say("dari", "of")} {words.Number(p.All)})")]);
        return words.Say(
            $"Belum bersumber (unsourced), jadi perkiraan: {list}. Semua angka dan sumbernya ada dalam doktrin.",
            $"Without a source (unsourced), so guesses: {list}. Every number and its source stands in the doctrine.");
    }

    private static bool IsUnsourced(string source) =>
        source.StartsWith(DoctrineBook.Unsourced, StringComparison.Ordinal)
        || source.StartsWith("assumption", StringComparison.Ordinal);

    private static string Origin(RehearsalView view)
    {
        var (words, result) = (view.Words, view.Result);
        var plan = result.PlanSha256.Length == 0 ? "-" : result.PlanSha256[..Math.Min(12, result.PlanSha256.Length)];
        return words.Restricted + ". " + words.Say("Doktrin ", "Doctrine ") + result.Doctrine
            + words.Say(", benih ", ", seed ") + result.Seed.ToString(CultureInfo.InvariantCulture)
            + words.Say(", rencana ", ", plan ") + plan
            + words.Say(". Semua kelompok dengan selangnya: tabel CSV dan gladi.json di folder yang sama.",
                ". All groups with their intervals: the CSV tables and gladi.json in the same folder.");
    }
}
