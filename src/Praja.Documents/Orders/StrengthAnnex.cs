using Praja.Documents.Plans;
using Praja.Operations;

namespace Praja.Documents.Orders;

/// <summary>Annex A: strengths by command, agency and role; stated figures beside derived ones.</summary>
internal static class StrengthAnnex
{
    public static void Write(PlanView view, WordWriter word)
    {
        var words = view.Words;
        word.Paragraph("Heading1", words.Say("LAMPIRAN A - KEKUATAN PERSONEL", "ANNEX A - STRENGTH"));
        word.Paragraph("Heading2",
            words.Say("A.1 Kekuatan menurut unsur dan peran", "A.1 Strength by agency and role"));
        word.Table(
            [new(words.Say("Unsur", "Agency"), 4), new(words.Say("Peran", "Role"), 4),
                new(words.Say("Personel", "People"), 3, true)],
            [
                .. view.Operation.Forces.GroupBy(f => (f.Agency, f.Role)).OrderBy(g => g.Key.Agency)
                    .ThenBy(g => g.Key.Role, StringComparer.Ordinal)
                    .Select(g => new[] { words.Name(g.Key.Agency), Role(words, g.Key.Role),
                        words.Number(g.Sum(f => (long)f.Strength)) }),
                [words.Say("Jumlah", "Total"), "", words.Number(view.Operation.Forces.Sum(f => (long)f.Strength))],
            ]);
        word.Paragraph("Heading2",
            words.Say("A.2 Angka yang dinyatakan dan yang dihitung", "A.2 Stated and derived figures"));
        Claims(view, word);
        word.Paragraph("Heading2", words.Say("A.3 Kekuatan per komando", "A.3 Strength by command"));
        ByCommand(view, word);
    }

    private static void Claims(PlanView view, WordWriter word)
    {
        var words = view.Words;
        var claims = ClaimView.Of(view);
        if (claims.Count == 0)
        {
            word.Text(words.Say("Tidak ada angka pejabat yang dicatat dalam berkas operasi.",
                "The dossier states no official figures."));
            return;
        }
        word.Table(
            [
                new(words.Say("Hal", "Figure"), 6), new(words.Say("Dinyatakan", "Stated"), 3, true),
                    new(words.Say("Dihitung", "Derived"), 3, true),
                new(words.Say("Catatan", "Remark"), 8),
            ],
            claims.Select(c => new[]
            {
                c.Name, words.Number(c.Claim.Value), c.Derived is { } d ? words.Number(d) : "-",
                    Remark(words, c) + c.Claim.Source,
            }));
    }

    private static string Remark(Wording words, ClaimView claim)
    {
        if (claim.SumFails)
            return words.Say("rincian berjumlah ", "parts sum to ") + words.Number(claim.Claim.Parts.Sum()) + ". ";
        return claim.Differs ? words.Say("BERBEDA ", "DIFFERS BY ")
            + words.Number(claim.Claim.Value - claim.Derived!.Value) + ". " : "";
    }

    private static void ByCommand(PlanView view, WordWriter word)
    {
        var words = view.Words;
        var forces = view.Operation.Forces.Where(f => f.Agency != Agency.Linmas)
            .GroupBy(f => f.Command, StringComparer.Ordinal);
        word.Table(
            [
                new(words.Say("Komando", "Command"), 7), new(words.Say("Unsur", "Agency"), 3),
                    new(words.Say("Peran", "Role"), 4),
                new(words.Say("Personel", "People"), 3, true), new(words.Say("Keterangan", "Remark"), 7),
            ],
            forces.SelectMany(g => g.Select(f => new[]
            {
                view.CommandName(f.Command), words.Name(f.Agency), Role(words, f.Role), words.Number(f.Strength),
                    Origin(words, f),
            })));
        word.Text(words.Say(
            "Linmas disusun per desa; rinciannya pada lembar Per Desa di plotting.xlsx.",
            "Linmas are kept by village; see the sheet By village in plotting.xlsx."));
    }

    private static string Origin(Wording words, Force force)
    {
        var attached = force.AttachedFrom.Length > 0 ? words.Say("BKO dari ", "attached from ") + force.AttachedFrom
            + ". " : "";
        var dates = (force.From, force.To) switch
        {
            ({ } from, { } to) => words.Days(from, to) + ". ",
            ({ } from, null) => words.Say("sejak ", "from ") + words.Day(from) + ". ",
            (null, { } to) => words.Say("sampai ", "until ") + words.Day(to) + ". ",
            _ => "",
        };
        return attached + dates + string.Join(", ", force.Skills);
    }

    private static string Role(Wording words, string role) => role switch
    {
        "pam" => words.Say("pengamanan", "guards and posts"),
        "cadangan" => words.Say("cadangan", "reserve"),
        "posko" => words.Say("posko", "command post"),
        "linmas" => "linmas",
        _ => role,
    };
}
