using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Praja.Documents;

namespace Praja.Tests.Documents;

public sealed class YamlTreeTests
{
    [Fact]
    public void Values_keep_their_line_column_and_key()
    {
        var map = Assert.IsType<DataMap>(ReadGood("name: Mantap\nphases:\n  - kind: operasi\n    start: 2024-08-26\n"));
        Assert.Equal(new Place("a.yaml", 1, 7, "name"), map["name"]!.Place);
        var phase = Assert.IsType<DataMap>(Assert.IsType<DataList>(map["phases"]).Items[0]);
        Assert.Equal(new Place("a.yaml", 4, 5, "start"), phase.Entries[1].KeyPlace);
        Assert.Equal(new DataScalar(new("a.yaml", 4, 12, "start"), "2024-08-26"), phase["start"]);
    }

    [Fact]
    public void A_byte_order_mark_is_skipped() =>
        Assert.Equal("ya", ((DataScalar)((DataMap)ReadGood("\uFEFFkey: ya"))["key"]!).Value);

    [Theory]
    [InlineData("", "PRJ004:1:1")]
    [InlineData("a: [1, 2", "PRJ004:2:1")]
    [InlineData("a: 1\n---\nb: 2", "PRJ004:2:1")]
    [InlineData("? [a, b]\n: 1", "PRJ004:1:3")]
    [InlineData("a: &x 1\nb: *x", "PRJ005:1:4 PRJ005:2:4")]
    [InlineData("a: !!str 1", "PRJ005:1:4")]
    [InlineData("%YAML 1.2\n---\na: 1", "PRJ005:1:1")]
    [InlineData("a: 1\nb: 2\na: 3", "PRJ006:3:1")]
    [InlineData("a: \0", "PRJ002:0:0")]
    public void Refused_text_names_the_place(string text, string expected) => Assert.Equal(expected, Refusals(text));

    [Fact]
    public void A_duplicate_key_says_where_the_first_stands()
    {
        var problems = new ProblemList();
        Assert.Null(YamlTree.Read("a.yaml", "x: 1\ny:\n  z: 1\n  z: 2"u8, problems));
        var problem = Assert.Single(problems.Sorted());
        Assert.Equal("Every key once; the first is on line 3.", problem.Allowed(Language.English));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused()
    {
        var problems = new ProblemList();
        Assert.Null(YamlTree.Read("a.yaml", [0x61, 0x3a, 0x20, 0xe9, 0x0a], problems));
        Assert.Same(FileProblems.WrongEncoding, Assert.Single(problems.Sorted()).Kind);
    }

    [Fact]
    public void Twenty_levels_are_read_and_twenty_one_refused()
    {
        Assert.Equal("", Refusals(Nested(YamlTree.MaxDepth)));
        Assert.Equal("PRJ007:1:21", Refusals(Nested(YamlTree.MaxDepth + 1)));
    }

    [Fact]
    public void A_hundred_thousand_brackets_do_no_damage() =>
        Assert.Equal("PRJ007:1:21", Refusals(new string('[', 100_000)));

    [Fact]
    public void A_file_above_the_limit_is_refused_unread()
    {
        Assert.Equal("", Refusals("a: " + new string('x', YamlTree.MaxBytes - 3)));
        Assert.Equal("PRJ001:0:0", Refusals("a: " + new string('x', YamlTree.MaxBytes - 2)));
    }

    // Whatever the bytes, reading ends with a tree or with problems, never with an exception.
    [Fact]
    public void Any_text_is_read_or_refused()
    {
        var characters = Gen.Elements(":- \n\t[]{}&*!|>'\"#%@`ab1?,\\".ToCharArray());
        var texts = Gen.ArrayOf(characters).Select(c => new string(c)).ToArbitrary();
        Prop.ForAll(texts, IsReadOrRefused).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    private static bool IsReadOrRefused(string text)
    {
        var problems = new ProblemList();
        var root = YamlTree.Read("a.yaml", Encoding.UTF8.GetBytes(text), problems);
        return root is null == problems.HasErrors;
    }

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    private static DataNode ReadGood(string text)
    {
        var problems = new ProblemList();
        var root = YamlTree.Read("a.yaml", Encoding.UTF8.GetBytes(text), problems);
        Assert.Empty(problems.Sorted());
        return root!;
    }

    private static string Refusals(string text)
    {
        var problems = new ProblemList();
        var root = YamlTree.Read("a.yaml", Encoding.UTF8.GetBytes(text), problems);
        Assert.Equal(root is null, problems.HasErrors);
        return string.Join(' ', problems.Sorted().Select(p => $"{p.Kind.Code}:{p.Place.Row}:{p.Place.Column}"));
    }
}
