namespace Praja.SystemTests;

public sealed class CliTests
{
    [Fact]
    public void Placeholder_until_the_verbs_exist() => Assert.NotNull(typeof(Coordinate).Assembly);
}
