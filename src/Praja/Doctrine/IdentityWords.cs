namespace Praja.Doctrine;

/// <summary>
/// Words that name who a person is or how they vote. Praja has no place for such data: neither an indicator nor a
/// column may be called so. A name is compared by its parts between underscores, dashes, dots and blanks, so
/// <c>jumlah_pemilih</c> passes and <c>suku_pemilih</c> does not.
/// </summary>
public static class IdentityWords
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "agama", "religion", "faith", "suku", "etnis", "ethnic", "ethnicity", "ras", "race", "sara",
        "partai", "parpol", "party", "pilihan", "preferensi", "dukungan", "pendukung", "supporter", "suara", "vote",
        "votes",
        "nik", "ktp", "pidana", "napi", "narapidana", "kriminal", "criminal", "conviction", "teroris", "terrorist",
        "disabilitas", "disability",
    };

    /// <summary>True when a part of <paramref name="name"/> is such a word.</summary>
    public static bool Names(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Split('_', '-', '.', ' ').Any(Words.Contains);
    }
}
