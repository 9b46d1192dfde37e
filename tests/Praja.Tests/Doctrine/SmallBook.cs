using System.Text;
using Praja.Doctrine;
using Praja.Documents;

namespace Praja.Tests.Doctrine;

/// <summary>The smallest doctrine file without a problem, to be broken in one place at a time.</summary>
internal static class SmallBook
{
    public const string Yaml = """
    name: { id: Kecil, en: Small }
    stages:
      - { id: kampanye, name: { id: Kampanye, en: Campaign }, start: 2024-09-25, end: 2024-11-23, source: law }
      - { id: tenang, name: { id: T, en: Q }, start: 2024-11-24, end: 2024-11-26, overlaps: [logistik], source: law }
      - { id: logistik, name: { id: Logistik, en: Ballots }, start: 2024-11-25, end: 2024-11-26, source: unsourced }
      - { id: pungut, name: { id: Pungut, en: Voting }, start: 2024-11-27, end: 2024-11-27, voting: true, source: law }
      - { id: sengketa, name: { id: Sengketa, en: Dispute }, source: law }
    task_forces:
      - { id: preventif, name: { id: Preventif, en: Guards }, duty: { id: Menjaga., en: Guard. }, source: press }
    bands:
      - { id: aman, name: { id: Aman, en: Safe }, cut: 0, source: press }
      - { id: rawan, name: { id: Rawan, en: Prone }, cut: 33.5, source: unsourced }
    patterns:
      - { band: aman, id: 2-6-12, police: 2, stations: 6, linmas: 12, default: true, source: press }
      - { band: aman, id: 2-8-16, police: 2, stations: 8, linmas: 16, army: 1, source: press }
      - { band: rawan, id: 2-1-2, police: 2, stations: 1, linmas: 2, default: true, source: press }
    indicators:
      - id: tanpa_sinyal
        name: { id: Tanpa sinyal, en: No signal }
        reason: { id: tidak ada sinyal, en: no signal }
        origin: flag
        low: 0
        high: 1
        weights: { "*": 1, pungut: 2.5 }
        if_missing: 0
        at_least: rawan
        remedy: { id: radio tersedia, en: a radio is there }
        source: unsourced
      - id: jarak
        name: { id: Jarak, en: Distance }
        reason: { id: jauh, en: far }
        origin: minutes_to_help
        low: 15
        high: 240
        weights: { "*": 1 }
        source: unsourced
    published_indices:
      - id: ikp
        edition: "2024"
        name: { id: IKP, en: IKP }
        level: regency
        cuts: [{ from: 0, name: { id: Rendah, en: Low } }, { from: 13.47, name: { id: Sedang, en: Medium } }]
        source: Bawaslu
    demands:
      - id: posko
        stage: "*"
        target: operation
        kind: command_post
        agency: polri
        people: 5
        shifts: 3
        skills: [radio, perahu]
        priority: 1
        duty: { id: Mengendalikan., en: Control. }
        source: unsourced
    reports:
      - { level: polsek, stage: pungut, times: ["05:30", "17:30"], name: { id: Harian, en: Daily }, source: unsourced }
    escalation:
      - id: hijau
        name: { id: Hijau, en: Green }
        meaning: { id: Tertib., en: Orderly. }
        authority: { id: Kapolsek, en: Kapolsek }
        required_fields: [actor, reason]
        source: Perkap 16/2006
    force_stages:
      - { number: 1, name: { id: Satu, en: One }, source: Perkap 1/2009 }
      - { number: 2, name: { id: Dua, en: Two }, source: Perkap 1/2009 }
      - { number: 3, name: { id: Tiga, en: Three }, source: Perkap 1/2009 }
      - { number: 4, name: { id: Empat, en: Four }, source: Perkap 1/2009 }
      - { number: 5, name: { id: Lima, en: Five }, source: Perkap 1/2009 }
      - { number: 6, name: { id: Enam, en: Six }, source: Perkap 1/2009 }
    incidents:
      - { id: banjir, name: { id: Banjir, en: Flood }, refers_to: bpbd, source: press }
    travel:
      - { mode: road, up_to_km: 4, circuity: 1.65, speed_kmh: 25, fixed_minutes: 0, source: unsourced }
      - { mode: road, up_to_km: unbounded, circuity: 1.5, speed_kmh: 45, fixed_minutes: 8, source: unsourced }
      - { mode: plantation_road, up_to_km: unbounded, circuity: 1.5, speed_kmh: 25, fixed_minutes: 2, source: press }
      - { mode: river, up_to_km: unbounded, circuity: 1.8, speed_kmh: 30, fixed_minutes: 45, source: unsourced }
      - { mode: sea, up_to_km: unbounded, circuity: 1.3, speed_kmh: 30, fixed_minutes: 30, source: unsourced }
    planning:
      beat_minutes: { value: 30, source: unsourced }
      overnight_minutes: { value: 120, source: unsourced }
      two_days_minutes: { value: 360, source: unsourced }
      away_minutes: { value: 60, source: unsourced }
      night_minutes: { value: 120, source: unsourced }
      linmas_per_station: { value: 2, source: press }
      reserve_unit: { value: 30, source: press }
    """;

    /// <summary>The problems of the file after replacements, each of the first place that says the old.</summary>
    public static (DoctrineBook? Book, IReadOnlyList<Problem> Problems) Bind(
        params ReadOnlySpan<(string Old, string Replacement)> changes) => Bind(Yaml, changes);

    /// <summary>The same of another file.</summary>
    public static (DoctrineBook? Book, IReadOnlyList<Problem> Problems) Bind(
        string text, ReadOnlySpan<(string Old, string Replacement)> changes)
    {
        foreach (var (old, replacement) in changes)
        {
            var at = text.IndexOf(old, StringComparison.Ordinal);
            Assert.True(at >= 0, "the file says: " + old);
            text = text[..at] + replacement + text[(at + old.Length)..];
        }

        var problems = new ProblemList();
        var root = YamlTree.Read("doctrine/kecil.yaml", Encoding.UTF8.GetBytes(text), problems);
        Assert.Empty(problems.Sorted());
        return (DoctrineBinder.Bind("kecil", root!, problems), problems.Sorted());
    }
}
