using Praja.Operations.Dossiers;

namespace Praja.Documents.Dossiers;

/// <summary>An empty dossier that explains itself: what <c>praja init</c> writes.</summary>
public static class DossierTemplate
{
    /// <summary>
    /// Writes the files; false, with a problem, when the folder is there already or cannot be written.
    /// </summary>
    /// <param name="folder">Where to.</param>
    /// <param name="language">Of headers and keys; the comments are in both languages.</param>
    /// <param name="problems">Receives why nothing was written.</param>
    public static bool Write(string folder, Language language, ProblemList problems)
    {
        var files = new List<(string Name, string Text)> { ("operation.yaml", Profile(language)) };
        foreach (var sheet in DossierSchema.Sheets)
        {
            var text = CsvWriter.Write(DossierTables.Empty(sheet, language), Comments(sheet, language));
            files.Add((sheet.Key + ".csv", text));
        }
        return DossierWriter.Write(files, folder, overwrite: false, problems);
    }

    /// <summary>What a sheet and its columns mean, a line each, Indonesian first.</summary>
    internal static IEnumerable<string> Comments(DossierSheet sheet, Language language)
    {
        yield return Both(sheet.Meaning);
        foreach (var column in sheet.Columns)
        {
            var required = column.Required ? " (wajib / required)" : "";
            var other = column.Header(language == Language.English ? Language.Indonesian : Language.English);
            var name = other == column.Header(language) ? other : column.Header(language) + " = " + other;
            yield return name + required + ": " + Both(column.Meaning) + Words(column, language);
        }
    }

    /// <summary>The words a column takes, as a sentence; empty when it takes any.</summary>
    internal static string Words(DossierColumn column, Language language) =>
        column.Words.Count == 0 ? "" : " [" + string.Join(", ", column.Words.Select(w => w.In(language))) + "]";

    private static string Both(Text text) => text.Id == text.En ? text.Id : text.Id + " / " + text.En;

    private static string Profile(Language language)
    {
        var text = new System.Text.StringBuilder();
        text.Append("# Operasi: isi nilainya, hapus tanda # di depan kunci yang dipakai. Baris # tidak dibaca.\n");
        text.Append("# The operation: fill in the values, take the # off the keys you use.\n\n");
        foreach (var key in ProfileKeys.All)
        {
            text.Append("# ").Append(Both(key.Meaning)).Append('\n');
            text.Append(key.Required ? "" : "# ").Append(key.In(language)).Append(':');
            text.Append(Example(key.Key, language)).Append('\n');
        }
        return text.ToString();
    }

    private static string Example(string key, Language language)
    {
        var (start, end) = language == Language.English ? ("start", "end") : ("mulai", "selesai");
        var (figure, value) = language == Language.English ? ("figure", "value") : ("butir", "nilai");
        var source = language == Language.English ? "source" : "sumber";
        return key switch
        {
            "time_zone" => " WIB",
            "seed" => " 1",
            "response_target_minutes" => " 30",
            "phases" => $" {{operasi: {{{start}: 26/08/2024, {end}: 16/12/2024}}}}",
            "patterns" => " {kurang_rawan: 2-6-12}",
            "claims" => $" [{{{figure}: linmas, {value}: 1403, {source}: siaran pers}}]",
            "notes" => " []",
            "parts" => " []",
            _ => "",
        };
    }
}
