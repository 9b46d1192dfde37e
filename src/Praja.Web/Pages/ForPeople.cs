namespace Praja.Web.Pages;

/// <summary>Marks what is for people in a browser: docs/reference/pages.md tells of it, the API's description does
/// not.</summary>
internal sealed class ForPeople
{
    public static readonly ForPeople Mark = new();
}
