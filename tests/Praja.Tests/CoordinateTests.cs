namespace Praja.Tests;

public sealed class CoordinateTests
{
    [Fact]
    public void One_degree_of_latitude_is_111_km()
    {
        var meters = new Coordinate(0, 117).MetersTo(new Coordinate(1, 117));
        Assert.InRange(meters, 111_100, 111_300);
    }
}
