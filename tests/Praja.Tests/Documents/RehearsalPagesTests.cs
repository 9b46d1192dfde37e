using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Praja.Algorithms.Statistics;
using Praja.Documents.Plans;
using Praja.Documents.Rehearsals;
using Praja.Rehearsal;

namespace Praja.Tests.Documents;

public sealed partial class RehearsalPagesTests
{
    private static readonly PlanContext Plan = TanjungDamai.Small();
    private static readonly RehearsalContext Usual = MadeUpRehearsal.Usual(Plan);

    [Fact]
    public void The_first_sentence_says_how_many_get_enough_help_in_time()
    {
        var stage = Usual.Result.Stages[0];
        var page = Page(Usual with
        {
            Result = Usual.Result with
            {
                Stages = [stage with { Total = stage.Total with { InTime = new(0.83, 0.826, 0.834, 1000) } }],
            },
        });
        Assert.Contains(
            "Dalam 1.000 hari tiruan tahapan Pemungutan suara, 83,0 % kejadian mendapat bantuan cukup dalam 1 jam "
                + "(82,6-83,4 %).", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_is_marked_as_simulation_in_both_languages()
    {
        Assert.Contains("SIMULASI", Page(Usual), StringComparison.Ordinal);
        var english = Page(Usual, Language.English);
        Assert.Contains("SIMULATION", english, StringComparison.Ordinal);
        Assert.Contains("Where help is late", english, StringComparison.Ordinal);
        Assert.DoesNotContain("terlambat", english, StringComparison.Ordinal);
    }

    [Fact]
    public void The_worst_places_are_named_with_their_numbers()
    {
        var stage = Usual.Result.Stages[0];
        var worst = stage.Of(GroupKind.Beat).OrderByDescending(g => g.LatePerRun.Value).First();
        var list = Page(Usual).Split("<ol class=\"worst\">")[1].Split("</ol>")[0];
        Assert.StartsWith("<li>Beat " + worst.Id, list, StringComparison.Ordinal);
        Assert.Contains("terlambat per hari", list, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_is_said_in_words()
    {
        var page = Page(Usual);
        Assert.Contains(
            "satu peleton lagi di Muara Bengkal mengurangi kejadian yang terlambat dibantu 1,20 per hari (0,90-1,50).",
            page, StringComparison.Ordinal);
        Assert.Contains("tidak nyata mengubah waktu rata-rata sampai bantuan cukup: -0,20 menit (-0,70 s.d. 0,30).",
            page, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_dossier_never_become_markup()
    {
        var hostile = MadeUpRehearsal.Usual(TanjungDamai.Hostile());
        const string Attack = "<script>alert(1)</script>";
        var named = hostile with
        {
            Result = hostile.Result with
            {
                Operation = Attack,
                Scenario = new() { Floods = [Attack], AddedReserves = [new(Attack, 30)] },
                Stages =
                [
                    .. hostile.Result.Stages.Select(
                        s => s with { Units = [.. s.Units.Select(u => u with { Name = Attack, Id = Attack })] }),
                ],
            },
            Comparisons =
            [
                .. hostile.Comparisons.Select(
                    c => c with { Plans = [.. c.Plans.Select(p => p with { Name = Attack })] }),
            ],
        };
        var page = Page(named);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u0001', page);
    }

    [Fact]
    public void The_page_takes_nothing_from_outside_and_is_well_formed()
    {
        var page = Page(Usual);
        var bare = page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal)
            .Replace("http-equiv", "", StringComparison.Ordinal);
        Assert.DoesNotContain("http", bare, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", bare, StringComparison.Ordinal);
        var body = XDocument.Parse("<r>" + page.Split("<body>")[1].Split("</body>")[0] + "</r>");
        var drawings = body.Descendants().Where(e => e.Name.LocalName == "svg").ToArray();
        Assert.True(drawings.Length >= 6, "map, hours, delays, curve, assumptions, units");
        Assert.All(drawings, d => Assert.Equal("title", d.Elements().First().Name.LocalName));
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_on_which_nothing_happened_says_so_and_draws_nothing()
    {
        var page = Page(MadeUpRehearsal.Of(Plan, MadeUpRehearsal.Quiet(Plan, 10)));
        Assert.Contains("tidak terjadi apa-apa", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Interrupted_runs_are_said_to_be_fewer()
    {
        var stage = MadeUpRehearsal.Stage(Plan, "kampanye", 3120) with { RunsWanted = 10000, End = RunEnd.Interrupted };
        Assert.Contains("hanya 3.120 dari 10.000 putaran selesai", Page(MadeUpRehearsal.Of(Plan, stage)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void One_run_has_no_intervals_and_says_so()
    {
        var page = Page(MadeUpRehearsal.Of(Plan, MadeUpRehearsal.Stage(Plan, "kampanye", 1)));
        Assert.Contains("Hanya satu putaran", page, StringComparison.Ordinal);
        Assert.Contains("Dalam satu hari tiruan", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Interval(), page);
        Assert.Matches(Interval(), Page(Usual));
    }

    [Fact]
    public void Without_reserve_no_chart_pretends_there_is_one()
    {
        var stage = MadeUpRehearsal.Stage(Plan, "kampanye", 50) with
        {
            NoReserveMinutes = new(double.NaN, double.NaN, double.NaN, 0),
            NoReserveByHour = [],
        };
        var page = Page(MadeUpRehearsal.Of(Plan, stage));
        Assert.Contains("tidak mempunyai cadangan", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Bagian jam tanpa cadangan siap", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_help_never_comes_the_page_says_never()
    {
        var never = new Estimate(double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity, 10);
        var stage = MadeUpRehearsal.Stage(Plan, "kampanye", 50);
        var page = Page(MadeUpRehearsal.Of(Plan, stage with
        {
            Total = stage.Total with { EnoughMedian = never, Enough90 = never },
            EnoughQuantiles = [new(0.5, never), new(0.9, never)],
        }));
        Assert.Contains("<b>tidak pernah</b>", page, StringComparison.Ordinal);
        Assert.Contains("Lebih dari separuh kejadian tidak pernah", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_stages_begin_with_an_overview_and_the_scenario_is_told()
    {
        var context = MadeUpRehearsal.Of(Plan, MadeUpRehearsal.Stage(Plan, "kampanye", 50),
            MadeUpRehearsal.Stage(Plan, "pemungutan_suara", 50));
        var page = Page(context with
        {
            Result = context.Result with
            {
                Scenario = new() { Floods = ["99.01.02"], AddedReserves = [new("polsek-1", 30)], Operators = 5 },
            },
        });
        Assert.Contains("Semua tahapan", page, StringComparison.Ordinal);
        Assert.Contains(
            "Diandaikan: banjir di Muara Rukun; cadangan ditambah 30 personel di Polsek Karang Teduh; 5 operator di "
                + "posko.", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<section class=\"stage\">").Length - 1);
    }

    private static string Page(RehearsalContext context, Language language = Language.Indonesian) =>
        Encoding.UTF8.GetString(RehearsalPages.Write(new(context, language))).Replace('\u00a0', ' ');

    [GeneratedRegex(@"\(\d[\d.,]*-\d[\d.,]*( %)?\)")]
    private static partial Regex Interval();
}
