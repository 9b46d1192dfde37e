using System.Text;
using Praja.Journal;

namespace Praja.Tests.CommandPost.Incidents;

/// <summary>One entry of every kind of incidents, units, help, accounts and personal data, as it was first written. A
/// file that is there is never written again.</summary>
public sealed class KindGoldenTests
{
    private static readonly string[] Prefixes =
    [
        "incident_", "unit_", "help_", "relief_", "referral_", "force_", "call_", "decision_", "situation_",
        "signal_", "roads_", "account_", "personal_data_", "data_breach_", "station_called",
    ];

    private static string Folder => Path.Combine(SharedData.Root, "tests", "golden", "entries");

    public static TheoryData<string> Kinds =>
        [.. EntryKinds.All.Select(k => k.Name)
            .Where(n => Prefixes.Any(p => n.StartsWith(p, StringComparison.Ordinal)))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_its_golden_entry(string name)
    {
        var file = Path.Combine(Folder, name + ".json");
        if (!File.Exists(file) && Environment.GetEnvironmentVariable("PRAJA_SNAP") == "update")
            File.WriteAllText(file, Example(name) + "\n", new UTF8Encoding(false));
        Assert.True(File.Exists(file), file + " is missing; write it with PRAJA_SNAP=update");
    }

    [Fact]
    public void The_first_version_of_a_report_becomes_the_second()
    {
        var line = File.ReadAllBytes(Path.Combine(Folder, "incident_reported.json"));
        var draft = EntryReading.Read(line.AsMemory(0, line.Length - 1), out _)!.Draft;
        var (kind, body) = Upcasters.Newest(draft.Kind, draft.Body);
        Assert.Equal("incident_reported_2", kind);
        Assert.Equal(draft.Body.Values, body.Values);
        Assert.Null(EntryKinds.Fault(kind, body));
        Assert.Contains("incident_reported", Upcasters.OlderKinds);
    }

    private static string Example(string name)
    {
        var kind = EntryKinds.All.Single(k => k.Name == name);
        var body = kind.Keys.Aggregate(EntryBody.Empty, (all, key) => key.Value switch
        {
            BodyValueKind.Number => all.With(key.Name, 2.5m),
            BodyValueKind.Truth => all.With(key.Name, true),
            BodyValueKind.Texts => all.With(key.Name, ["satu", "dua"]),
            _ => all.With(key.Name, "contoh " + key.Name),
        });
        var draft = new EntryDraft(
            HuluPost.Dawn, JournalMode.Exercise, "post/operator", name, body, Uuid7.Of(HuluPost.Dawn, 0, 1));
        return EntryJson.Line(new(2, draft, EntryJson.Hash(EntryJson.NoHash, EntryJson.Canonical(2, draft))));
    }
}
