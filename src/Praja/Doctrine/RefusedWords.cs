namespace Praja.Doctrine;

/// <summary>
/// Words that name what Praja never records about people: identity, birth, faith, ethnicity, party, vote, criminal
/// history, health. A column, key, flag or indicator that carries one is refused by name, in a dossier as in a doctrine
/// file. Whole words count, so <c>pemilih</c> and <c>voters</c> pass; a few phrases of election logistics that contain
/// such a word pass too. The list is our own (unsourced).
/// </summary>
public static class RefusedWords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        // Identity and birth.
        "nik", "nikktp", "ktp", "ektp", "noktp", "nomorktp", "kk", "nokk", "nomorkk", "nkk", "paspor", "passport",
        "ssn", "lahir", "tanggallahir", "tempatlahir", "tgllahir", "ttl", "kelahiran", "umur", "usia", "birth",
        "birthdate", "birthday", "birthplace", "dob", "age", "born", "biometrik", "biometric", "sidik",
        // Faith and ethnicity.
        "agama", "keagamaan", "kepercayaan", "keyakinan", "religion", "religious", "religiosity", "faith", "belief",
        "suku", "etnis", "etnik", "etnisitas", "ethnic", "ethnicity", "ras", "race", "racial", "marga", "tribe",
        "tribal", "caste", "kasta", "sara", "pribumi", "keturunan", "ancestry",
        // Party and vote.
        "partai", "parpol", "kepartaian", "party", "partisan", "affiliation", "afiliasi", "simpatisan", "pilihan",
        "preferensi", "preference", "suara", "perolehan", "coblosan", "vote", "votes", "voted", "elektabilitas",
        "electability", "ideologi", "ideology", "dukungan", "pendukung", "supporter", "supporters",
        // Criminal history, health and private life.
        "pidana", "terpidana", "kriminal", "residivis", "skck", "criminal", "convict", "convicted", "conviction",
        "convictions", "offender", "arrest", "arrests", "napi", "narapidana", "teroris", "terrorist", "penyakit",
        "illness", "disabilitas", "disability", "orientasi", "orientation",
    };

    // The second word makes the first harmless: paper, boxes, days and places of the vote, not votes.
    private static readonly HashSet<string> HarmlessPairs = new(StringComparer.Ordinal)
    {
        "surat suara", "kotak suara", "bilik suara", "pemungutan suara", "penghitungan suara", "perhitungan suara",
        "rekapitulasi suara", "rekap suara", "pengeras suara", "suku cadang", "vote day", "vote count", "vote start",
        "hak pilihan", "dukungan logistik", "dukungan personel", "dukungan anggaran",
    };

    // In a list of members even these say too much.
    private static readonly HashSet<string> PrivateOfPeople = new(StringComparer.Ordinal)
    {
        "alamat", "address", "telepon", "telp", "hp", "handphone", "phone", "email", "surel", "istri", "suami", "anak",
        "keluarga", "family", "spouse", "kelamin", "gender", "sex", "golongan", "darah", "blood",
    };

    // No word of the lists is longer.
    private const int LongestWord = 24;

    /// <summary>The refused word in a name, or null when the name may stand.</summary>
    public static string? Find(string name) => Find(name, ofPeople: false);

    /// <summary>The refused word in the name of a column of people.csv, where private data are refused too.</summary>
    public static string? FindOfPeople(string name) => Find(name, ofPeople: true);

    // Free texts of every report are looked through: nothing is left for the collector.
    private static string? Find(string name, bool ofPeople)
    {
        ArgumentNullException.ThrowIfNull(name);
        Span<char> word = stackalloc char[LongestWord];
        Span<char> before = stackalloc char[LongestWord];
        var lengthBefore = 0;
        string? refused = null;
        for (var at = 0; NextWord(name, ref at, word) is >= 0 and var length;)
        {
            var now = (ReadOnlySpan<char>)word[..length];
            var harmless = IsHarmless(before[..lengthBefore], now);
            if (refused is not null && !harmless) return refused;
            if (ofPeople && PrivateOfPeople.Of(now) is { } isPrivate) return isPrivate;
            refused = harmless ? null : Words.Of(now);
            now.CopyTo(before);
            lengthBefore = length;
        }
        return refused;
    }

    private static bool IsHarmless(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        Span<char> pair = stackalloc char[(2 * LongestWord) + 1];
        first.CopyTo(pair);
        pair[first.Length] = ' ';
        second.CopyTo(pair[(first.Length + 1)..]);
        return HarmlessPairs.Of(pair[..(first.Length + 1 + second.Length)]) is not null;
    }

    private static string? Of(this HashSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var there) ? there : null;

    /// <summary>Writes the next word in lower case: a capital inside starts a new word, and what is no letter ends
    /// one.</summary>
    /// <returns>Its length, 0 for one that is too long to be in any list; -1 at the end.</returns>
    private static int NextWord(string name, ref int at, Span<char> word)
    {
        while (at < name.Length && !char.IsLetter(name[at]))
            at++;
        if (at == name.Length) return -1;
        var start = at;
        do
            at++;
        while (at < name.Length && char.IsLetter(name[at]) && !(char.IsUpper(name[at]) && char.IsLower(name[at - 1])));
        return Math.Max(name.AsSpan(start, at - start).ToLowerInvariant(word), 0);
    }
}
