using System.Collections;
using System.Reflection;
using Praja.Journal;
using Praja.Web.Pages;

namespace Praja.SystemTests.Pages;

/// <summary>Every word the pages can say, so that those of the other language are known where they stand.</summary>
internal static class OtherLanguage
{
    private static readonly Lazy<IReadOnlyList<Text>> All = new(() => [.. Words().Distinct()]);

    /// <summary>Words that a page in this language must not say.</summary>
    public static string[] WordsFor(string language)
    {
        var (wanted, other) = language == "en"
            ? (Language.English, Language.Indonesian)
            : (Language.Indonesian, Language.English);
        var own = All.Value.Select(t => t.In(wanted)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. All.Value.Select(t => t.In(other)).Where(w => w.Length > 1 && !own.Contains(w))
                // A word of one language within a sentence of its own is no fault of the page.
                .Where(w => !w.Contains(' ', StringComparison.Ordinal)
                    || !own.Any(o => o.Contains(w, StringComparison.Ordinal)))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Text> Words()
    {
        const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (var type in typeof(PageFrame).Assembly.GetTypes().Where(t => !t.ContainsGenericParameters))
        {
            foreach (var field in type.GetFields(Any).Where(f => !f.IsLiteral))
            {
                foreach (var text in TextsIn(field.GetValue(null), 3))
                    yield return text;
            }
        }
        foreach (var kind in EntryKinds.All)
        {
            yield return new(kind.Meaning.Id.TrimEnd('.'), kind.Meaning.En.TrimEnd('.'));
            foreach (var key in kind.Keys)
                yield return new(key.Meaning.Id.TrimEnd('.'), key.Meaning.En.TrimEnd('.'));
        }
        // What a dossier calls its stages stays as it is: pages show it, not the doctrine's names.
        var doctrine = Doors.DoorHouse.Frame().Doctrine;
        foreach (var text in doctrine.Incidents.Select(i => i.Name).Concat(doctrine.Escalation.Select(l => l.Name))
            .Concat(doctrine.Bands.Select(b => b.Name)))
        {
            yield return text;
        }
    }

    private static IEnumerable<Text> TextsIn(object? value, int deep) => value switch
    {
        Text text => [text],
        null or string => [],
        System.Runtime.CompilerServices.ITuple tuple when deep > 0 =>
            Enumerable.Range(0, tuple.Length).SelectMany(at => TextsIn(tuple[at], deep - 1)),
        IEnumerable many when deep > 0 && IsOfSystem(value) =>
            many.Cast<object?>().SelectMany(one => TextsIn(one, deep - 1)),
        PageSection section => [section.Name],
        _ => [],
    };

    private static bool IsOfSystem(object value) =>
        value.GetType().Namespace?.StartsWith("System", StringComparison.Ordinal) == true;
}
