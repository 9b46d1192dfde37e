namespace Praja.Doctrine.Binding;

/// <summary>Binds the section <c>response</c>: how soon a post answers, and who is told when it does not.</summary>
internal static class ResponseRecords
{
    /// <summary>Chiefs who may order a level, from the lowest.</summary>
    public static readonly string[] Chiefs = ["kapolsek", "kapolres", "kapolda"];

    /// <summary>Posts that are told, from the nearest.</summary>
    public static readonly string[] Posts = ["polres", "polda", "mabes"];

    private const int MaxMinutes = 24 * 60;

    /// <summary>The book with the section; without it the book is as it was.</summary>
    public static DoctrineBook Added(DoctrineBook book, Sections sections)
    {
        if (!sections.Has("response") || sections.Map("response") is not { } map) return book;
        _ = new Fields(map, [.. DoctrineKeys.ResponseParts.Select(p => p.Part)], sections.Problems);
        var parts = new Sections(map, DoctrineKeys.ResponseParts, sections.Problems);
        var words = book.Escalation.Select(l => l.Id).ToArray();
        var levels = parts.Read("levels", fields => Level(fields, words), l => l.Level);
        if (parts.Map("numbers") is not { } values) return book;
        var numbers = new Fields(values, DoctrineKeys.ResponseNumbers, sections.Problems);
        var sources = new SortedDictionary<string, string>(StringComparer.Ordinal);
        int Minutes(string key) => WorkRecords.ReadLimit(numbers, key, (1, MaxMinutes), sources);
        return book with
        {
            Response = new()
            {
                Levels = [.. levels.Select(l => l.Value)],
                ClaimMinutes = Minutes("claim_minutes"),
                PositionStaleMinutes = Minutes("position_stale_minutes"),
                PositionKeptMinutes = Minutes("position_kept_minutes"),
                Sources = sources,
            },
        };
    }

    private static ResponseLevel Level(Fields fields, string[] levels) => new(
        fields.Word("level", levels),
        fields.Word("ordered_by", Chiefs),
        fields.Whole("acknowledge_minutes", 1, MaxMinutes),
        fields.Whole("first_unit_minutes", 1, MaxMinutes),
        fields.Word("raise_to", Posts),
        fields.Source());
}
