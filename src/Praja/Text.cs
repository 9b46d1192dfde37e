namespace Praja;

/// <summary>The languages Praja speaks. Indonesian comes first, English beside it.</summary>
public enum Language
{
    /// <summary>Bahasa Indonesia, the language of the orders.</summary>
    Indonesian,

    /// <summary>English, for observers and for other countries.</summary>
    English,
}

/// <summary>One text in both languages; neither may be empty.</summary>
/// <param name="Id">The Indonesian text.</param>
/// <param name="En">The English text.</param>
public readonly record struct Text(string Id, string En)
{
    /// <summary>The text in the wanted language.</summary>
    public string In(Language language) => language == Language.English ? En : Id;
}
