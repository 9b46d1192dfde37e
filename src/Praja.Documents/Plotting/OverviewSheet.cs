using Praja.Documents.Plans;
using Praja.Operations;

namespace Praja.Documents.Plotting;

/// <summary>The first sheet: what the plan is, in numbers, with where they come from.</summary>
internal static class OverviewSheet
{
    public static SheetWriter Write(PlanView view, SharedTexts texts)
    {
        var words = view.Words;
        var sheet = new SheetWriter(
            PlottingWorkbook.Look(view, words.Say("Ringkasan", "Overview")),
            [new(words.Say("Hal", "Item"), 38), new(words.Say("Nilai", "Value"), 26),
                new(words.Say("Keterangan", "Remark"), 86)],
            texts);
        Identity(view, sheet);
        Stations(view, sheet);
        Strength(view, sheet);
        Reserves(view, sheet);
        Proof(view, sheet);
        return sheet;
    }

    private static void Identity(PlanView view, SheetWriter sheet)
    {
        var (words, plan) = (view.Words, view.Plan);
        Group(sheet, words.Say("OPERASI", "OPERATION"));
        Line(sheet, words.Say("Nama operasi", "Operation"), plan.Operation, plan.CodeName);
        Line(sheet, words.Say("Wilayah", "Area"), view.RegionName(plan.Region), plan.Region);
        Line(sheet, words.Say("Hari pemungutan suara", "Voting day"), words.DayWithName(plan.ElectionDate), "");
        Line(sheet, words.Say("Komando", "Command"), view.CommandName(view.Operation.Profile.Command), "");
        foreach (var note in view.Operation.Profile.Notes)
            Line(sheet, words.Say("Catatan", "Note"), "", note);
    }

    private static void Stations(PlanView view, SheetWriter sheet)
    {
        var words = view.Words;
        Group(sheet, words.Say("TPS DAN POLA PENGAMANAN", "STATIONS AND PATTERNS"));
        Count(sheet, words.Say("TPS", "Polling stations"), view.Stations.Count, "");
        Count(sheet, words.Say("Pemilih", "Voters"), view.Stations.Sum(s => (long)(s.Site.Voters ?? 0)), "");
        foreach (var band in view.Bands)
        {
            var count = view.Stations.Count(s => s.Band.Id == band.Id);
            var pattern = view.Plan.Patterns.FirstOrDefault(p => p.Band == band.Id);
            var remark = pattern is null ? "" : words.Say(
                $"pola {pattern.Id}: {pattern.Police} polisi - {pattern.Stations} TPS - {pattern.Linmas} linmas; "
                    + $"sumber: {pattern.Source}",
                $"pattern {pattern.Id}: {pattern.Police} police - {pattern.Stations} stations - {pattern.Linmas} "
                    + $"linmas; source: {pattern.Source}");
            sheet.Row(Cell.Of(band), Cell.Of(count), Cell.Of(remark));
        }
        Count(sheet, words.Say("Beat (regu/pasangan PAM TPS)", "Beats (guard teams)"), view.Beats.Count, "");
    }

    private static void Strength(PlanView view, SheetWriter sheet)
    {
        var words = view.Words;
        Group(sheet, words.Say("PERSONEL HARI PEMUNGUTAN SUARA", "PEOPLE ON VOTING DAY"));
        foreach (var agency in (Agency[])[Agency.Polri, Agency.Tni, Agency.Linmas])
        {
            var needed = view.Voting.Needed(agency);
            var sent = view.Voting.Sent(agency);
            if (needed == 0 && sent == 0) continue;
            var missing = view.Voting.Missing(agency);
            Count(sheet, words.Name(agency) + words.Say(" dibutuhkan", " needed"), needed, "");
            Count(sheet, words.Name(agency) + words.Say(" ditugaskan", " assigned"), sent, "");
            sheet.Row(
                Cell.Of(words.Name(agency) + words.Say(" kurang", " missing")),
                Cell.Of(missing, missing > 0 ? CellStyle.Missing : CellStyle.Whole), Cell.Of(""));
        }
        foreach (var days in (int[])[0, 1, 2])
        {
            var people = view.Voting.Period.Assignments.Where(a => a.DaysBefore == days).Sum(a => a.People);
            Count(sheet, words.Say("Berangkat ", "Leave on ") + words.Departure(days), people, "");
        }
    }

    private static void Reserves(PlanView view, SheetWriter sheet)
    {
        var (words, reserves) = (view.Words, view.Plan.Reserves);
        Group(sheet, words.Say("CADANGAN", "RESERVES"));
        Count(sheet, words.Say("Satuan cadangan", "Reserve units"), reserves.Units.Count, "");
        sheet.Row(
            Cell.Of(words.Say("TPS (berbobot risiko) terjangkau", "Stations (by risk) in reach")),
            Cell.Of(reserves.CoveredShare, CellStyle.Share),
            Cell.Of(words.Say("dalam ", "within ") + words.Minutes(reserves.TargetMinutes)));
        Count(sheet, words.Say("TPS di luar jangkauan", "Stations out of reach"), reserves.Uncovered.Count, "");
    }

    private static void Proof(PlanView view, SheetWriter sheet)
    {
        var (words, plan) = (view.Words, view.Plan);
        Group(sheet, words.Say("ASAL-USUL RENCANA", "WHERE THE PLAN COMES FROM"));
        Line(sheet, words.Say("Doktrin", "Doctrine"), plan.Doctrine, words.Say(view.Doctrine.Name));
        Line(sheet, words.Say("Benih acak", "Seed"),
            plan.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture), "");
        foreach (var solver in plan.VotingDay.Solver)
        {
            var status = solver.Status == "optimal" ? words.Say("optimal", "optimal") : words.Say("batas", "bound");
            var proof = solver.Certified
                ? words.Say("sertifikat dualitas lulus", "duality certificate passed")
                : words.Say("tanpa sertifikat", "without certificate");
            Line(sheet, words.Say("Penugasan ", "Assignment of ") + words.Name(solver.Agency), status, proof);
        }
        foreach (var input in plan.Inputs)
            Line(sheet, words.Say("Berkas masukan", "Input file"), input.File, "SHA-256 " + input.Sha256);
    }

    private static void Group(SheetWriter sheet, string title) => sheet.Row(
        Cell.Of(title, CellStyle.Bold), Cell.Of("", CellStyle.Bold), Cell.Of("", CellStyle.Bold));

    private static void Line(SheetWriter sheet, string what, string value, string remark) =>
        sheet.Row(Cell.Of(what), Cell.Of(value), Cell.Of(remark));

    private static void Count(SheetWriter sheet, string what, long value, string remark) =>
        sheet.Row(Cell.Of(what), Cell.Of(value), Cell.Of(remark));
}
