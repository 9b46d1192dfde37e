using System.Reflection;
using Praja.Doctrine;

namespace Praja.Tests.Doctrine;

/// <summary>The small doctrine file with a station's day, broken in one place each time.</summary>
public sealed class BrokenStationDayTests
{
    private const string Section = """

    station_day:
      - { stage: pungut, band: "*", step: guard_arrived, due: "06:30", grace_minutes: 30, source: unsourced }
      - { stage: pungut, band: rawan, step: guard_arrived, due: "06:00", grace_minutes: 15, source: unsourced }
      - { stage: pungut, band: "*", step: station_status_reported, due: "09:00", grace_minutes: 60, source: press }
      - { stage: pungut, band: "*", step: station_status_reported, due: "11:00", grace_minutes: 60, source: press }
      - { stage: pungut, band: "*", step: box_received, due: "26:30", grace_minutes: 600, source: unsourced }
    """;

    public static TheoryData<string, string, string> Cases => new()
    {
        { "stage: pungut, band: rawan, step", "stage: kampung, band: rawan, step", "PRJ212" },
        { "band: rawan, step", "band: rawwan, step", "PRJ213" },
        { "due: \"26:30\"", "due: \"48:00\"", "PRJ241" },
        { "due: \"26:30\"", "due: \"26.30\"", "PRJ241" },
        { "due: \"26:30\"", "due: \"+6:30\"", "PRJ241" },
        { "due: \"26:30\"", "due: \"05:59\"", "PRJ242" },
        { "due: \"11:00\"", "due: \"09:00\"", "PRJ210" },
        { "source: press }\n  - { stage: pungut, band: \"*\", step: box_received", TwelveMore(), "PRJ243" },
    };

    [Fact]
    public void The_section_is_read()
    {
        var (book, problems) = SmallBook.Bind(SmallBook.Yaml + Section, []);
        Assert.Empty(problems);
        Assert.Equal(5, book!.StationDay.Count);
        Assert.Equal(
            new("pungut", "*", "box_received", new(26, 30, 0), 600, "unsourced"), book.StationDay[4]);
    }

    [Fact]
    public void A_file_without_it_asks_for_nothing() => Assert.Empty(SmallBook.Bind().Book!.StationDay);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_fault_has_its_code(string old, string replacement, string code)
    {
        var (book, problems) = SmallBook.Bind(SmallBook.Yaml + Section, [(old, replacement)]);
        Assert.Null(book);
        Assert.Equal(code, Assert.Single(problems).Kind.Code);
    }

    [Fact]
    public void Every_code_of_the_section_has_a_broken_file()
    {
        var tested = Cases.Select(c => c.Data.Item3);
        var all = typeof(StationDayProblems).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => ((ProblemKind)f.GetValue(null)!).Code);
        Assert.Empty(all.Except(tested));
    }

    private static string TwelveMore() => "source: press }\n" + string.Concat(Enumerable.Range(12, 12).Select(hour =>
            $"  - {{ stage: pungut, band: \"*\", step: station_status_reported, due: \"{hour}:00\", "
            + "grace_minutes: 60, source: press }\n"))
        + "  - { stage: pungut, band: \"*\", step: box_received";
}
