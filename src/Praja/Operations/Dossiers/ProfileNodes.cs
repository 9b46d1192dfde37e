using System.Globalization;

namespace Praja.Operations.Dossiers;

/// <summary>The way back: a profile as the nodes that bind to it again.</summary>
public static class ProfileNodes
{
    /// <summary>
    /// The keys of operation.yaml in the wanted language; optional ones only when they say something.
    /// </summary>
    public static DataMap Of(OperationProfile profile, Language language)
    {
        ArgumentNullException.ThrowIfNull(profile);
        (string Key, DataNode? Value)[] values =
        [
            ("name", Text(profile.Name)),
            ("code_name", profile.CodeName.Length > 0 ? Text(profile.CodeName) : null),
            ("level", Text(Vocabulary.OperationLevels.WordOf(profile.Level).In(language))),
            ("command", Text(profile.Command)),
            ("region", Text(profile.Region)),
            ("election_date", Text(CellDates.Write(profile.ElectionDate))),
            ("doctrine", Text(profile.Doctrine)),
            ("time_zone", Text(profile.TimeZone)),
            ("seed", Text(profile.Seed.ToString(CultureInfo.InvariantCulture))),
            ("response_target_minutes", Text(Number(profile.ResponseTargetMinutes))),
            ("phases", Phases(profile.Phases, language)),
            ("patterns", Patterns(profile.Patterns)),
            ("claims", List(profile.Claims.Select(c => Claim(c, language)))),
            ("notes", List(profile.Notes.Select(Text))),
            ("parts", List(profile.Parts.Select(Text))),
        ];
        return Map(values, ProfileKeys.All, language);
    }

    private static DataMap? Phases(IReadOnlyList<Phase> phases, Language language) => phases.Count == 0 ? null : new(
        default,
    [
        .. phases.Select(p => Entry(
            Vocabulary.PhaseKinds.WordOf(p.Kind).In(language),
            Map(
                [("start", Text(CellDates.Write(p.Start))), ("end", Text(CellDates.Write(p.End)))],
                ProfileKeys.OfPhase,
                language))),
    ]);

    private static DataMap? Patterns(IReadOnlyDictionary<string, string> patterns) => patterns.Count == 0
        ? null
        : new(
            default,
            [.. patterns.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => Entry(p.Key, Text(p.Value)))]);

    private static DataMap Claim(Claim claim, Language language) => Map(
        [
            ("figure", Text(claim.Figure)),
            ("value", Text(Number(claim.Value))),
            ("parts", List(claim.Parts.Select(p => Text(Number(p))))),
            ("source", claim.Source.Length > 0 ? Text(claim.Source) : null),
        ],
        ProfileKeys.OfClaim,
        language);

    private static DataMap Map(
        IEnumerable<(string Key, DataNode? Value)> values, IReadOnlyList<ProfileKey> keys, Language language) => new(
        default,
    [
        .. from pair in values
           where pair.Value is not null
           select Entry(keys.First(k => k.Key == pair.Key).In(language), pair.Value),
    ]);

    private static DataList? List(IEnumerable<DataNode> items) =>
        items.ToArray() is { Length: > 0 } some ? new(default, some) : null;

    private static DataEntry Entry(string key, DataNode value) => new(key, default, value);

    private static DataScalar Text(string text) => new(default, text);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
