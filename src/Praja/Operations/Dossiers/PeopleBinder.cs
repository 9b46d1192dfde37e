namespace Praja.Operations.Dossiers;

/// <summary>Binds the sheets about commands and the people they send.</summary>
internal sealed class PeopleBinder(SheetRows rows)
{
    public IReadOnlyList<Command> Commands() => rows.Bind(DossierSchema.Commands, r => new Command(
        r.Required("id"),
        r.Required("name"),
        r.Required("kind"),
        r.RequiredChoice("agency", Vocabulary.Agencies),
        r.Text("parent"),
        r.Position(),
        r.RegionCodes("jurisdiction"),
        r.Text("contact"),
        r.Place));

    public IReadOnlyList<Force> Forces()
    {
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        return rows.Bind(DossierSchema.Forces, r =>
        {
            var command = r.Required("command");
            var agency = r.RequiredChoice("agency", Vocabulary.Agencies);
            var role = r.RequiredChoice("role", Vocabulary.ForceRoles);
            var id = r.Text("id");
            return new Force(
                id.Length > 0 ? id : NameForce(command, agency, role, named),
                command,
                agency,
                role ?? "",
                r.RequiredWhole("strength"),
                r.Date("from"),
                r.Date("to"),
                r.Text("attached_from"),
                r.Slugs("skills"),
                r.Text("source"),
                r.Place);
        });
    }

    public IReadOnlyList<TaskForceUnit> TaskForces() => rows.Bind(DossierSchema.TaskForces, r => new TaskForceUnit(
        r.Required("id"),
        WithoutPrefix(r.RequiredSlug("task_force"), "satgas_"),
        r.Text("sub_unit"),
        r.Text("parent"),
        r.Text("post"),
        r.Required("command"),
        r.RequiredWhole("members"),
        r.ByStage(),
        r.Place));

    public IReadOnlyList<Person> People() => rows.Bind(DossierSchema.People, r => new Person(
        r.Required("id"), r.Text("name"), r.Text("rank"), r.Required("force"), r.Slugs("skills"), r.Place));

    private static string NameForce(string command, Agency agency, string role, Dictionary<string, int> named)
    {
        var id = command + "/" + Vocabulary.Agencies.WordOf(agency).Id + "/" + role;
        var count = named[id] = named.GetValueOrDefault(id) + 1;
        return count == 1 ? id : id + "/" + CellReader.Number(count);
    }

    private static string WithoutPrefix(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text;
}
