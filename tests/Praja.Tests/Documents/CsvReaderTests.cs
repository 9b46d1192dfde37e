using System.Text;
using Praja.Documents;

namespace Praja.Tests.Documents;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("a,b;x\n1,2\n", 2)]
    [InlineData("a;b;c\n1;2,5;3\n", 3)]
    [InlineData("a\tb\n1\t2\n", 2)]
    [InlineData("\"a,b,c\";d\n1;2\n", 2)]
    public void The_delimiter_is_the_one_of_the_header(string text, int columns)
    {
        var sheet = Parse(text);
        Assert.Equal(columns, sheet.Header.Count);
        Assert.Equal(columns, sheet.Rows[0].Cells.Count);
    }

    [Fact]
    public void Rows_keep_the_line_they_start_on()
    {
        var sheet = Parse("\uFEFF# note\r\n\r\na,b\r\n1,\"x\r\ny\"\r\n# note\r\n,\r\n2,z\r\n");
        Assert.Equal(3, sheet.HeaderRow);
        Assert.Equal(["a", "b"], sheet.Header);
        Assert.Equal([4, 8], sheet.Rows.Select(r => r.Row));
        Assert.Equal("x\r\ny", sheet.Rows[0].Cells[1]);
    }

    [Fact]
    public void A_quoted_hash_is_no_comment_and_doubled_quotes_are_one() =>
        Assert.Equal(["#1", "say \"a\""], Parse("a,b\n\"#1\",\"say \"\"a\"\"\"\n").Rows[0].Cells);

    [Theory]
    [InlineData("-0.5")]
    [InlineData("+62 541 25000")]
    [InlineData("-")]
    [InlineData("- jaga TPS")]
    public void Signs_alone_are_no_formula(string cell) => Assert.Equal(cell, Parse("a\n" + cell
        + "\n").Rows[0].Cells[0]);

    [Fact]
    public void An_empty_file_has_no_header() => Assert.Empty(Parse("").Header);

    private static Sheet Parse(string text)
    {
        var problems = new ProblemList();
        var sheet = CsvReader.Parse(Encoding.UTF8.GetBytes(text), "a.csv", problems);
        Assert.Empty(problems.Sorted());
        return sheet!;
    }
}
