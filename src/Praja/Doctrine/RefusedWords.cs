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

    /// <summary>The refused word in a name, or null when the name may stand.</summary>
    public static string? Find(string name) => Find(name, ofPeople: false);

    /// <summary>The refused word in the name of a column of people.csv, where private data are refused too.</summary>
    public static string? FindOfPeople(string name) => Find(name, ofPeople: true);

    private static string? Find(string name, bool ofPeople)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = WordsOf(name);
        for (var i = 0; i < words.Count; i++)
        {
            if (ofPeople && PrivateOfPeople.Contains(words[i])) return words[i];
            if (Words.Contains(words[i]) && !IsHarmless(words, i)) return words[i];
        }
        return null;
    }

    private static bool IsHarmless(List<string> words, int at) =>
        (at > 0 && HarmlessPairs.Contains(words[at - 1] + " " + words[at]))
        || (at + 1 < words.Count && HarmlessPairs.Contains(words[at] + " " + words[at + 1]));

    // In lower case; a capital inside starts a new word, and what is no letter ends one.
    private static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= name.Length; i++)
        {
            var letter = i < name.Length && char.IsLetter(name[i]);
            var hump = letter && i > 0 && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            if (start >= 0 && (!letter || hump))
            {
                words.Add(name[start..i].ToLowerInvariant());
                start = -1;
            }
            if (letter && start < 0) start = i;
        }
        return words;
    }
}
