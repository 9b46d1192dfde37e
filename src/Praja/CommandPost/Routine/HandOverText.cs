using System.Globalization;
using System.Text;
using Praja.Journal;

namespace Praja.CommandPost.Routine;

/// <summary>Writes a shift hand-over: open incidents, units out, requests, tasks, answers owed, silent stations, and
/// the duty log since the last one.</summary>
/// <param name="matter">What only a hand-over tells.</param>
/// <param name="draft">What a report would tell at the same time.</param>
internal sealed class HandOverText(HandOverMatter matter, ReportDraft draft)
{
    private const int MostRows = 30;

    private readonly StringBuilder text = new();

    /// <summary>Writes it; a text too long for the journal is cut, which its last line says.</summary>
    public string Write()
    {
        var total = draft.Total;
        if (JournalModes.Banner(draft.Mode) is { } banner) Line(banner.Id);
        Line("SERAH TERIMA JAGA " + matter.Operation);
        Line($"Sejak {Local(matter.Since)} sampai {Local(draft.At)}; entri {draft.Head.Sequence}, "
            + $"hash {draft.Head.Hash}.");
        Line($"TPS {total.Stations}: belum pernah terdengar {total.NotHeard}, terlambat {total.Late}, "
            + $"diam {total.Silent}.");
        Section("Kejadian terbuka", draft.Levels.Sum(l => l.Open), draft.Incidents.Select(
            i => $"{i.Number} {i.Type.Id}, {i.Place}, {i.Level.Id}, dilaporkan {Local(i.ReportedAt)}, "
                + (i.FirstUnitAt is null ? "belum ada satuan di tempat" : $"{i.Units} satuan")));
        Section("Satuan di luar", draft.Away.Count, draft.Away.Select(
            u => $"{matter.NameOf(u.Unit)} ({u.People}) untuk {u.Incident} sejak {Local(u.Since ?? matter.Since)}"));
        Section("Permintaan bantuan menunggu jawaban", draft.Requests.Count, draft.Requests.Select(
            r => $"{r.Number} {r.People} orang dari {r.To} sejak {Local(r.RequestedAt)}"));
        Section("Tugas terbuka", draft.Tasks.Count, draft.Tasks.Select(
            t => $"{t.Id} {t.Owner}: {t.Title}, sampai {Local(t.Due)}" + (t.Due < draft.At ? " (LEWAT)" : "")));
        Section("Siaran belum dijawab", draft.Broadcasts.Count, draft.Broadcasts.Select(
            b => $"{b.Id}: {Some(b.Awaited)}"));
        Section("Jajak kesiapan terbuka", matter.Polls.Count, matter.Polls.Select(
            p => $"{p.Id} {p.Question}: belum {Some(p.Silent)}"));
        var owed = draft.Owed.GroupBy(o => o.Report.Id).ToArray();
        Section("Jam lapor yang belum lengkap", owed.Length, owed.Select(
            g => $"{g.First().Report.Name.Id} {Local(g.First().Report.Due)}, belum dari "
                + Some(g.Select(o => matter.NameOf(o.Command)))));
        Section("TPS diam", total.Silent, draft.Silent.Select(
            s => $"{s.Name}, {s.Region}, sejak {Local(s.Since)}"));
        Section("Buku jaga sejak serah terima, terbaru dahulu", matter.Notes.Count, matter.Notes.Select(
            n => $"{Local(n.At)} [{n.Category}] {n.Text}"));
        return Cut(text.ToString());
    }

    private void Section(string title, int count, IEnumerable<string> lines)
    {
        Line(string.Create(CultureInfo.InvariantCulture, $"{title}: {count}"));
        foreach (var line in lines.Take(MostRows))
            Line("- " + line);
        if (count > MostRows) Line(string.Create(CultureInfo.InvariantCulture, $"- dan {count - MostRows} lagi"));
    }

    // A nation has thousands of sectors, and the text has an end.
    private static string Some(IEnumerable<string> names)
    {
        string[] all = [.. names];
        var some = string.Join(", ", all.Take(MostRows));
        return all.Length <= MostRows
            ? some
            : string.Create(CultureInfo.InvariantCulture, $"{some}, dan {all.Length - MostRows} lagi");
    }

    private void Line(string line) => text.Append(line).Append('\n');

    private static string Cut(string written)
    {
        const string Notice = "\n(dipotong; selebihnya di jurnal)";
        return written.Length <= HandOverRules.LongestText
            ? written
            : written[..(HandOverRules.LongestText - Notice.Length)] + Notice;
    }

    private string Local(DateTimeOffset time) => time.UtcDateTime.AddMinutes(matter.UtcOffsetMinutes)
        .ToString("dd/MM HH.mm", CultureInfo.InvariantCulture);
}

/// <summary>What only a hand-over tells.</summary>
/// <param name="Operation">Operation's name.</param>
/// <param name="UtcOffsetMinutes">Minutes local time is ahead of UTC.</param>
/// <param name="Since">The last hand-over, or the journal's beginning.</param>
/// <param name="Polls">Open polls.</param>
/// <param name="Notes">Notes of the duty log since then, newest first.</param>
/// <param name="NameOf">What a unit or command is called, by its id.</param>
internal sealed record HandOverMatter(
    string Operation,
    int UtcOffsetMinutes,
    DateTimeOffset Since,
    IReadOnlyList<GoPoll> Polls,
    IReadOnlyList<LogNote> Notes,
    Func<string, string> NameOf);
