namespace Praja.Web.Pages;

/// <summary>Which stretch of a long list is shown.</summary>
/// <param name="Skip">How many are left out before.</param>
/// <param name="Shown">How many are shown.</param>
/// <param name="Size">How many a page shows.</param>
/// <param name="Total">How many there are.</param>
public sealed record PageStep(int Skip, int Shown, int Size, int Total)
{
    /// <summary>What to leave out for the next page; null on the last.</summary>
    public int? Next => Skip + Shown < Total && Shown > 0 ? Skip + Size : null;

    /// <summary>What to leave out for the page before; null on the first.</summary>
    public int? Before => Skip > 0 ? Math.Max(0, Skip - Size) : null;
}
