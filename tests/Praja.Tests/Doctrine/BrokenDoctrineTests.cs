using System.Reflection;
using Praja.Doctrine;

namespace Praja.Tests.Doctrine;

/// <summary>
/// One doctrine file without a problem, broken in one place each time; the code, the line and the key must be right.
/// </summary>
public sealed class BrokenDoctrineTests
{
    public static readonly TheoryData<string, string, string> Cases = new()
    {
        { "task_forces:\n  - {", "task_forces:\n  - [1]\n  - {", "PRJ200:9:task_forces" },
        { "name: { id: Kecil, en: Small }", "name: Kecil", "PRJ200:1:name" },
        { "{ \"*\": 1, pungut: 2.5 }", "[1]", "PRJ200:24:weights" },
        { "overlaps: [logistik]", "overlaps: logistik", "PRJ200:4:overlaps PRJ224:5:start" },
        { "cut: 0,", "cut: [0],", "PRJ200:11:cut" },
        { "beat_minutes: { value: 30, source: unsourced }", "beat_minutes: 30", "PRJ200:81:beat_minutes" },
        { "if_missing: 0", "if_absent: 0", "PRJ201:25:if_absent" },
        { "name: { id: Kecil, en: Small }", "name: { id: Kecil, en: Small }\ncolour: red", "PRJ201:2:colour" },
        { "{ id: Kecil, en: Small }", "{ id: Kecil, en: Small, fr: Petit }", "PRJ201:1:fr" },
        { "incidents:\n  - {", "incidents: []\nspare:\n  - {", "PRJ202:1:incidents PRJ201:73:spare" },
        { "refers_to: bpbd, ", "", "PRJ202:73:refers_to" },
        { "edition: \"2024\"", "edition: \"\"", "PRJ202:39:edition" },
        { "weights: { \"*\": 1 }", "weights: { pungut: 1 }", "PRJ202:35:*" },
        { "police: 2", "police: 0", "PRJ203:14:police" },
        { "police: 2", "police: 2.5", "PRJ203:14:police" },
        { "cut: 33.5", "cut: 133.5", "PRJ203:12:cut PRJ216:12:cut" },
        { "pungut: 2.5", "pungut: -1", "PRJ203:24:pungut" },
        { "if_missing: 0", "if_missing: 2", "PRJ203:25:if_missing" },
        { "people: 5", "people: lima", "PRJ203:50:people" },
        { "speed_kmh: 45", "speed_kmh: 4.5e1", "PRJ203:76:speed_kmh" },
        { "value: 360", "value: NaN", "PRJ203:83:value" },
        { "end: 2024-11-23", "end: 23/11/2024", "PRJ204:3:end" },
        { "start: 2024-11-27", "start: 2024-11-31", "PRJ204:6:start" },
        { "\"05:30\"", "\"25:30\"", "PRJ205:57:times" },
        { "origin: flag", "origin: guess", "PRJ206:21:origin" },
        { "target: operation", "target: church", "PRJ206:47:target" },
        { "kind: command_post", "kind: beat", "PRJ206:48:kind" },
        { "agency: polri", "agency: ormas", "PRJ206:49:agency" },
        { "default: true", "default: yes", "PRJ214:11:id PRJ206:14:default" },
        { "cut: 33.5, source: unsourced", "cut: 33.5", "PRJ207:12:source" },
        { "value: 2, source: press", "value: 2", "PRJ207:86:source" },
        { "en: Guards }", "}", "PRJ208:9:name" },
        { "en: Small", "en: \"\"", "PRJ208:1:name" },
        { "- { id: sengketa", "- { id: tenang", "PRJ210:7:stages" },
        {
            "2-8-16, police: 2, stations: 8, linmas: 16",
            "2-6-12, police: 2, stations: 6, linmas: 12",
            "PRJ210:15:patterns"
        },
        { "id: tanpa_sinyal", "id: Tanpa Sinyal", "PRJ211:18:id" },
        { "overlaps: [logistik]", "overlaps: [logistik, pesta]", "PRJ212:4:overlaps" },
        { "stage: pungut", "stage: pesta", "PRJ212:57:stage" },
        { "stage: \"*\"", "stage: pesta", "PRJ212:46:stage" },
        { "pungut: 2.5", "pesta: 2.5", "PRJ212:24:weights" },
        { "band: rawan, id", "band: parah, id", "PRJ214:12:id PRJ213:16:band" },
        { "at_least: rawan", "at_least: parah", "PRJ213:26:at_least" },
        { "stations: 1, linmas: 2, default: true", "stations: 1, linmas: 2", "PRJ214:12:id" },
        { "army: 1", "default: true", "PRJ214:15:default" },
        { "id: 2-8-16", "id: 2-9-16", "PRJ215:15:id" },
        { "cut: 0,", "cut: 1,", "PRJ216:11:cut" },
        { "cut: 33.5", "cut: 0", "PRJ216:12:cut" },
        { "from: 13.47", "from: 0", "PRJ216:42:from" },
        { "high: 240", "high: 15", "PRJ217:34:high" },
        { "voting: true, ", "", "PRJ225:7:voting" },
        { "end: 2024-11-23", "end: 2024-11-23, voting: true", "PRJ225:6:voting" },
        { "up_to_km: unbounded, circuity: 1.3", "up_to_km: 500, circuity: 1.3", "PRJ219:79:up_to_km" },
        { "mode: river", "mode: sea", "PRJ219:79:travel PRJ220:79:up_to_km" },
        { "up_to_km: 4,", "up_to_km: unbounded,", "PRJ220:76:up_to_km" },
        { "fixed_minutes: 8", "fixed_minutes: 7", "PRJ221:76:travel" },
        { "end: 2024-11-23", "end: 2024-09-24", "PRJ222:3:end" },
        { "start: 2024-09-25, end: 2024-11-23", "start: 2024-11-30", "PRJ223:4:start PRJ223:5:start PRJ223:6:start" },
        { "overlaps: [logistik]", "overlaps: []", "PRJ224:5:start" },
        { "number: 2", "number: 3", "PRJ226:67:number" },
        { "id: banjir", "id: banjir, people: 3", "PRJ201:73:people" },
        { "id: tanpa_sinyal", "id: suku_pemilih", "PRJ227:18:id" },
        { "id: tanpa_sinyal", "id: usia_pemilih", "PRJ227:18:id" },
        { "origin: flag", "origin: observed", "PRJ228:26:at_least" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_broken_file_is_refused_with_its_places(string old, string replacement, string expected)
    {
        var (book, problems) = SmallBook.Bind((old, replacement));
        Assert.Null(book);
        Assert.Equal(expected, string.Join(' ', problems.Select(p => $"{p.Kind.Code}:{p.Place.Row}:{p.Place.Field}")));
    }

    [Fact]
    public void The_unbroken_file_is_read()
    {
        var (book, problems) = SmallBook.Bind();
        Assert.Empty(problems);
        Assert.Equal(("kecil", 5, "rawan"), (book!.Id, book.Stages.Count, book.Indicators[0].AtLeast));
        Assert.Equal(["perahu", "radio"], book.Demands[0].Skills);
        Assert.Equal(DemandKind.CommandPost, book.Demands[0].Kind);
        Assert.Equal((1.0, 2.5), (book.Indicators[0].WeightIn("kampanye"), book.Indicators[0].WeightIn("pungut")));
        Assert.True(double.IsPositiveInfinity(book.Travel.Legs[1].UpToKm));
        Assert.Equal("press", book.Planning.Sources["linmas_per_station"]);
    }

    [Fact]
    public void All_problems_are_found_in_one_run()
    {
        var (_, problems) = SmallBook.Bind(("police: 2, stations: 6", "police: none, stations: 600, colour: red"));
        Assert.Equal(["PRJ203", "PRJ203", "PRJ201"], problems.Select(p => p.Kind.Code));
    }

    [Fact]
    public void A_section_may_not_be_endless()
    {
        var rows = string.Concat(Enumerable.Range(0, 500).Select(i =>
            $"  - {{ id: x{i}, name: {{ id: X, en: X }}, refers_to: polri, source: press }}\n"));
        var (_, problems) = SmallBook.Bind(("incidents:\n", "incidents:\n" + rows));
        Assert.Equal("PRJ209", Assert.Single(problems).Kind.Code);
    }

    [Fact]
    public void A_file_that_is_no_map_is_refused()
    {
        var problems = new ProblemList();
        Assert.Null(DoctrineBinder.Bind("x", new DataScalar(new("x.yaml", 1, 1), "doctrine"), problems));
        Assert.Equal("PRJ200", Assert.Single(problems.Sorted()).Kind.Code);
    }

    [Fact]
    public void Stages_in_which_nothing_weighs_are_refused()
    {
        var (_, problems) = SmallBook.Bind(
            ("weights: { \"*\": 1, pungut: 2.5 }", "weights: { \"*\": 0, pungut: 2.5 }"),
            ("weights: { \"*\": 1 }", "weights: { \"*\": 1, kampanye: 0 }"));
        Assert.Equal(("PRJ218", "kampanye"), (Assert.Single(problems).Kind.Code, problems[0].Arguments[0]));
    }

    [Fact]
    public void Every_doctrine_code_has_a_broken_file()
    {
        var tested = Cases.SelectMany(c => c.Data.Item3.Split(' ')).Select(e => e[..6]).Concat(["PRJ209", "PRJ218"]);
        var all = typeof(DoctrineProblems).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => ((ProblemKind)f.GetValue(null)!).Code);
        Assert.Empty(all.Except(tested));
    }

    [Fact]
    public void Every_refusal_says_what_is_allowed_and_how_to_mend()
    {
        foreach (var problem in Cases.SelectMany(c => SmallBook.Bind((c.Data.Item1, c.Data.Item2)).Problems))
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                Assert.NotEmpty(problem.Allowed(language));
                Assert.NotEmpty(problem.Mend(language));
            }
        }
    }
}
