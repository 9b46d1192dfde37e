using Praja.Doctrine;

namespace Praja.Documents.Plans;

/// <summary>The mark of a band on paper. Shape and words carry the meaning; colour only helps.</summary>
internal enum Shape
{
    Circle,
    Square,
    Triangle,
    Diamond,
}

/// <summary>How a band looks in every document.</summary>
/// <param name="Id">Band id.</param>
/// <param name="Name">Its name in the document's language.</param>
/// <param name="Order">0 is the safest.</param>
/// <param name="Shape">Mark on maps.</param>
/// <param name="Ink">Mark's colour, #rrggbb; each is darker than the one before, so that grey print keeps the
/// order.</param>
/// <param name="Paper">Background of a cell, #rrggbb, light enough for black text.</param>
internal sealed record BandLook(string Id, string Name, int Order, Shape Shape, string Ink, string Paper)
{
    private static readonly (Shape Shape, string Ink, string Paper)[] Looks =
    [
        (Shape.Circle, "#4f9d69", "#e3f1e6"),
        (Shape.Square, "#c98a00", "#fdeab8"),
        (Shape.Triangle, "#b3261e", "#f5c6c0"),
        (Shape.Diamond, "#4a2a7b", "#ddd0ee"),
    ];

    public static BandLook Of(Band band, int order, Language language)
    {
        var (shape, ink, paper) = Looks[Math.Min(order, Looks.Length - 1)];
        return new(band.Id, band.Name.In(language), order, shape, ink, paper);
    }

    /// <summary>A band the doctrine does not know.</summary>
    public static BandLook Unknown(string id) => new(id, id, 0, Shape.Circle, "#555555", "#eeeeee");
}
