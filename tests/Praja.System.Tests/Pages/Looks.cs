namespace Praja.SystemTests.Pages;

/// <summary>How somebody looks at a page.</summary>
/// <param name="Language">id or en.</param>
/// <param name="Theme">light or dark.</param>
/// <param name="Width">Pixels of the window.</param>
/// <param name="Scripts">False for a browser without script.</param>
internal sealed record Looks(string Language = "id", string Theme = "light", int Width = 1440, bool Scripts = true)
{
    public bool IsPhone => Width < 700;
}
