using Praja.Doctrine;
using Praja.Documents.Doctrines;

namespace Praja.Tests.Doctrine;

public sealed class PilkadaDoctrineTests
{
    private static readonly Lazy<DoctrineBook> Book = new(Read);

    [Fact]
    public void It_is_read_without_a_problem() => Assert.Equal("pilkada-2024", Book.Value.Id);

    [Fact]
    public void Every_published_pattern_has_one_default_per_band() =>
        Assert.Equal(["2-6-12", "2-2-4", "2-1-2"], Book.Value.Patterns.Where(p => p.Default).Select(p => p.Id));

    [Fact]
    public void Voting_day_is_27_november() =>
        Assert.Equal(new DateOnly(2024, 11, 27), Book.Value.Stages.Single(s => s.Voting).Start);

    private static DoctrineBook Read()
    {
        var problems = new ProblemList();
        var file = DoctrineReader.Read(null, "pilkada-2024", problems);
        var found = problems.Sorted().Select(p => $"{p.Kind.Code} {p.Place} {p.Seen} {p.Allowed(Language.English)}");
        Assert.Equal("", string.Join('\n', found));
        return file!.Book;
    }
}
