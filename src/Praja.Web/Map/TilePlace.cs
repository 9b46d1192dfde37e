using System.Globalization;
using Praja.Web.Pages;

namespace Praja.Web.Map;

/// <summary>A tile that is asked for.</summary>
/// <param name="Zoom">Its zoom.</param>
/// <param name="X">Column.</param>
/// <param name="Y">Row.</param>
internal readonly record struct TilePlace(int Zoom, uint X, uint Y)
{
    /// <summary>The tile of a call's address; null when its zoom has none there.</summary>
    public static TilePlace? Of(PageCall call, int lastZoom) =>
        (Whole(call, "z"), Whole(call, "x"), Whole(call, "y")) is var (zoom, x, y)
        && zoom >= 0 && zoom <= lastZoom && x >= 0 && y >= 0 && x >> zoom == 0 && y >> zoom == 0
            ? new(zoom, (uint)x, (uint)y)
            : null;

    /// <summary>A whole number of a call's address; -1 when it is none.</summary>
    public static int Whole(PageCall call, string key) =>
        int.TryParse(call.Route(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
