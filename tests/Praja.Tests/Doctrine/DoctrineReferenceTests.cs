using Praja.Doctrine.Binding;

namespace Praja.Tests.Doctrine;

public sealed class DoctrineReferenceTests
{
    private static readonly string Page =
        File.ReadAllText(Path.Combine(SharedData.Root, "docs", "reference", "doctrine.md"));

    // The page describes each section under a heading that names it; its keys must stand between there and the next
    // heading.
    [Fact]
    public void The_reference_names_every_key_of_every_section()
    {
        string[][] inner = [DoctrineKeys.Cut, DoctrineKeys.Limit];
        var rehearsal = DoctrineKeys.RehearsalParts.SelectMany(p => p.Keys).Concat(DoctrineKeys.Delay);
        var keys = DoctrineKeys.Sections.SelectMany(s => s.Keys.Prepend(s.Section).Select(k => (s.Section, Key: k)))
            .Concat(inner.SelectMany(k => k).Select(k => (Section: "", Key: k)))
            .Concat(rehearsal.Select(k => (Section: "rehearsal", Key: k)))
            .Concat(DoctrineKeys.ResponseParts.SelectMany(p => p.Keys).Select(k => (Section: "response", Key: k)));
        Assert.Empty(keys.Where(k => !TextOf(k.Section).Contains($"`{k.Key}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_reference_names_every_word()
    {
        string[][] words =
        [
            RiskRecords.Origins, RiskRecords.Levels, WorkRecords.Targets, WorkRecords.Kinds, WorkRecords.Agencies,
            WorkRecords.Modes, [WorkRecords.Unbounded], CalendarRecords.Levels, CalendarRecords.Referrals,
            RehearsalRecords.OutsideKinds, RehearsalRecords.OwnUnits, ResponseRecords.Chiefs, ResponseRecords.Posts,
        ];
        Assert.Empty(words.SelectMany(w => w).Where(w => !Page.Contains($"`{w}`", StringComparison.Ordinal)));
    }

    private static string TextOf(string section)
    {
        var start = Page.IndexOf("## ", StringComparison.Ordinal);
        foreach (var part in Page[start..].Split("\n### "))
        {
            if (part.Split('\n')[0].Contains($"`{section}`", StringComparison.Ordinal)) return part;
        }

        return Page;
    }
}
