using Praja.CommandPost.Routine;
using Praja.Documents.Orders;
using Praja.Documents.Plans;
using Praja.Journal;

namespace Praja.Documents.Reports;

/// <summary>One incident: facts as recorded, and what was not.</summary>
internal static class StorySection
{
    public static void Write(ReportContext context, IncidentStory story, WordWriter word)
    {
        var words = context.Words;
        var line = context.Draft.Incidents[0];
        word.Paragraph("Heading2", words.Say("1. Kejadian ", "1. Incident ") + story.Number);
        var unsaid = words.Say("tidak disebut", "not said");
        word.Table(
            [new(words.Say("Hal", "Item"), 4), new(words.Say("Tercatat", "Recorded"), 10)],
            [
                [words.Say("Jenis", "Type"), words.Say(line.Type)],
                [words.Say("Tempat", "Place"), line.Place.Length > 0 ? line.Place : unsaid],
                [words.Say("Tingkat kini", "Level now"), words.Say(line.Level)],
                [words.Say("Dilaporkan", "Reported"), context.Moment(line.ReportedAt)],
                [
                    words.Say("Satuan pertama tiba", "First unit there"),
                    line.FirstUnitAt is { } at ? context.Moment(at) : words.Say("belum", "not yet"),
                ],
                [words.Say("Uraian pelapor", "Sender's words"), story.Text.Length > 0 ? story.Text : unsaid],
                [
                    words.Say("Orang terluka", "People hurt"),
                    story.PeopleHurt is { } hurt ? words.Number(hurt) : unsaid,
                ],
                [words.Say("Bantuan diminta", "Help needed"), story.HelpNeeded.Length > 0 ? story.HelpNeeded : unsaid],
                [
                    words.Say("Penilaian", "Disposition"),
                    story.Disposition.Length > 0 ? ReportWords.Disposition(words, story.Disposition) : unsaid,
                ],
                [
                    words.Say("Satuan", "Units"),
                    story.Units.Count > 0
                        ? string.Join(", ", story.Units.Select(u => u.Unit + (u.IsThere
                            ? words.Say(" (di tempat)", " (there)")
                            : words.Say(" (bergerak)", " (on the way)"))))
                        : words.Say("belum ada", "none yet"),
                ],
                [
                    words.Say("Diteruskan ke", "Referred to"),
                    story.Referrals.Count > 0
                        ? string.Join(", ", story.Referrals.Select(r => Referred(words, r.Agency, r.Receipt)))
                        : "-",
                ],
            ]);
        Levels(context, story, word);
        word.Paragraph("Heading2", words.Say("3. Urutan", "3. Sequence"));
        word.Table(
            [
                new(words.Say("Waktu", "Time"), 3), new(words.Say("Entri", "Entry"), 6),
                new(words.Say("Pencatat", "Recorded by"), 6),
            ],
            story.Steps.Select(s => new[] { context.Hour(s.At), MeaningOf(context, s.Kind), s.Actor }));
    }

    private static string MeaningOf(ReportContext context, string kind) =>
        EntryKinds.All.FirstOrDefault(k => k.Name == kind) is { } known ? context.Words.Say(known.Meaning) : kind;

    private static void Levels(ReportContext context, IncidentStory story, WordWriter word)
    {
        var words = context.Words;
        word.Paragraph("Heading2", words.Say("2. Tingkat dan isian wajib", "2. Levels and required fields"));
        if (story.Levels.Count == 0)
            word.Text(words.Say("Tidak ada perubahan tingkat yang tercatat.", "No change of level was recorded."));
        foreach (var (at, level, authority, reason) in story.Levels)
            word.Bullet($"- {context.Hour(at)} {NameOf(context, level)}: {ReportWords.Chief(authority)}; {reason}");
        foreach (var (field, value) in story.Fields)
            word.Bullet($"- {ReportWords.Field(words, field)}: {value}");
        if (story.Unknown.Count > 0)
        {
            var promised = story.CompleteBy is { } by
                ? words.Say(", dijanjikan ", ", promised by ") + context.Hour(by)
                : "";
            word.Bullet(words.Say("- Belum diketahui", "- Not known yet") + promised + ": " + Fields(story.Unknown));
        }
        if (story.Missing.Count > 0)
            word.Bullet(words.Say("- BELUM DICATAT: ", "- NOT RECORDED: ") + Fields(story.Missing));

        string Fields(IEnumerable<string> fields) => string.Join(", ", fields.Select(f => ReportWords.Field(words, f)));
    }

    private static string NameOf(ReportContext context, string level) =>
        context.Draft.Levels.FirstOrDefault(l => l.Level == level) is { } known
            ? context.Words.Say(known.Name)
            : level;

    private static string Referred(Wording words, string agency, string receipt) => ReportWords.Agency(words, agency)
        + (receipt.Length > 0
            ? words.Say(" (tanda terima ", " (receipt ") + receipt + ")"
            : words.Say(" (belum diterima)", " (not received yet)"));
}
