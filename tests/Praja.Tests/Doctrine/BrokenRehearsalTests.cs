using System.Reflection;
using Praja.Doctrine;

namespace Praja.Tests.Doctrine;

/// <summary>The small doctrine file with a section of rehearsal, broken in one place each time.</summary>
public sealed class BrokenRehearsalTests
{
    private const string Zeros = "0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0";
    private const string Ones = "1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1";

    private const string Section = $$"""

    rehearsal:
      phases:
        - { id: pagi, name: { id: Pagi, en: Morning }, stage: pungut, from_hour: 6, to_hour: 12, source: unsourced }
        - { id: siang, name: { id: Siang, en: Noon }, stage: pungut, from_hour: 12, to_hour: 26, source: unsourced }
      profiles:
        - { id: rata, hours: [{{Ones}}, {{Ones}}], source: unsourced }
        - { id: fajar, hours: [{{Ones}}, {{Zeros}}], source: unsourced }
      rates:
        - { incident: banjir, stage: pungut, target: tps, per_1000: 2, bands: { rawan: 3 }, profile: rata, source: x }
        - { incident: banjir, stage: "*", target: kpu, per_1000: 1, flag: tanpa_sinyal, profile: fajar, source: press }
      courses:
        - incident: banjir
          priority: 2
          size_median: 50
          size_spread: 0.5
          people: 20
          false_share: 0.09
          yellow_share: 0.1
          handling: { mean: 30, spread: 0.7 }
          rise_minutes: 60
          fade_minutes: 120
          exclusive: true
          excites: 0.1
          excite_hours: 2
          excite_km: 5
          evacuate_share: 0.2
          source: unsourced
      needs:
        - { level: hijau, minimum: 2, factor: 1, units: [team, brimob], decision: { mean: 2, spread: 1 }, source: x }
      outside:
        - id: brimob
          name: { id: B, en: B }
          agency: polri
          kind: brimob
          units: 1
          people: 30
          minutes: { mean: 9, spread: 0 }
          source: press
      numbers:
        operators: { value: 4, source: press }
        call: { mean: 3, spread: 0.7, source: unsourced }
        notice_guarded: { mean: 1, spread: 0.5, source: unsourced }
        notice_unguarded: { mean: 6, spread: 1, source: unsourced }
        report: { mean: 2, spread: 0.7, source: unsourced }
        report_without_signal: { mean: 35, spread: 0.8, source: unsourced }
        turnout: { mean: 2, spread: 0.5, source: unsourced }
        reserve_turnout: { mean: 10, spread: 0.5, source: unsourced }
        travel_spread: { value: 0.25, source: unsourced }
        squad: { value: 10, source: unsourced }
        rest_after_hours: { value: 8, source: unsourced }
        rest_hours: { value: 4, source: unsourced }
        breakdowns_per_hour: { value: 0.01, source: unsourced }
        breakdown: { mean: 60, spread: 0.7, source: unsourced }
        handover: { mean: 15, spread: 0.5, source: unsourced }
        signal_failures_per_day: { value: 0.05, source: unsourced }
        signal_failure: { mean: 120, spread: 1, source: unsourced }
        closures_per_day: { value: 0.5, source: unsourced }
        closure: { mean: 360, spread: 0.7, source: unsourced }
        detour_factor: { value: 3, source: unsourced }
    """;

    public static readonly TheoryData<string, string, string> Cases = new()
    {
        { "rehearsal:", "rehearsal: [1]\nspare:", "PRJ200:88:rehearsal PRJ201:89:spare" },
        { "  phases:", "  fases:", "PRJ201:89:fases" },
        { "squad: {", "squads: {", "PRJ202:127:squad PRJ201:136:squads" },
        { "- { id: pagi", "- { hue: red, id: pagi", "PRJ201:90:hue" },
        { "  rates:\n", "  rates: []\n  spare:\n", "PRJ202:89:rates PRJ238:90:stage PRJ201:96:spare" },
        { "from_hour: 6", "from_hour: 49", "PRJ203:90:from_hour" },
        { "per_1000: 2", "per_1000: -2", "PRJ203:96:per_1000" },
        { "false_share: 0.09", "false_share: 1", "PRJ203:104:false_share" },
        { "yellow_share: 0.1", "yellow_share: 1.1", "PRJ203:105:yellow_share" },
        { "excites: 0.1", "excites: 0.95", "PRJ203:110:excites" },
        { "priority: 2", "priority: 0", "PRJ203:100:priority" },
        { "handling: { mean: 30", "handling: { mean: -1", "PRJ203:106:mean" },
        { "handling: { mean: 30, spread: 0.7 }", "handling: 30", "PRJ200:106:handling" },
        { "hours: [1, ", "hours: [x, ", "PRJ203:93:hours" },
        { "bands: { rawan: 3 }", "bands: 3", "PRJ200:96:bands" },
        { "value: 4, source: press", "value: 4", "PRJ207:127:source" },
        { "operators: { value: 4, source: press }", "operators: 4", "PRJ200:127:operators" },
        { "target: tps, per", "target: district, per", "PRJ206:96:target" },
        { "target: kpu", "target: tps", "" },
        { "incident: banjir, stage: \"*\"", "incident: gempa, stage: \"*\"", "PRJ229:97:incident" },
        { "stage: \"*\", target: kpu", "stage: pesta, target: kpu", "PRJ212:97:stage" },
        { "bands: { rawan: 3 }", "bands: { parah: 3 }", "PRJ213:96:bands" },
        { "flag: tanpa_sinyal", "flag: jarak", "PRJ239:97:flag" },
        { "profile: rata", "profile: datar", "PRJ231:96:profile" },
        { "level: hijau", "level: ungu", "PRJ235:116:needs PRJ230:116:level" },
        { "units: [team, brimob]", "units: [team, kopassus]", "PRJ232:116:units" },
        { "units: [team, brimob]", "units: []", "PRJ232:116:units" },
        { "- incident: banjir", "- incident: api", "PRJ233:96:incident PRJ233:97:incident PRJ229:99:incident" },
        { "from_hour: 12", "from_hour: 11", "PRJ234:91:from_hour" },
        { "to_hour: 12", "to_hour: 6", "PRJ234:90:to_hour" },
        { "to_hour: 12", "to_hour: 12.5", "PRJ234:91:from_hour" },
        { $"fajar, hours: [{Ones}", $"fajar, hours: [{Zeros}", "PRJ236:94:hours" },
        { "stage: \"*\", target: kpu", "stage: pungut, target: kpu", "" },
        { $"rata, hours: [{Ones}, {Ones}]", $"rata, hours: [{Ones}]", "PRJ237:93:hours" },
        { "excite_km: 5", "excite_km: 0", "PRJ240:110:excites" },
        { "kind: brimob", "kind: armada", "PRJ206:121:kind" },
        { "incident: banjir, stage: \"*\", target: kpu, per_1000: 1, flag: tanpa_sinyal",
            "incident: banjir, stage: pungut, target: tps, per_1000: 1", "PRJ210:97:rates" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_broken_section_is_refused_with_its_places(string old, string replacement, string expected)
    {
        var (book, problems) = Bind((old, replacement));
        Assert.Equal(expected, string.Join(' ', problems.Select(p => $"{p.Kind.Code}:{p.Place.Row}:{p.Place.Field}")));
        Assert.Equal(expected.Length > 0, book is null);
    }

    [Fact]
    public void The_unbroken_section_is_read()
    {
        var (book, problems) = Bind();
        Assert.Empty(problems);
        var rules = book!.Rehearsal!;
        Assert.Equal((6.0, 26.0), rules.HoursOf("pungut"));
        Assert.Equal((0.0, 24.0), rules.HoursOf("kampanye"));
        Assert.Equal((2.0, 3.0, ""), (rules.Rates[0].Per1000, rules.Rates[0].Bands["rawan"], rules.Rates[0].Flag));
        Assert.Equal("tanpa_sinyal", rules.Rates[1].Flag);
        Assert.Equal(new(30, 0.7), rules.Courses[0].Handling);
        Assert.Equal(["team", "brimob"], rules.Needs[0].Units);
        Assert.Equal((4, new DurationRule(35, 0.8)), (rules.Numbers.Operators, rules.Numbers.ReportWithoutSignal));
        Assert.Equal(20, rules.Numbers.Sources.Count);
        Assert.Equal("press", rules.Numbers.Sources["operators"]);
    }

    [Fact]
    public void A_profile_without_weight_in_a_stage_is_refused()
    {
        var (_, problems) = Bind(
            ("to_hour: 26", "to_hour: 23"),
            ("from_hour: 6, to_hour: 12", "from_hour: 12, to_hour: 13"),
            ("from_hour: 12, to_hour: 23", "from_hour: 13, to_hour: 23"), ("profile: rata", "profile: fajar"));
        Assert.Equal(("PRJ236", "12-23"), (Assert.Single(problems).Kind.Code, problems[0].Arguments[0]));
    }

    [Fact]
    public void A_file_without_the_section_cannot_be_rehearsed() => Assert.Null(SmallBook.Bind().Book!.Rehearsal);

    [Fact]
    public void Weights_of_parts_of_hours_count_in_part()
    {
        var profile = new HourProfile("x", [.. Enumerable.Range(0, 24).Select(h => (double)h)], "unsourced");
        Assert.Equal(276, profile.WeightBetween(0, 24));
        Assert.Equal((0.5 * 6) + 7 + (0.25 * 8), profile.WeightBetween(6.5, 8.25));
        Assert.Equal(23 + 0 + 1, profile.WeightBetween(23, 26));
    }

    [Fact]
    public void Every_code_of_the_section_has_a_broken_file()
    {
        var tested = Cases.SelectMany(c => c.Data.Item3.Split(' ')).Where(e => e.Length > 0).Select(e => e[..6]);
        var all = typeof(RehearsalRuleProblems).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => ((ProblemKind)f.GetValue(null)!).Code);
        Assert.Empty(all.Except(tested));
    }

    private static (DoctrineBook? Book, IReadOnlyList<Problem> Problems) Bind(
        params ReadOnlySpan<(string Old, string Replacement)> changes) =>
        SmallBook.Bind(SmallBook.Yaml + Section, changes);
}
