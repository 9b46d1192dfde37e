using Praja.Documents.Plans;

namespace Praja.Documents.Orders;

/// <summary>Annex B: task forces, their sub-units and duties.</summary>
internal static class TaskForceAnnex
{
    public static void Write(PlanView view, WordWriter word)
    {
        var words = view.Words;
        word.Paragraph("Heading1", words.Say("LAMPIRAN B - SATUAN TUGAS", "ANNEX B - TASK FORCES"));
        word.Table(
            [new(words.Say("Satgas", "Task force"), 5), new(words.Say("Tugas pokok", "Duty"), 10),
                new(words.Say("Personel", "People"), 3, true)],
            view.Doctrine.TaskForces.Select(t => new[]
            {
                words.Say(t.Name), words.Say(t.Duty),
                words.Number(view.Operation.TaskForces.Where(u => u.TaskForce == t.Id).Sum(u => (long)u.Members)),
            }));
        if (view.Operation.TaskForces.Count == 0)
        {
            word.Text(words.Say("Berkas operasi belum merinci satgas (satgas.csv).",
                "The dossier does not list task forces yet (satgas.csv)."));
            return;
        }
        word.Paragraph("Heading2", words.Say("Susunan dan tugas per tahapan", "Composition and duties by stage"));
        word.Table(
            [
                new(words.Say("Satgas / subsatgas", "Task force / sub-unit"), 6),
                    new(words.Say("Komando", "Command"), 4),
                new(words.Say("Personel", "People"), 3, true),
                    new(words.Say("Tugas per tahapan", "Duties by stage"), 10),
            ],
            view.Operation.TaskForces.Select(u => new[]
            {
                Name(view, u), view.CommandName(u.Command), words.Number(u.Members), Duties(view, u),
            }));
    }

    private static string Name(PlanView view, Operations.TaskForceUnit unit)
    {
        var force = view.Doctrine.TaskForces.FirstOrDefault(t => t.Id == unit.TaskForce);
        var name = force is null ? unit.TaskForce : view.Words.Say(force.Name);
        return unit.SubUnit.Length > 0 ? name + ": " + unit.SubUnit : name;
    }

    private static string Duties(PlanView view, Operations.TaskForceUnit unit) =>
        string.Join("; ", unit.Duties.OrderBy(d => d.Key, StringComparer.Ordinal)
            .Select(d => StageKind(view, d.Key) + ": " + d.Value));

    private static string StageKind(PlanView view, string kind)
    {
        if (kind == "*") return view.Words.Say("semua tahapan", "all stages");
        var stage = view.Doctrine.Stages.FirstOrDefault(s => s.Id == kind);
        return stage is null ? kind : view.Words.Say(stage.Name);
    }
}
