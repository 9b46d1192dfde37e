namespace Praja.Web.Pages;

/// <summary>A page that only says something.</summary>
/// <param name="Title">What happened.</param>
/// <param name="Sentence">What to do.</param>
public sealed record Notice(Text Title, Text Sentence);
