using Praja.Documents.Charts;
using Praja.Documents.Maps;
using Praja.Documents.Writing;
using Praja.Rehearsal;

namespace Praja.Documents.Rehearsals;

/// <summary>The first page of a stage: where help is late, when the reserve runs out, why it is late.</summary>
internal static class StageFront
{
    internal const int WorstShown = 6;

    public static void Write(RehearsalView view, MarkupWriter html, StageResult stage)
    {
        html.Leaf("p", Headline.Of(view, stage), ("class", "headline"));
        Headline.Notices(view, html, stage);
        if (!Headline.HasIncidents(stage)) return;
        Headline.Tiles(view, html, stage);
        html.Open("ul", ("class", "findings"));
        foreach (var finding in Findings.Of(view, stage)) html.Leaf("li", finding);
        html.Close().Line();
        html.Open("div", ("class", "pair wide"));
        GroupResult[] worst = [.. LateMap.Worst(view, stage).Take(WorstShown)];
        Map(view, html, stage, worst);
        Worst(view, html, worst);
        html.Close().Open("div", ("class", "pair"));
        Hours(view, html, stage);
        Why(view, html, stage);
        html.Close().Line();
    }

    private static void Map(RehearsalView view, MarkupWriter html, StageResult stage, GroupResult[] worst)
    {
        var words = view.Words;
        html.Open("figure").Leaf("h3", words.Say("Di mana bantuan terlambat", "Where help is late"));
        html.Open("div", ("class", "scroll"));
        LateMap.Draw(view, html, stage, worst);
        html.Close().Open("figcaption");
        html.Text(words.Say("Warna: bagian kejadian yang terlambat dibantu per kecamatan ",
            "Colour: share of incidents helped late, by district "));
        for (var i = 0; i < LateMap.Classes.Count; i++)
        {
            html.Open("span", ("class", "key")).Open("i", ("style", "background:" + LateMap.Classes[i].Fill)).Close();
            html.Text(Class(view, i)).Close().Text(" ");
        }
        var most = words.Number(LateMap.CirclesShown);
        html.Text(words.Say(
            $"Lingkaran: beat dan tempat lain, luasnya menurut jumlah yang terlambat per hari (paling banyak {most}); "
                + "bernomor: yang terburuk.",
            $"Circles: beats and other places, by how many are late a day (at most {most}); numbered: the worst."));
        foreach (var note in MapPanel.Notes(view.Plan)) html.Text(" " + note);
        html.Close(2).Line();
    }

    private static string Class(RehearsalView view, int index)
    {
        var from = view.Words.Number(LateMap.Classes[index].From * 100, 0);
        return index + 1 < LateMap.Classes.Count
            ? $"{from}-{view.Words.Number(LateMap.Classes[index + 1].From * 100, 0)}{view.Words.Say(" %", "%")}"
            : $"> {from}{view.Words.Say(" %", "%")}";
    }

    /// <summary>The worst places as a list.</summary>
    public static void Worst(RehearsalView view, MarkupWriter html, GroupResult[] worst)
    {
        var (words, figures) = (view.Words, view.Figures);
        html.Open("div").Leaf("h3", words.Say("Tempat terburuk", "The worst places"));
        if (worst.Length == 0)
        {
            html.Leaf("p", words.Say("Tidak ada tempat yang terlambat dibantu.", "Help was late nowhere.")).Close();
            return;
        }
        html.Open("ol", ("class", "worst"));
        foreach (var place in worst)
        {
            var half = double.IsPositiveInfinity(place.EnoughMedian.Value)
                ? words.Say("separuhnya tidak pernah cukup dibantu", "half never have enough help")
                : words.Say("separuhnya menunggu ", "half wait ") + figures.Time(place.EnoughMedian.Value)
                    + words.Say(" atau lebih", " or more");
            html.Open("li").Text(view.Name(place)).Leaf("small", words.Say(
                $"{figures.PerDay(place.LatePerRun.Value)} terlambat per hari "
                    + $"{figures.PerDayInterval(place.LatePerRun)}; tepat waktu {figures.Share(place.InTime.Value)}; "
                    + half,
                $"{figures.PerDay(place.LatePerRun.Value)} late a day {figures.PerDayInterval(place.LatePerRun)}; "
                    + $"in time {figures.Share(place.InTime.Value)}; {half}")).Close();
        }
        html.Close(2).Line();
    }

    /// <summary>When the reserve runs out, hour by hour.</summary>
    public static void Hours(RehearsalView view, MarkupWriter html, StageResult stage)
    {
        var (words, figures) = (view.Words, view.Figures);
        var panels = new List<HourPanel>();
        var reserve = Findings.HasReserve(stage);
        if (reserve)
        {
            panels.Add(new(words.Say("Bagian jam tanpa cadangan siap", "Share of the hour with no reserve ready"),
                stage.NoReserveByHour, figures.Short, Hot: true));
        }
        panels.Add(new(words.Say("Kejadian per jam", "Incidents per hour"), stage.IncidentsByHour, figures.Plain,
            Hot: false));
        var title = words.Say("Kapan cadangan habis", "When the reserve runs out");
        html.Open("figure").Leaf("h3", title);
        HourChart.Draw(html, title, Findings.Reserve(view, stage), stage.FromHour, panels);
        html.Leaf("figcaption", words.Say("Jam setempat. ", "Local hours. ") + (reserve ? ""
            : words.Say(
                "Rencana tidak mempunyai cadangan pada tahapan ini.", "The plan has no reserve in this stage.")));
        html.Close().Line();
    }

    /// <summary>Where the time until the first help goes.</summary>
    public static void Why(RehearsalView view, MarkupWriter html, StageResult stage)
    {
        var words = view.Words;
        var title = words.Say("Mengapa bantuan lama", "Why help takes long");
        var parts = Delays.Parts(view, stage.Delays);
        html.Open("figure").Leaf("h3", title);
        if (stage.Delays.Incidents == 0)
        {
            html.Leaf("p", words.Say("Posko tidak pernah mengirim bantuan.", "The post never sent help.")).Close();
            return;
        }
        Waterfall.Draw(html, title, Findings.Why(view, stage) ?? "", parts,
            words.Say("Sampai bantuan pertama", "Until first help"), view.Figures.Time);
        html.Leaf("figcaption", words.Say(
            $"Rata-rata menit sampai bantuan pertama yang dikirim posko, dari {words.Number(stage.Delays.Incidents)} "
                + "kejadian di semua putaran.",
            $"Mean minutes until the first help the post sent, over {words.Number(stage.Delays.Incidents)} incidents "
                + "of all runs."));
        html.Close().Line();
    }
}
